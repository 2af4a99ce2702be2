extension CitationScan {
  /// Lets the members of a list share what stands after the last of them.
  ///
  /// The issuer is shared backwards among members of one kind. The date is shared backwards where the
  /// later member has no kind of its own, and in the Party's form, where a comma stands before it;
  /// State documents named with their kinds have dates of their own.
  mutating func shareInLists() {
    for index in mentions.indices.dropFirst().reversed() where mentions[index].joinsPrevious {
      let later = mentions[index]
      var earlier = mentions[index - 1]
      guard earlier.type == later.type, earlier.type != .namedLaw, earlier.kind == later.kind,
        later.parts == nil
      else { continue }
      if earlier.issuer == nil { earlier.issuer = later.issuer }
      if earlier.date == nil {
        let isParty = earlier.number?.side == .party && later.number?.side == .party
        if !later.hasOwnKind || isParty && later.isDateAfterComma { earlier.date = later.date }
      }
      mentions[index - 1] = earlier
    }
  }

  /// Gives the members of a list the issuer that its introduction names.
  ///
  /// "4 nghị quyết của Bộ Chính trị, gồm: Nghị quyết 59 …; Nghị quyết 70 …"
  mutating func shareIntroductions() {
    var introduced: (kind: String, issuer: String)?
    for index in mentions.indices {
      let mention = mentions[index]
      if mention.start > 0, tokens[mention.start - 1].isSign(":") {
        introduced = introduction(before: mention.start - 1, kind: mention.kind)
      } else if index > 0,
        (mentions[index - 1].end..<mention.start).contains(where: isSentenceEnd)
      {
        introduced = nil
      }
      if mention.issuer == nil, mention.type != .congress, let introduced,
        introduced.kind == mention.kind, mention.start > 0, isItemStart(mention.start - 1)
      {
        mentions[index].issuer = introduced.issuer
      }
    }
  }

  private func isItemStart(_ index: Int) -> Bool {
    tokens[index].isSign(":") || tokens[index].isSign(";") || tokens[index].isSign(",")
      || tokens[index].word == "va"
  }

  private func introduction(before colon: Int, kind: String?) -> (kind: String, issuer: String)? {
    guard let kind else { return nil }
    var at = colon - 1
    while at > 0, colon - at < 16, !isSentenceEnd(at) {
      if isOf(at), let found = KindPhrase.match(tokens, endingAt: at), found.name.kind == kind,
        let body = BodyPhrase.match(text, at: at + 1)
      {
        return (kind, name(of: body))
      }
      at -= 1
    }
    return nil
  }
}
