import Vietnamese

/// The name of a body that issues documents, as it stands in a text.
struct BodyPhrase {
  /// The first token, after "liên".
  let start: Int
  /// The token after the name.
  let end: Int
  /// Whether its core is a listed name, so that its end is sure.
  let isKnown: Bool

  /// Reads the name that begins at a token, if one does.
  ///
  /// Listed names end where the list says, perhaps with a place and a term after them. Others begin
  /// with a word for a body, in capitals, and end before a sign or a word that no name goes on with.
  /// Where `isJoint`, several bodies may stand side by side.
  static func match(_ text: TokenizedText, at start: Int, isJoint: Bool = false) -> BodyPhrase? {
    var start = start
    let tokens = text.tokens
    if let joint = BodyNames.jointWords.match(tokens, at: start) { start = joint.end }
    guard let single = single(text, at: start) ?? damaged(text, at: start) else { return nil }
    guard isJoint else { return single }
    var end = single.end
    while let next = jointStart(tokens, at: end), let other = self.single(text, at: next) {
      end = other.end
    }
    return BodyPhrase(start: start, end: end, isKnown: single.isKnown)
  }

  private static func single(_ text: TokenizedText, at start: Int) -> BodyPhrase? {
    let tokens = text.tokens
    guard start < tokens.count, tokens[start].shape == .word else { return nil }
    guard tokens[start].isCapital else {
      // Typed in small letters throughout: only what is listed and nothing else besides.
      guard let known = BodyNames.known.match(tokens, at: start), known.end - start > 2 else {
        return nil
      }
      let end = known.value == .local ? place(text, at: known.end) : known.end
      return BodyPhrase(start: start, end: term(tokens, at: end), isKnown: true)
    }
    if let end = CongressPhrase.plenumName(tokens, at: start) {
      return BodyPhrase(start: start, end: end, isKnown: true)
    }
    let isListed = BodyNames.known.match(tokens, at: start) != nil
    let title = isListed ? nil : BodyNames.titles.match(tokens, at: start)
    let core = title?.end ?? start
    if let known = BodyNames.known.match(tokens, at: core) {
      var end = known.end
      switch known.value {
      case .local: end = place(text, at: end)
      case .central:
        while let more = BodyNames.centralWords.match(tokens, at: end), tokens[end].isCapital {
          end = more.end
        }
        if end < tokens.count, tokens[end].isSign("-"),
          BodyNames.branches.match(tokens, at: end + 1) != nil
        {
          end = generic(text, at: end)
        }
      }
      return BodyPhrase(start: start, end: term(tokens, at: end), isKnown: true)
    }
    guard core < tokens.count,
      BodyNames.openings.contains(tokens[core].word) || isAbbreviation(tokens[core]),
      tokens[core].isCapital || title != nil
    else {
      return title.map { BodyPhrase(start: start, end: place(text, at: $0.end), isKnown: true) }
    }
    let end = term(tokens, at: generic(text, at: core))
    guard end > core + 1 || isAbbreviation(tokens[core]) else {
      return title.map { BodyPhrase(start: start, end: $0.end, isKnown: true) }
    }
    return BodyPhrase(start: start, end: end, isKnown: false)
  }

  /// A listed name read so badly that its first word does not show: "B Chinh tri".
  private static func damaged(_ text: TokenizedText, at start: Int) -> BodyPhrase? {
    guard text.isDamaged, start < text.tokens.count, text.tokens[start].isCapital else {
      return nil
    }
    var letters: [UInt8] = []
    var best: (distance: Int, end: Int)?
    for at in start..<min(start + 8, text.tokens.count) {
      guard text.tokens[at].shape == .word else { break }
      for code in text.codes(text.tokens[at]) { PrintedForm.append(code, to: &letters) }
      guard letters.count > 5 else { continue }
      for form in BodyNames.printedForms where PrintedForm.looksAlike(form.first, letters.first) {
        let limit = min(best?.distance ?? .max, max(1, form.count / 8))
        if let distance = EditDistance.distance(letters, form, limit: limit) {
          best = (distance, at + 1)
        }
      }
    }
    return best.map { BodyPhrase(start: start, end: term(text.tokens, at: $0.end), isKnown: true) }
  }

  /// "VKSNDTC", "EVN": three capitals or more.
  private static func isAbbreviation(_ token: Token) -> Bool {
    token.shape == .word && token.isAllCapitals && token.figureCount > 2
      && !CongressPhrase.isOrdinal(token)
  }

