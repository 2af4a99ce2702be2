/// The word "số" before a number, read well or badly.
enum NumberWord {
  /// Whether a token is the word: `số`, `s6`, `sé6`, `sb`.
  static func matches(_ text: TokenizedText, at index: Int) -> Bool {
    guard text.tokens.indices.contains(index) else { return false }
    let token = text.tokens[index]
    if token.word == "so" { return true }
    guard token.shape == .word, (2...3).contains(token.figureCount) else { return false }
    let codes = text.codes(token)
    return codes.first == UInt8(ascii: "s") && codes.dropFirst().allSatisfy(letters.contains)
  }

  private static let letters: [UInt8] = Array("oe6bd0u".utf8)
}
