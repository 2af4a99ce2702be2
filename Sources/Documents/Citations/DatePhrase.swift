/// Dates as texts write them, read from tokens.
enum DatePhrase {
  /// A date, and the token after it.
  struct Match {
    /// Nil where the day, the month or the year is missing.
    let date: CivilDate?
    let end: Int
  }

  /// Reads "ngày 14 tháng 4 năm 2023", "ngày 14/4/2023", "ngày 14.4" … with the word "ngày".
  static func match(_ text: TokenizedText, at start: Int) -> Match? {
    guard start < text.tokens.count, isDay(text.tokens[start], text) else { return nil }
    return figures(text, at: start + 1)
  }

  /// Reads the same without the word "ngày".
  static func figures(_ text: TokenizedText, at start: Int) -> Match? {
    let tokens = text.tokens
    guard start + 2 < tokens.count, let day = small(tokens[start]) else { return nil }
    if tokens[start + 1].word == "thang" {
      return inWords(tokens, day: day, at: start + 2)
    }
    guard isSeparator(tokens[start + 1]), let month = small(tokens[start + 2]) else { return nil }
    guard start + 4 < tokens.count, isSeparator(tokens[start + 3]),
      tokens[start + 4].shape == .figures
    else { return Match(date: nil, end: start + 3) }
    let year = tokens[start + 4]
    guard let value = self.year(year) else {
      // "ngày 19.5, 20 người": the figure after the sign belongs to no date.
      return Match(date: nil, end: start + 3)
    }
    return Match(date: CivilDate(year: value, month: month, day: day), end: start + 5)
  }

  /// Whether the token is the word "ngày", read well or badly.
  static func isDay(_ token: Token, _ text: TokenizedText) -> Bool {
    if token.word == "ngay" { return true }
    guard token.shape == .word, token.figureCount == 4 else { return false }
    let codes = text.codes(token)
    guard let last = codes.last else { return false }
    return codes.starts(with: "ng".utf8) && (last == UInt8(ascii: "y") || last == UInt8(ascii: "v"))
  }

  private static func inWords(_ tokens: [Token], day: Int, at start: Int) -> Match? {
    guard start < tokens.count, let month = small(tokens[start]) ?? monthNames[tokens[start].word]
    else { return nil }
    var at = start + 1
    // "năm", however it was read; the year may also follow at once.
    if at + 1 < tokens.count, tokens[at].shape == .word, tokens[at + 1].shape == .figures,
      tokens[at].figureCount < 5
    {
      at += 1
    }
    guard at < tokens.count, tokens[at].shape == .figures, tokens[at].figureCount == 4,
      let year = self.year(tokens[at])
    else { return Match(date: nil, end: start + 1) }
    return Match(date: CivilDate(year: year, month: month, day: day), end: at + 1)
  }

  private static func small(_ token: Token) -> Int? {
    token.shape == .figures && token.figureCount < 3 ? Int(token.value) : nil
  }

  private static func year(_ token: Token) -> Int? {
    switch token.figureCount {
    case 4 where (1900...2099).contains(token.value): Int(token.value)
    case 2 where token.value > 44: 1900 + Int(token.value)
    default: nil
    }
  }

  private static func isSeparator(_ token: Token) -> Bool {
    token.isSign("/") || token.isSign("-") || token.isSign(".")
  }

  private static let monthNames: [PackedWord: Int] = [
    "gieng": 1, "hai": 2, "ba": 3, "tu": 4, "nam": 5, "sau": 6, "bay": 7, "tam": 8, "chin": 9,
    "muoi": 10, "chap": 12,
  ]
}
