import Documents
import Markup
import Restoration

/// Marks the doubtful words on a page and notes what else they may be.
///
/// A marked word is a link to its note, which stands after the text and shows when it is the target:
/// no script is needed, keyboard and touch reach it, the focus goes there and back, and the words of
/// the note are not among those of the text. In a citation, which is a link already, the word is
/// marked only, and so are words beyond `noteLimit`.
struct DoubtMarks {
  /// The most notes of a page.
  static let noteLimit = 1000

  let words: [DoubtfulWord]
  /// The words that have a note, ascending; filled by `mark`.
  private(set) var noted: [Int] = []
  private let places: [(block: Int, places: [DoubtPlacement.Place])]

  /// - Parameters:
  ///   - text: the restored text that the page shows.
  ///   - official: what was read from it.
  ///   - blocks: the text blocks of the page.
  ///   - shown: for each block of `official` the text block that shows it.
  init(
    _ text: RestoredText,
    _ official: OfficialDocument,
    _ blocks: [TextBlock],
    shown: [Int?]
  ) {
    words = DoubtfulWord.words(of: text)
    var placement = DoubtPlacement(text, words)
    places = zip(official.blocks, shown).compactMap { block, index in
      guard let index else { return nil }
      let places = placement.places(in: blocks[index].text, of: block.lines)
      return places.isEmpty ? nil : (index, places)
    }
  }

  /// The id of the note of a word; anchors of documents never begin so.
  static func noteID(_ word: Int) -> String { "_n\(word + 1)" }

  /// The id of the marked word itself.
  static func wordID(_ word: Int) -> String { "_t\(word + 1)" }

  /// Puts the marks into the tree.
  mutating func mark(_ tree: inout MarkupTree) {
    for (block, places) in places {
      let links = places.prefix(Self.noteLimit - noted.count).map { place in
        LinkInsertion(
          range: place.range,
          destination: "#" + Self.noteID(place.word),
          attributes: [Attribute("id", Self.wordID(place.word))]
        )
      }
      let refused = Set(tree.link(links, inBlock: block).map(\.index))
      noted += links.indices.filter { !refused.contains($0) }.map { places[$0].word }
      tree.mark(
        places.map { MarkInsertion(range: $0.range, attributes: [Attribute("class", "ngo")]) },
        inBlock: block
      )
    }
    noted.sort()
  }

  /// How many words are marked, with a note or without.
  var count: Int { places.reduce(0) { $0 + $1.places.count } }
}
