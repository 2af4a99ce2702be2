/// Parts of a document: "điểm a khoản 2 Điều 5", "Điều 18, Điều 20", "Phụ lục I".
struct PartPhrase {
  let start: Int
  /// The token after the phrase.
  let end: Int
  /// Whether it ends in an annex or a form, which a document may have beside it.
  let isAnnex: Bool
  /// Whether it is one Điều alone, after which a title may stand.
  let isArticle: Bool

  /// Reads the parts that begin at a token; the word for a part and its label must be there.
  static func match(_ text: TokenizedText, at start: Int) -> PartPhrase? {
    let tokens = text.tokens
    guard var unit = self.unit(tokens, at: start) else { return nil }
    let isArticle = tokens[start].word == "dieu"
    var count = 1
    var at = unit.end
    while at < tokens.count, at - start < 80 {
      if let next = self.unit(tokens, at: at) {
        unit = next
        at = next.end
        count += 1
        continue
      }
      let glue = gluedLabel(tokens, at: at)
      guard let glue else { break }
      if let next = self.unit(tokens, at: glue) {
        unit = next
        at = next.end
      } else if let label = label(tokens, at: glue), canFollow(tokens, at: label) {
        at = label
      } else {
        break
      }
      count += 1
    }
    return PartPhrase(
      start: start,
      end: at,
      isAnnex: unit.isAnnex,
      isArticle: isArticle && count == 1
    )
  }

  /// The word for a part with its label.
  private static func unit(_ tokens: [Token], at start: Int) -> (end: Int, isAnnex: Bool)? {
    guard let words = units.match(tokens, at: start) else { return nil }
    var at = words.end
    if words.value == .annex, at < tokens.count, tokens[at].word == "so" { at += 1 }
    if words.value == .letter {
      guard at < tokens.count, tokens[at].figureCount == 1, tokens[at].isAllCapitals else {
        return nil
      }
      return (at + 1, false)
    }
    if let label = label(tokens, at: at) { return (label, words.value == .annex) }
    return words.value == .annex && at == words.end ? (at, true) : nil
  }

  private enum Unit {
    case plain
    case annex
    /// Only with a capital letter for a label.
    case letter
  }

  private static let units = PhraseTable<Unit>([
    ("điều", .plain), ("khoản", .plain), ("điểm", .plain), ("mục", .plain), ("tiểu mục", .plain),
    ("chương", .plain), ("phần", .plain), ("tiết", .plain), ("nội dung", .letter), ("đoạn", .plain),
    ("phụ lục", .annex), ("mẫu số", .annex),
  ])

  /// What begins a part; a quick look before `match`.
  static func canBegin(_ word: PackedWord) -> Bool { units.hasFirst(word) }

  /// A label: figures with points, a Roman figure, a letter, a figure with a letter.
  private static func label(_ tokens: [Token], at start: Int) -> Int? {
    guard start < tokens.count else { return nil }
    let token = tokens[start]
    if token.shape == .figures, token.figureCount < 4 {
      var at = start + 1
      while at + 1 < tokens.count, tokens[at].isSign("."), !tokens[at].followsBlank,
        tokens[at + 1].shape == .figures, !tokens[at + 1].followsBlank
      {
        at += 2
      }
      // "Điều 3.5.LQ.5" is the code of a collection.
      if at + 1 < tokens.count, tokens[at].isSign("."), !tokens[at].followsBlank,
        !tokens[at + 1].followsBlank, tokens[at + 1].isAllCapitals
      {
        return nil
      }
      return at
    }
    guard token.shape == .word else { return nil }
    if token.figureCount == 1 { return start + 1 }
    if token.isAllCapitals, CongressPhrase.isOrdinal(token) { return start + 1 }
    // "5a", "12b", "b1"
    return token.figureCount < 4 && hasFigure(token) ? start + 1 : nil
  }

  private static func hasFigure(_ token: Token) -> Bool {
    var bits = token.word.bits
    while bits != 0 {
      if UInt8(truncatingIfNeeded: bits).isDigitCode { return true }
      bits >>= 8
    }
    return false
  }

  /// The token after ",", "và", "hoặc", "đến" or "-".
  private static func gluedLabel(_ tokens: [Token], at start: Int) -> Int? {
    var at = start
    while at < tokens.count, at - start < 2,
      tokens[at].isSign(",") || tokens[at].isSign("-") || glue.contains(tokens[at].word)
    {
      at += 1
    }
    return at > start ? at : nil
  }

  private static let glue = PackedWordSet("va hoac den")

  /// Whether what follows a bare label in a list lets it be one: "Điều 26, 27 của", not "Điều 5, 10
  /// ngày".
  private static func canFollow(_ tokens: [Token], at index: Int) -> Bool {
    guard index < tokens.count else { return true }
    let token = tokens[index]
    if token.shape == .sign || token.shape == .number { return true }
    return followers.contains(token.word) || units.hasFirst(token.word)
      || KindPhrase.table.hasFirst(token.word)
  }

  private static let followers = PackedWordSet("va hoac cua tai den nay bo hien phap")
}
