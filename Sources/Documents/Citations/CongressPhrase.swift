/// A resolution called by the congress or the plenum that passed it.
///
/// A congress or plenum without its ordinal names a class of resolutions, and is none.
struct CongressPhrase {
  /// The token after the phrase.
  let end: Int
  /// Further members of a list, "6, 7 Khóa XII", each with its tokens.
  let others: [Range<Int>]

  /// Reads what follows the kind: the occasion from `start` on.
  static func match(_ text: TokenizedText, at start: Int) -> CongressPhrase? {
    let tokens = text.tokens
    var at = start
    if at < tokens.count, tokens[at].word == "cua" { at += 1 }
    guard at < tokens.count else { return nil }
    if congressWords.match(tokens, at: at) != nil { return congress(tokens, at: at) }
    return plenum(tokens, at: at)
  }

  private static let congressWords = PhraseTable<Bool>([("đại hội", true), ("ĐH", true)])

  // MARK: Đại hội

  private static func congress(_ tokens: [Token], at start: Int) -> CongressPhrase? {
    guard let opening = congressWords.match(tokens, at: start) else { return nil }
    var at = opening.end
    var end: Int?
    while at < tokens.count, at - start < 24 {
      if let ordinal = ordinal(tokens, at: at) {
        at = ordinal
        // A second figure belongs only to the same congress printed twice: "Đại hội XIV XIV".
        end = at
        continue
      }
      if let body = bodies.match(tokens, at: at) {
        at = body.end
        if body.value == .foreign { return nil }
        if body.value == .place { at = place(tokens, at: at) }
        if end != nil { end = at }
        continue
      }
      if let term = term(tokens, at: at), end != nil {
        at = term
        end = at
        continue
      }
      break
    }
    return end.map { CongressPhrase(end: $0, others: []) }
  }

  private enum Body {
    case plain
    case place
    case foreign
  }

  private static let bodies = PhraseTable<Body>([
    ("đại biểu", .plain), ("toàn quốc", .plain), ("Đảng", .plain), ("của Đảng", .plain),
    ("Đảng toàn quốc", .plain), ("của Đảng Cộng sản Việt Nam", .plain),
    ("Đảng Cộng sản Việt Nam", .plain), ("Đảng Lao động Việt Nam", .plain),
    ("của Đảng Lao động Việt Nam", .plain), ("Đảng Cộng sản", .foreign),
    ("của Đảng Cộng sản", .foreign),
    ("Quốc tế", .foreign), ("của Quốc tế", .foreign),
    ("Đảng bộ", .plain), ("của Đảng bộ", .plain), ("Đảng bộ tỉnh", .place),
    ("của Đảng bộ tỉnh", .place), ("Đảng bộ thành phố", .place), ("của Đảng bộ thành phố", .place),
    ("Đảng bộ huyện", .place), ("Đảng bộ quận", .place), ("Đảng bộ xã", .place),
    ("Đảng bộ phường", .place), ("Đảng bộ thị xã", .place), ("Đảng bộ Quân đội", .plain),
    ("Đảng bộ Công an", .plain), ("Đảng bộ khối", .plain), ("Công đoàn", .plain),
    ("Công đoàn Việt Nam", .plain), ("Đoàn", .plain), ("Hội", .plain),
  ])

  private static func place(_ tokens: [Token], at start: Int) -> Int {
    var at = start
    while at < tokens.count, at - start < 4, tokens[at].shape == .word, tokens[at].isCapital,
      ordinal(tokens, at: at) == nil
    {
      at += 1
    }
    return at
  }

  // MARK: Hội nghị Trung ương

  private static func plenum(_ tokens: [Token], at start: Int) -> CongressPhrase? {
    var at = start
    var ordinalEnd: Int?
    var isCentral = false
    while at < tokens.count, at - start < 20 {
      if let words = plenumWords.match(tokens, at: at) {
        isCentral = isCentral || words.value
        at = words.end
      } else if at > start, ordinalEnd == nil, let ordinal = ordinal(tokens, at: at) {
        ordinalEnd = ordinal
        at = ordinal
      } else {
        break
      }
      if isCentral, ordinalEnd != nil, !isCentralNext(tokens, at: at) { break }
    }
    guard isCentral, ordinalEnd != nil, !isForeign(tokens, at: at) else { return nil }
    // "Trung ương 6 (lần 2) khóa VIII"
    if at + 3 < tokens.count, tokens[at].isSign("("), tokens[at + 1].word == "lan",
      isOrdinal(tokens[at + 2]), tokens[at + 3].isSign(")")
    {
      at += 4
    }
    var end = at
    var others: [Range<Int>] = []
    while let member = member(tokens, at: at) {
      others.append(member)
      at = member.upperBound
    }
    if let term = term(tokens, at: at) {
      if others.isEmpty {
        end = term
      } else if let last = others.popLast() {
        others.append(last.lowerBound..<term)
      }
      at = term
    }
    if others.isEmpty, let party = ofTheParty.match(tokens, at: at), party.value {
      end = party.end
    }
    return CongressPhrase(end: end, others: others)
  }

