extension CitationScan {
  /// Reads "Ngày 16/7/2012, Ủy ban … đã ban hành", "của Chính phủ tại", "Bộ Nội vụ (".
  func readSubject(_ mention: inout Mention, _ index: Int) {
    let bound = index > 0 ? mentions[index - 1].after : 0
    if let verb = verb(before: mention.start, bound) {
      if mention.issuer == nil,
        let body = subject(before: verb, bound) ?? subjectOfVerbs(before: verb, bound)
      {
        mention.issuer = name(of: body)
        mention.isIssuerSubject = true
      }
      if mention.date == nil { mention.date = dateOfSentence(before: verb, bound) }
      return
    }
    guard mention.issuer == nil else { return }
    if let body = placeOfSaying(before: mention.start, bound) {
      mention.issuer = name(of: body)
    } else if !mention.hasOwnKind, let body = owner(before: mention.start, bound) {
      mention.issuer = name(of: body)
    } else if mention.date != nil, let ministry = bareMinistry(before: mention.start, bound) {
      mention.issuer = ministry
    } else if mention.date != nil, mention.start - 1 > bound, tokens[mention.start - 1].isSign("("),
      !isRepeated(mention, index), let body = subject(before: mention.start - 1, bound)
    {
      mention.issuer = name(of: body)
    } else if index > 0, mentions[index - 1].isIssuerSubject, goesOn(mention.start, bound) {
      mention.issuer = mentions[index - 1].issuer
      mention.isIssuerSubject = true
    }
  }

  /// Whether the number was mentioned before, so that the brackets hold its short name.
  private func isRepeated(_ mention: Mention, _ index: Int) -> Bool {
    mentions[max(0, index - 40)..<index].contains { $0.number == mention.number }
  }

  /// Whether a mention is the next object of the same verb: after ";", or after "," or "và".
  private func goesOn(_ start: Int, _ bound: Int) -> Bool {
    guard start > bound else { return false }
    let before = tokens[start - 1]
    guard before.isSign(";") || before.isSign(",") || before.word == "va" else { return false }
    return !tokens[bound..<start].indices.contains { isSentenceEnd($0) }
  }

  /// The first token of the verb of issuing before a mention, its adverbs included.
  private func verb(before start: Int, _ bound: Int) -> Int? {
    var end = start
    if end > bound, tokens[end - 1].word == "cac" { end -= 1 }
    guard let verb = Self.verbs.match(tokens, endingAt: end), verb.start >= bound else {
      return nil
    }
    var at = verb.start
    while let adverb = Self.adverbs.match(tokens, endingAt: at), adverb.start >= bound,
      !tokens[adverb.start].isCapital
    {
      at = adverb.start
    }
    if verb.value == .needsAdverb, at == verb.start {
      return subject(before: at, bound)?.isKnown == true ? at : nil
    }
    return at
  }

  private enum Verb {
    case plain
    case needsAdverb
  }

  private static let verbs = PhraseTable<Verb>([
    ("ban hành", .plain), ("ra", .plain), ("ký", .plain), ("ký ban hành", .plain),
    ("ký, ban hành", .plain), ("thông qua", .plain), ("ban hành và triển khai", .plain),
    ("có", .needsAdverb), ("thống nhất có", .plain), ("ban hành, triển khai", .plain),
    ("ký kết", .needsAdverb), ("có ban hành", .plain),
  ])
  private static let adverbs = PhraseTable<Bool>(
    ["đã", "vừa", "mới", "cũng", "lại", "chính thức", "tiếp tục"].map { ($0, true) }
  )

  /// The body that is the subject right before a token.
  private func subject(before end: Int, _ bound: Int) -> BodyPhrase? {
    var start = end
    while start > bound, end - start < 24, !isClauseEnd(start - 1) { start -= 1 }
    var at = start
    while at < end {
      if tokens[at].isCapital, let body = BodyPhrase.match(text, at: at), body.end == end {
        guard isBody(body, after: at > start ? tokens[at - 1] : nil) else { return nil }
        return withBodyBefore(body, bound)
      }
      at += 1
    }
    return nil
  }

