/// What a reader typed, taken apart.
///
/// Words are all required; in "quotation marks" they stand side by side, and with their accents if any
/// was typed; `-` directly before a word or a quotation excludes it, unless a `/` follows as in
/// `01 -KL/TW`. Of very long queries the beginning counts.
struct SearchQuery: Sendable, Hashable {
  /// A quotation, or what is excluded.
  struct Phrase: Sendable, Hashable {
    let words: [SearchWord]
    /// Where it begins among the words of the query.
    let start: Int

    /// Whether accents count.
    var isStrict: Bool { words.contains(where: \.isAccented) }
  }

  static let longestText = 400
  static let mostWords = 16

  /// The required words in order, those of quotations among them.
  private(set) var words: [SearchWord] = []
  private(set) var quotations: [Phrase] = []
  private(set) var exclusions: [Phrase] = []
  /// Whether the last required word may still grow: nothing follows it.
  private(set) var isOpen = false

  /// Whether any required word bears a mark: then accents decide the order.
  var isAccented: Bool { words.contains(where: \.isAccented) }

  init(_ text: String) {
    let scalars = Array(text.unicodeScalars.prefix(SearchQuery.longestText))
    var index = 0
    while index < scalars.count {
      let isExcluded = SearchQuery.isMinus(scalars, before: index)
      if SearchQuery.quotes.contains(scalars[index]) {
        let rest = scalars[(index + 1)...]
        let close = rest.firstIndex { SearchQuery.quotes.contains($0) }
        add(
          SearchQuery.words(in: rest[..<(close ?? scalars.count)]),
          isQuoted: true,
          isExcluded: isExcluded
        )
        isOpen = close == nil && !isExcluded && SearchQuery.endsInWord(scalars)
        index = (close ?? scalars.count) + 1
      } else if SearchQuery.isWord(scalars[index]) {
        let rest = scalars[index...]
        let chunk = rest.prefix { !SearchQuery.isBlank($0) && !SearchQuery.quotes.contains($0) }
        let isExclusion = isExcluded && !chunk.contains("/")
        let part = isExclusion ? chunk : rest.prefix { SearchQuery.isWord($0) }
        add(SearchQuery.words(in: part), isQuoted: false, isExcluded: isExclusion)
        isOpen = !isExclusion && part.endIndex == scalars.count
        index = part.endIndex
      } else {
        index += 1
      }
    }
    if words.isEmpty { isOpen = false }
  }
}

extension SearchQuery {
  private mutating func add(_ found: [SearchWord], isQuoted: Bool, isExcluded: Bool) {
    let found = Array(found.prefix(SearchQuery.mostWords - words.count))
    guard !found.isEmpty else { return }
    if isExcluded {
      if exclusions.count < SearchQuery.mostWords {
        exclusions.append(Phrase(words: found, start: 0))
      }
    } else {
      if isQuoted { quotations.append(Phrase(words: found, start: words.count)) }
      words += found
    }
  }

  private static let quotes: Set<Unicode.Scalar> = ["\"", "“", "”", "„", "«", "»"]

  /// Not `isWhitespace`, on which the standard library and JavaScript do not agree.
  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case ...0x20, 0xA0, 0x2000...0x200B, 0x3000: true
    default: false
    }
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    ScalarForms.shared[scalar.value].isWord
  }

  private static func isMinus(_ scalars: [Unicode.Scalar], before index: Int) -> Bool {
    index > 0 && scalars[index - 1] == "-" && (index == 1 || isBlank(scalars[index - 2]))
  }

  private static func endsInWord(_ scalars: [Unicode.Scalar]) -> Bool {
    scalars.last.map(isWord) ?? false
  }

  private static func words(in scalars: ArraySlice<Unicode.Scalar>) -> [SearchWord] {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return SearchWord.words(in: String(text))
  }
}