  private static func generic(_ text: TokenizedText, at start: Int) -> Int {
    let tokens = text.tokens
    var at = start + 1
    while at < tokens.count, at - start < 24 {
      let token = tokens[at]
      if token.isSign("&") || token.isSign("-") && continues(tokens, after: at) {
        at += 1
        continue
      }
      guard token.shape == .word else {
        // "Quận 3", "Khu vực 2", "TP.HCM"
        if token.shape == .figures, token.figureCount < 3,
          BodyNames.numbered.contains(tokens[at - 1].word)
        {
          at += 1
          continue
        }
        if token.isSign("."), tokens[at - 1].word == "tp", continues(tokens, after: at) {
          at += 1
          continue
        }
        break
      }
      if BodyNames.stops.contains(at, of: text), !isInside(text, at: at) { break }
      if !token.isCapital || token.isAllCapitals, BodyNames.verbs.match(tokens, at: at) != nil {
        break
      }
      if token.word == "khoa", at + 1 < tokens.count, CongressPhrase.isOrdinal(tokens[at + 1]) {
        break
      }
      if KindPhrase.match(tokens, at: at) != nil, !token.isCapital { break }
      at += 1
    }
    return at
  }

  /// Whether a word that usually ends a name stands within one: "Giáo dục và Đào tạo".
  private static func isInside(_ text: TokenizedText, at index: Int) -> Bool {
    let tokens = text.tokens
    let token = tokens[index]
    guard index + 1 < tokens.count, tokens[index + 1].shape == .word else { return false }
    if token.word == "va" {
      if KindPhrase.match(tokens, at: index + 1) != nil { return false }
      if tokens[index + 1].isCapital { return true }
      // "Khoa học và kỹ thuật Nhà nước"
      return index + 3 < tokens.count && !BodyNames.stops.contains(index + 1, of: text)
        && tokens[index + 3].shape == .word && tokens[index + 3].isCapital
        && tokens[index + 2].shape == .word
    }
    return token.isCapital && !token.isAllCapitals
      && BodyNames.titleOpenings.match(tokens, at: index) == nil
  }

  private static func continues(_ tokens: [Token], after index: Int) -> Bool {
    index + 1 < tokens.count && tokens[index + 1].shape == .word && tokens[index + 1].isCapital
  }

  // MARK: place, term, plenum

  /// The place after a local body: "tỉnh Nghệ An", "Thành phố", "Hải Phòng".
  static func place(_ text: TokenizedText, at start: Int) -> Int {
    let tokens = text.tokens
    var at = start
    if let level = BodyNames.levels.match(tokens, at: at) {
      at = level.end
      if at < tokens.count, tokens[at].isSign("."), tokens[at - 1].word == "tp" { at += 1 }
      if at < tokens.count, tokens[at].shape == .figures, tokens[at].figureCount < 3 {
        return at + 1
      }
    }
    var count = 0
    while at < tokens.count, count < 4 {
      let token = tokens[at]
      if token.isSign("-"), count > 0, continues(tokens, after: at) {
        at += 1
        continue
      }
      guard token.shape == .word, token.isCapital,
        !BodyNames.stops.contains(at, of: text) || !token.isAllCapitals,
        BodyNames.levels.match(tokens, at: at) == nil || count == 0
      else { break }
      at += 1
      count += 1
    }
    // A body within a place of a higher level: "huyện Cần Giờ, Thành phố Hồ Chí Minh".
    if count > 0, BodyNames.levels.match(tokens, at: at) != nil { return place(text, at: at) }
    return at
  }

  /// "khóa XI", "(khoá XI)" and, for the Central Committee, its bare figure.
  private static func term(_ tokens: [Token], at start: Int) -> Int {
    var at = start
    if at < tokens.count, at > 0, tokens[at - 1].word == "uong", tokens[at].shape == .figures,
      tokens[at].figureCount < 3
    {
      at += 1
    }
    return CongressPhrase.term(tokens, at: at) ?? at
  }

  private static func jointStart(_ tokens: [Token], at end: Int) -> Int? {
    guard end < tokens.count else { return nil }
    var at = end
    while at < tokens.count, at - end < 2,
      tokens[at].isSign(",") || tokens[at].isSign("-") || tokens[at].word == "va"
    {
      at += 1
    }
    guard at > end, at < tokens.count, BodyNames.jointOpenings.contains(tokens[at].word),
      tokens[at].isCapital
    else { return nil }
    return at
  }
}