  /// The end of the name of a plenum of the Central Committee that begins at a token.
  static func plenumName(_ tokens: [Token], at start: Int) -> Int? {
    guard start + 1 < tokens.count, tokens[start].word == "hoi", tokens[start + 1].word == "nghi"
    else { return nil }
    return plenum(tokens, at: start)?.end
  }

  /// The words of a plenum; true for those that say whose it was.
  private static let plenumWords = PhraseTable<Bool>([
    ("Hội nghị", false), ("Hội nghị lần thứ", false), ("lần thứ", false), ("Trung ương", true),
    ("Trung ương Đảng", true), ("Trung ương lần thứ", true), ("BCHTW", true),
    ("BCH Trung ương", true),
    ("BCH TW", true), ("TW", true), ("Ban Chấp hành Trung ương", true), ("của", false),
    ("Ban Chấp hành Trung ương Đảng", true), ("Ban Chấp hành TW", true), ("Hội nghị lần", false),
  ])

  private static let ofTheParty = PhraseTable<Bool>([
    ("của Đảng", true), ("của Đảng bộ", false), ("của Đảng ủy", false),
  ])

  /// "… Đảng Cộng sản Trung Quốc": a plenum of another party.
  private static func isForeign(_ tokens: [Token], at start: Int) -> Bool {
    for at in start..<min(start + 8, tokens.count) {
      if let party = partyWords.match(tokens, at: at) {
        return party.end < tokens.count && tokens[party.end].word != "viet"
          && tokens[party.end].isCapital
      }
    }
    return false
  }

  private static let partyWords = PhraseTable<Bool>([("Đảng Cộng sản", true)])

  private static func isCentralNext(_ tokens: [Token], at start: Int) -> Bool {
    plenumWords.match(tokens, at: start)?.value == true
  }

  private static func member(_ tokens: [Token], at start: Int) -> Range<Int>? {
    var at = start
    while at < tokens.count, at - start < 2, tokens[at].isSign(",") || tokens[at].word == "va" {
      at += 1
    }
    guard at > start, at < tokens.count, tokens[at].shape == .figures, tokens[at].figureCount < 3,
      at + 1 < tokens.count,
      tokens[at + 1].isSign(",") || term(tokens, at: at + 1) != nil
        || tokens[at + 1].word == "va"
    else { return nil }
    return at..<at + 1
  }

  // MARK: ordinals and terms

  /// "lần thứ XIII", "XIII", "13".
  private static func ordinal(_ tokens: [Token], at start: Int) -> Int? {
    var at = start
    if at + 1 < tokens.count, tokens[at].word == "lan", tokens[at + 1].word == "thu" { at += 2 }
    if at == start, at + 1 < tokens.count, tokens[at].word == "thu" { at += 1 }
    guard at < tokens.count,
      isOrdinal(tokens[at]) || at > start && ordinalWords.contains(tokens[at].word)
    else { return nil }
    return at + 1
  }

  static func isOrdinal(_ token: Token) -> Bool {
    if token.shape == .figures { return token.figureCount < 3 }
    return token.isAllCapitals && romans.contains(token.word)
  }

  /// "khóa XI", "(khoá XI)", "Khóa 13".
  static func term(_ tokens: [Token], at start: Int) -> Int? {
    var at = start
    let isBracketed = at < tokens.count && tokens[at].isSign("(")
    if isBracketed { at += 1 }
    guard at + 1 < tokens.count, tokens[at].word == "khoa", isOrdinal(tokens[at + 1]) else {
      return nil
    }
    at += 2
    if isBracketed {
      guard at < tokens.count, tokens[at].isSign(")") else { return nil }
      at += 1
    }
    return at
  }

  private static let ordinalWords = PackedWordSet(
    "nhat hai ba tu nam sau bay tam chin muoi"
  )
  private static let romans = PackedWordSet(
    """
    i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx xxi xxii xxiii xxiv
    xxv xxvi xxvii xxviii xxix xxx
    """
  )
}
