extension CitationScan {
  /// Completes dates and issuers from the sentence around each mention.
  mutating func completeFromSentences() {
    // Titles may hold citations of their own; what ends a title belongs to the outer one.
    var titleEnd = 0
    for index in mentions.indices {
      var mention = mentions[index]
      if mention.start >= titleEnd, let end = readTitle(&mention, index) { titleEnd = end }
      if mention.type != .congress { readSubject(&mention, index) }
      mentions[index] = mention
    }
    shareIntroductions()
  }

  // MARK: after the title

  /// Reads "… ngày 27/11/2020 của Bộ …", "… ban hành ngày 14/05/2010" at the end of a title; the
  /// token after it.
  private func readTitle(_ mention: inout Mention, _ index: Int) -> Int? {
    guard mention.type != .congress, mention.date == nil || mention.issuer == nil,
      beginsTitle(mention.after)
    else { return nil }
    var at = mention.after
    let limit = min(tokens.count, at + 150)
    let isBracketed = isInBrackets(mention.start)
    var inner = index + 1
    while at < limit {
      let token = tokens[at]
      if token.isSign("[") || token.isSign("]") || isSentenceEnd(at) { return nil }
      if token.isSign(";"), !isBracketed || nextBeginsItem(at) { return nil }
      if token.isSign(")"), isBracketed { return nil }
      while inner < mentions.count, mentions[inner].start < at { inner += 1 }
      if inner < mentions.count, mentions[inner].start == at {
        at = max(mentions[inner].after, at + 1)
        continue
      }
      if token.word == "hieu", at > 0, tokens[at - 1].word == "co" { return nil }
      if mention.date == nil, let found = datedEnd(at, mention.issuer == nil) {
        mention.date = found.date
        if let body = found.body { mention.issuer = name(of: body) }
        return found.end
      }
      if mention.issuer == nil, let body = agent(at) {
        mention.issuer = name(of: body)
        return body.end
      }
      at += 1
    }
    return nil
  }

  /// Whether a bracket is open before a token, so that a title may run on to its end.
  private func isInBrackets(_ index: Int) -> Bool {
    var at = index - 1
    while at >= 0, index - at < 12 {
      if tokens[at].isSign("(") { return true }
      if tokens[at].isSign(")") || isSentenceEnd(at) { return false }
      at -= 1
    }
    return false
  }

  private func nextBeginsItem(_ at: Int) -> Bool {
    at + 1 < tokens.count
      && (PartPhrase.canBegin(tokens[at + 1].word) || KindPhrase.match(tokens, at: at + 1) != nil)
  }

  private func beginsTitle(_ index: Int) -> Bool {
    guard index < tokens.count, tokens[index].shape == .word else { return false }
    return tokens[index].isCapital || Self.titleWords.contains(tokens[index].word)
  }

  private static let titleWords = PackedWordSet(
    "ve quy ban huong sua bo phe cong thay bai hop nam thanh"
  )

  private func datedEnd(
    _ at: Int,
    _ needsBody: Bool
  ) -> (date: CivilDate, body: BodyPhrase?, end: Int)? {
    guard DatePhrase.isDay(tokens[at], text), at > 0, let match = DatePhrase.match(text, at: at),
      let date = match.date
    else { return nil }
    if at > 1, tokens[at - 1].word == "hanh", tokens[at - 2].word == "ban" {
      return (date, nil, match.end)
    }
    guard !Self.boundWords.contains(tokens[at - 1].word),
      KindPhrase.match(tokens, endingAt: at) == nil, match.end < tokens.count, isOf(match.end),
      let body = BodyPhrase.match(text, at: match.end + 1)
    else { return nil }
    return (date, needsBody ? body : nil, body.end)
  }

  /// Words before a date that is no day of issue.
  private static let boundWords = PackedWordSet("tu truoc sau den ke qua ngay vao trong")

  /// "do Văn phòng Quốc hội ban hành", "thay mặt Bộ Chính trị ký".
  private func agent(_ at: Int) -> BodyPhrase? {
    var start = at
    if tokens[at].word == "do" {
      start += 1
    } else if tokens[at].word == "thay", at + 1 < tokens.count, tokens[at + 1].word == "mat" {
      start += 2
    } else {
      return nil
    }
    guard let body = BodyPhrase.match(text, at: start),
      Self.issuingVerbs.match(tokens, at: body.end) != nil
    else { return nil }
    return body
  }

  func isSentenceEnd(_ at: Int) -> Bool {
    guard tokens[at].isSign(".") else { return false }
    guard at + 1 < tokens.count else { return true }
    return tokens[at + 1].followsBlank && tokens[at + 1].isCapital
      && !(at > 0 && tokens[at - 1].figureCount < 3 && tokens[at - 1].isAllCapitals)
  }
}
