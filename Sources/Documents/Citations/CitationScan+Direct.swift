extension CitationScan {
  /// Reads the date and the issuer that follow a mention directly, in either order.
  func readDirectly(_ mention: inout Mention) {
    var hasDate = false
    readWithin(&mention)
    var at = mention.end
    if let amended = Self.amendedWords.match(tokens, at: at) { at = amended.end }
    for _ in 0..<6 {
      guard at < tokens.count else { break }
      let hasComma = tokens[at].isSign(",")
      let next = hasComma ? at + 1 : at
      guard next < tokens.count else { break }
      if !hasDate, let date = date(at: next) {
        hasDate = true
        mention.date = date.date
        mention.isDateAfterComma = hasComma
        at = date.end
      } else if mention.issuer == nil, mention.type != .congress,
        let issuer = issuer(at: next, for: mention, afterDate: hasDate, hasComma: hasComma)
      {
        mention.issuer = issuer.name
        at = issuer.end
      } else if !hasComma, next + 1 < tokens.count, tokens[next].word == "nam",
        tokens[next + 1].shape == .figures, tokens[next + 1].figureCount == 4
      {
        at = next + 2
      } else {
        break
      }
    }
    mention.after = at
  }

  /// A date after a number, with or without a word for issuing, in brackets or not.
  private func date(at start: Int) -> DatePhrase.Match? {
    if tokens[start].isSign("("),
      let date = DatePhrase.match(text, at: start + 1) ?? DatePhrase.figures(text, at: start + 1),
      date.end < tokens.count, tokens[date.end].isSign(")")
    {
      return DatePhrase.Match(date: date.date, end: date.end + 1)
    }
    if let verb = Self.issuingWords.match(tokens, at: start) {
      return DatePhrase.match(text, at: verb.end)
    }
    return DatePhrase.match(text, at: start)
  }

  private static let issuingWords = PhraseTable<Bool>(
    [
      "ban hành", "được ban hành", "ký", "ký ban hành", "ra", "được thông qua", "thông qua",
      "được Quốc hội thông qua", "ban hành vào",
    ].map { ($0, true) }
  )

  /// The issuer that begins at a token: "của Chính phủ", "do Bộ Tài chính ban hành".
  private func issuer(
    at start: Int,
    for mention: Mention,
    afterDate: Bool,
    hasComma: Bool
  ) -> (name: String, end: Int)? {
    let isJoint =
      mention.kind.map { $0.hasSuffix(" liên tịch") || $0.hasSuffix(" liên bộ") } ?? false
    if isOf(start), let body = BodyPhrase.match(text, at: start + 1, isJoint: isJoint) {
      return (name(of: body), body.end)
    }
    if mention.type != .namedLaw, tokens[start].word == "do",
      let body = BodyPhrase.match(text, at: start + 1, isJoint: isJoint),
      let verb = Self.issuingVerbs.match(tokens, at: body.end)
    {
      return (name(of: body), verb.end)
    }
    if !hasComma, let body = BodyPhrase.match(text, at: start), body.isKnown,
      Self.issuingVerbs.match(tokens, at: body.end) != nil
    {
      return (name(of: body), body.end)
    }
    guard afterDate else { return nil }
    if hasComma {
      guard let end = CongressPhrase.plenumName(tokens, at: start) else { return nil }
      return (name(of: BodyPhrase(start: start, end: end, isKnown: true)), end)
    }
    guard let body = BodyPhrase.match(text, at: start, isJoint: isJoint), body.isKnown else {
      return nil
    }
    return (name(of: body), body.end)
  }

  /// What stands between a document and its date without telling more of it.
  private static let amendedWords = PhraseTable<Bool>(
    ["(sửa đổi)", "(sửa đổi, bổ sung)", "(bổ sung)", "(thay thế)"].map { ($0, true) }
  )

  static let issuingVerbs = PhraseTable<Bool>(
    ["ban hành", "ký ban hành", "ký, ban hành", "ký", "thông qua", "công bố"].map { ($0, true) }
  )

  /// An issuer between the kind and the number: "thông báo của Ban Thường vụ Huyện ủy số …".
  private func readWithin(_ mention: inout Mention) {
    guard mention.type == .numbered, mention.end - mention.start > 5 else { return }
    for at in (mention.start + 1)..<(mention.end - 2) where tokens[at].word == "cua" {
      guard let body = BodyPhrase.match(text, at: at + 1), body.end < mention.end else { continue }
      mention.issuer = name(of: body)
      return
    }
  }

  /// "của", read well or badly: `ctia`, `cua`, `ciia`.
  func isOf(_ index: Int) -> Bool {
    let token = tokens[index]
    if token.word == "cua" { return true }
    guard token.shape == .word, (3...4).contains(token.figureCount) else { return false }
    let codes = text.codes(token)
    return codes.first == UInt8(ascii: "c") && codes.last == UInt8(ascii: "a")
      && codes.dropFirst().dropLast().allSatisfy(Self.lettersOfOf.contains)
  }

  private static let lettersOfOf: [UInt8] = Array("tilu1d".utf8)

  /// The words of a body: brackets out, headings in capitals lowered.
  func name(of body: BodyPhrase) -> String {
    var name = text.surface(body.start..<body.end)
    if name.utf8.contains(where: { $0 == 0x28 || $0 == 0x29 }) {
      name.removeAll { $0 == "(" || $0 == ")" }
    }
    if tokens[body.start..<body.end].allSatisfy({ $0.shape != .word || $0.isAllCapitals }),
      body.end - body.start > 1
    {
      name = name.prefix(1) + name.dropFirst().lowercased()
    }
    return name
  }
}