  /// Takes in a central body before a comma: "Bộ Chính trị, Ban Bí thư đã ban hành".
  private func withBodyBefore(_ body: BodyPhrase, _ bound: Int) -> BodyPhrase {
    let comma = body.start - 1
    guard comma > bound, tokens[comma].isSign(","),
      BodyNames.known.match(tokens, at: body.start)?.value == .central,
      let other = BodyNames.known.match(tokens, endingAt: comma), other.value == .central,
      other.start >= bound, tokens[other.start].isCapital
    else { return body }
    return BodyPhrase(start: other.start, end: body.end, isKnown: true)
  }

  /// The subject of several verbs, the last of them before the token: "Ban … đã họp, thảo luận và".
  private func subjectOfVerbs(before end: Int, _ bound: Int) -> BodyPhrase? {
    var at = end - 1
    while at > bound, end - at < 16, tokens[at].isSign(",") || !tokens[at].isCapital {
      if Self.past.contains(tokens[at].word) { return subject(before: at, bound) }
      guard tokens[at].isSign(",") || tokens[at].shape == .word else { return nil }
      at -= 1
    }
    return nil
  }

  private static let past = PackedWordSet("da vua")

  private func isClauseEnd(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.shape == .sign else { return false }
    return !token.isSign("-") && !token.isSign("/") && !token.isSign("&")
      && !(token.isSign(".") && !isSentenceEnd(index))
  }

  /// Whether a subject is a body and no person: persons have a post and a name.
  private func isBody(_ body: BodyPhrase, after before: Token?) -> Bool {
    if let before, !body.isKnown, before.shape == .word, before.isCapital { return false }
    if let before, Self.personWords.contains(before.word) { return false }
    if Self.personOpenings.match(tokens, at: body.start) != nil { return false }
    return true
  }

  private static let personWords = PackedWordSet("thu tich truong doc vien ong ba chi")
  private static let personOpenings = PhraseTable<Bool>(
    [
      "Thường trực Ban Bí thư", "Tổng Bí thư", "Phó Thủ tướng", "Phó Chủ tịch", "Bí thư",
      "Phó Bí thư",
      "Đại tướng", "Thượng tướng", "Chủ tịch Quốc hội", "Phó", "Thủ tướng Phạm", "Thủ tướng Lê",
      "Thủ tướng Nguyễn", "Chánh Văn phòng", "Thứ trưởng",
    ].map { ($0, true) }
  )

  /// "theo chỉ đạo của Chính phủ tại Nghị quyết": who said what stands there.
  private func placeOfSaying(before start: Int, _ bound: Int) -> BodyPhrase? {
    guard start - 1 > bound, tokens[start - 1].word == "tai" else { return nil }
    if let owner = owner(before: start - 1, bound) { return owner }
    guard let body = subject(before: start - 1, bound), body.start > bound,
      tokens[body.start - 1].word == "va"
    else { return nil }
    return body
  }

  /// The body after "của" that ends right before a token.
  private func owner(before end: Int, _ bound: Int) -> BodyPhrase? {
    var at = end - 1
    while at > bound, end - at < 20 {
      if isClauseEnd(at) { return nil }
      if isOf(at - 1), tokens[at].isCapital, let body = BodyPhrase.match(text, at: at),
        body.end == end
      {
        return body
      }
      at -= 1
    }
    return nil
  }

  /// "các Bộ: Nội vụ (Công văn số … ngày …), Tài chính (": a ministry named without "Bộ".
  private func bareMinistry(before start: Int, _ bound: Int) -> String? {
    guard start - 1 > bound, tokens[start - 1].isSign("("),
      let found = BodyNames.bareMinistries.match(tokens, endingAt: start - 1),
      tokens[0..<found.start].contains(where: { $0.word == "bo" && $0.isCapital })
    else { return nil }
    return found.value
  }

  /// A full date earlier in the sentence: "Ngày 4.5.2025, Bộ Chính trị ban hành".
  private func dateOfSentence(before end: Int, _ bound: Int) -> CivilDate? {
    var at = end - 1
    while at >= bound, end - at < 40, !isSentenceEnd(at), !tokens[at].isSign(";") {
      if DatePhrase.isDay(tokens[at], text), let match = DatePhrase.match(text, at: at) {
        let isBound = at > 0 && Self.startWords.contains(tokens[at - 1].word)
        return isBound ? nil : match.date
      }
      at -= 1
    }
    return nil
  }

  private static let startWords = PackedWordSet("tu truoc sau")
}
