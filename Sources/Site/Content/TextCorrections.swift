import Documents
import Markup

/// What a person changed in the text that the machine restored.
struct TextCorrections: Sendable, Equatable {
  /// One change: the words of the machine, those of the person, and where the source has them.
  struct Correction: Sendable, Equatable {
    let machine: String
    let person: String
    /// The first line of the paragraph in the source, from 1.
    let line: Int
  }

  /// The first changes, at most `kept`.
  let first: [Correction]
  /// How many there are in all.
  let count: Int
  /// How many words of the machine were changed or left out.
  let words: Int
  /// Whether the person's text is another text, of which no changes can be told.
  let isRewritten: Bool

  init(first: [Correction], count: Int, words: Int, isRewritten: Bool) {
    self.first = first
    self.count = count
    self.words = words
    self.isRewritten = isRewritten
  }

  private static let kept = 40
  /// Of the words of one change, in characters.
  private static let longest = 80

  /// Compares the paragraphs that were read from the restored text with those of the person's.
  ///
  /// - Complexity: O(n d) for d changed words.
  init(from machine: [Block], to person: [TextBlock]) {
    var old: [String] = []
    var lines: [Int] = []
    for block in machine {
      let words = Self.words(of: block.text)
      old += words
      lines += [Int](repeating: block.lines.lowerBound, count: words.count)
    }
    let new = person.flatMap { Self.words(of: $0.text) }
    guard let difference = WordEdits(from: old, to: new) else {
      (first, count, words, isRewritten) = ([], 0, 0, true)
      return
    }
    first = difference.edits.prefix(Self.kept).map { edit in
      Correction(
        machine: Self.shortened(old[edit.old]),
        person: Self.shortened(new[edit.new]),
        line: lines.isEmpty ? 1 : lines[min(edit.old.lowerBound, lines.count - 1)]
      )
    }
    count = difference.edits.count
    words = difference.edits.reduce(0) { $0 + $1.old.count }
    isRewritten = false
  }

  private static func words(of text: String) -> [String] {
    text.split(whereSeparator: \.isWhitespace).map(String.init)
  }

  private static func shortened(_ words: ArraySlice<String>) -> String {
    let text = words.joined(separator: " ")
    return text.count > longest ? text.prefix(longest - 1) + "…" : text
  }
}
