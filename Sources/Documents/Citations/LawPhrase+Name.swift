extension LawPhrase {
  /// The token after the name that begins at a token; nil where no name does.
  static func name(_ text: TokenizedText, kind: String, at start: Int) -> Int? {
    if let end = amending(text, at: start) { return end }
    let tokens = text.tokens
    if let end = LawNames.match(tokens, at: start) {
      // "Hội Luật gia" folds like "Luật Giá": one small syllable is a word like others.
      return tokens[start].isCapital || end - start > 1 ? end : nil
    }
    // In small letters only what is listed is a law: "luật FIFA", "luật Sharia".
    guard kind != "luật" || tokens[start - 1].isCapital else { return nil }
    // "Luật thuế TNCN"
    if tokens[start].word == "thue", start + 1 < tokens.count, tokens[start + 1].isCapital {
      return plainName(text, at: start + 1)
    }
    return plainName(text, at: start)
  }

  /// An amending law: its name goes on through the names of those that it amends.
  private static func amending(_ text: TokenizedText, at start: Int) -> Int? {
    let tokens = text.tokens
    guard let opening = amendingWords.match(tokens, at: start) else { return nil }
    var at = opening.end
    var inner: Int?
    // Up to the first law that it amends: "một số điều của", "Điều 5 của", "các luật".
    while at < tokens.count, at - opening.end < 12 {
      if tokens[at].shape == .sign && !tokens[at].isSign(",") || tokens[at].shape == .number {
        return nil
      }
      if isKind(tokens, at: at) {
        inner = at
        break
      }
      at += 1
    }
    guard var next = inner else { return nil }
    var end: Int?
    while isKind(tokens, at: next) {
      let nameStart = next + (tokens[next].word == "luat" ? 1 : 2)
      guard nameStart < tokens.count,
        let nameEnd = LawNames.match(tokens, at: nameStart) ?? plainName(text, at: nameStart)
      else { break }
      end = nameEnd
      next = nameEnd
      while next < tokens.count, next - nameEnd < 2,
        tokens[next].isSign(",") || tokens[next].word == "va"
      {
        next += 1
      }
      if next == nameEnd || next >= tokens.count { break }
    }
    return end
  }

  private static let amendingWords = PhraseTable<Bool>([
    ("sửa đổi, bổ sung", true), ("sửa đổi", true), ("bổ sung", true),
  ])

  private static func isKind(_ tokens: [Token], at start: Int) -> Bool {
    guard start < tokens.count else { return false }
    if tokens[start].word == "luat" { return start == 0 || tokens[start - 1].word != "phap" }
    guard start + 1 < tokens.count else { return false }
    return tokens[start].word == "bo" && tokens[start + 1].word == "luat"
      || tokens[start].word == "phap" && tokens[start + 1].word == "lenh"
  }

  /// A name that is not listed: a capital, then capitals and small syllables that end no name.
  private static func plainName(_ text: TokenizedText, at start: Int) -> Int? {
    let tokens = text.tokens
    guard start < tokens.count, tokens[start].shape == .word, tokens[start].isCapital,
      !notNames.contains(start, of: text)
    else { return nil }
    if tokens[start].isAllCapitals, tokens[start].figureCount > 1, !isHeading(tokens, before: start)
    {
      return abbreviation(text, at: start)
    }
    var at = start + 1
    while at < tokens.count, at - start < 16 {
      let token = tokens[at]
      if token.shape != .word || stops.contains(at, of: text) { break }
      if token.word == "va" || token.word == "ve" || token.word == "cua" || token.word == "tai" {
        // A connecting word goes on only before a capital or in a run of small ones known by none.
        guard at + 1 < tokens.count, tokens[at + 1].shape == .word, tokens[at + 1].isCapital,
          token.word == "va", !isKind(tokens, at: at + 1),
          KindPhrase.match(tokens, at: at + 1) == nil
        else { break }
      }
      if isKind(tokens, at: at), tokens[at].isCapital { break }
      if at - start > 5, !token.isCapital { break }
      at += 1
    }
    return at
  }

  /// `NSNN`, `XLVPHC`, `BHXH`: one run of capitals.
  private static func abbreviation(_ text: TokenizedText, at start: Int) -> Int? {
    var at = start + 1
    while at < text.tokens.count, at - start < 3, text.tokens[at].isAllCapitals,
      text.tokens[at].figureCount > 1
    {
      at += 1
    }
    return at
  }

  /// Whether the words before are capitals as well, so that these are no abbreviation.
  private static func isHeading(_ tokens: [Token], before start: Int) -> Bool {
    start > 0 && tokens[start - 1].isAllCapitals && tokens[start - 1].figureCount > 1
  }

  private static let notNames = WordList(
    """
    này nay số và do của quy là được có khác sư gia lệ trên sửa bổ chủ ngày năm quốc phật nhân
    hiện mới chơi hồi
    """
  )
  private static let stops = WordList(
    """
    này nay số do quy là được đã có khác dưới ngày theo trong đến để cho khi nếu nhưng sẽ hoặc thì
    ban hiện hướng vừa mới sau trước từ nhằm với cùng mà phải không bị trên năm sửa bỏ bãi thay các
    như cần đang hết tiếp chưa nên lại vẫn nhất cũng ra nói rằng
    """
  )
}
