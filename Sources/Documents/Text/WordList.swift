import Vietnamese

/// A list of words with their marks, which in a damaged text are met without them.
///
/// Folded words mean many things: `tu` is từ, but also tự and tư. Where the text has its marks they
/// decide; a text read without them is compared by folded forms.
struct WordList: Sendable {
  private let folded: PackedWordIndex
  private let printed: Set<String>

  /// The words of a list, parted by white space, composed and in small letters.
  init(_ words: String) {
    let list = words.split(whereSeparator: \.isWhitespace).map { String($0).composed }
    printed = Set(list)
    folded = PackedWordIndex(list.map { PackedWord($0.folded) })
  }

  /// Whether a token is one of the words.
  func contains(_ index: Int, of text: TokenizedText) -> Bool {
    let token = text.tokens[index]
    guard token.shape == .word, folded[token.word] != nil else { return false }
    return text.isDamaged || printed.contains(text.surface(index..<index + 1).lowercased().composed)
  }
}
