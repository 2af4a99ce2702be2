/// A set of folded words.
struct PackedWordSet: Sendable {
  private let words: PackedWordIndex

  /// The words of a list, parted by white space.
  init(_ list: String) {
    words = PackedWordIndex(
      list.split(whereSeparator: \.isWhitespace).map { PackedWord(String($0)) }
    )
  }

  /// Whether a word is in the set.
  ///
  /// - Complexity: O(1) on average.
  func contains(_ word: PackedWord) -> Bool { words[word] != nil }
}
