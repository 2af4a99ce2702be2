import Vietnamese

/// Reads the subject (trích yếu) of a document: the lines after its kind.
struct SubjectReader {
  let lines: [SourceLine]
  let width: Int
  /// Whether empty lines part paragraphs.
  let hasGaps: Bool
  /// The end of the zone of the head; the subject cannot go on beyond it.
  let zoneEnd: Int

  /// How many lines a subject may take.
  private static let reach = 16

  /// The subject, the lines before it that tell more of the head, and the start of the body.
  func subject(
    after heading: KindLine,
    issuer: String
  ) -> (title: String?, end: Int, clause: LetterheadReader.HeadClause?) {
    var parts: [String] = []
    if let start = heading.subjectStart {
      parts.append(String(lines[heading.index].text.unicodeScalars.dropFirst(start)))
    }
    var index = heading.index + 1
    var clause: LetterheadReader.HeadClause?
    if parts.isEmpty, index < zoneEnd, opensIssuerClause(lines[index].text) {
      (clause, index) = issuerClause(from: index, parts: &parts)
    }
    let isLetterhead = lines[..<heading.index].count > 0
    while index < min(zoneEnd, heading.index + Self.reach) {
      let line = lines[index]
      let isFirst = parts.isEmpty
      if isFirst, isLetterhead, SecrecyMark(line: line.text) != nil { index += 1; continue }
      guard goes(on: line, at: index, after: isFirst ? nil : lines[index - 1], issuer) else {
        break
      }
      parts.append(line.text)
      index += 1
    }
    return (Self.joined(parts), index, clause)
  }

  /// Whether a line belongs to the subject.
  private func goes(
    on line: SourceLine,
    at index: Int,
    after previous: SourceLine?,
    _ issuer: String
  ) -> Bool {
    let printed = PrintedLine(line.text, limit: 200)
    if opensNote(line.text, printed) || line.text.hasSuffix(":") { return false }
    if HeadWords.opensSubjectOfLetter(line.text) { return previous == nil }
    guard let previous else { return !isAuthority(line, printed, at: index, issuer, isFirst: true) }
    if isAuthority(line, printed, at: index, issuer, isFirst: false) { return false }
    if ListMarker(line.text) != nil, !Self.isOpen(previous.text) { return false }
    let first = line.text.unicodeScalars.first { WordScalar.contains($0) } ?? " "
    let isSmall = LetterCase.isLowercase(first)
    let isBracket = line.text.hasPrefix("(")
    let isOpen = Self.isOpen(previous.text)
    if line.followsGap {
      return isSmall || isOpen && line.length < width * 9 / 10 || isBracket && line.length < 80
    }
    if isSmall || isBracket { return true }
    // Longer than any line that was broken: a paragraph of the body.
    if line.length > width * 13 / 10 { return false }
    if LetterCase.isCapitals(previous.text) {
      return LetterCase.isCapitals(line.text) || !letters(line.text)
    }
    if isOpen { return true }
    // Whole sentences belong to the body.
    if line.text.hasSuffix(".") { return false }
    if hasGaps, line.length < width * 9 / 10 { return true }
    if HeadWords.opensSentence(printed) { return false }
    // The first sentence of the body fills its line; lines of a subject are centred.
    return line.length < width * 8 / 10 || previous.length > width * 8 / 10
  }

  private func letters(_ text: String) -> Bool {
    text.unicodeScalars.contains { LetterCase.isLowercase($0) }
  }

  /// Whether a line cannot be the last of a subject: it ends in a comma or in a word that joins.
  private static func isOpen(_ text: String) -> Bool {
    if text.hasSuffix(",") || text.hasSuffix("-") || text.hasSuffix("–") { return true }
    guard let last = text.split(separator: " ").last else { return false }
    let word = String(last).folded
    return ["va", "cua", "ve", "viec", "so", "tai", "theo", "voi", "cho", "trong", "cac", "ngay"]
      .contains(word)
  }

  /// "(Ban hành kèm theo …)", "(Kèm theo …)".
  private func opensNote(_ text: String, _ printed: PrintedLine) -> Bool {
    guard text.hasPrefix("(") else { return false }
    return Self.notes.contains { $0.prefix(of: printed) != nil }
  }

  private static let notes = [
    PrintedPhrase("Ban hành kèm theo", limit: 2), PrintedPhrase("Kèm theo", limit: 1),
    PrintedPhrase("Ban hành theo", limit: 1),
  ]

  /// Whether a line names whoever decides, above the recitals.
  private func isAuthority(
    _ line: SourceLine,
    _ printed: PrintedLine,
    at index: Int,
    _ issuer: String,
    isFirst: Bool
  ) -> Bool {
    guard LetterCase.isCapitals(line.text), line.length < 120 else { return false }
    let letters = PrintedForm.letters(issuer)
    let limit = letters.count / 5
    if letters.count > 5, !isFirst || !isTitleInCapitals(after: index),
      EditDistance.distance(printed.letters, letters, limit: limit) != nil
    {
      return true
    }
    guard HeadWords.opensAuthority(printed) else { return false }
    // A subject in capitals may open with the same words; recitals come soon after an authority.
    var next = index + 1
    while next < lines.count, next < index + 4 {
      if Recital.opens(lines[next].text) { return true }
      guard LetterCase.isCapitals(lines[next].text) else { break }
      next += 1
    }
    return false
  }

  /// Whether the next line is in capitals too, so that this one may be the start of the subject.
  private func isTitleInCapitals(after index: Int) -> Bool {
    index + 1 < lines.count && LetterCase.isCapitals(lines[index + 1].text)
  }

  // MARK: "CỦA BAN THƯỜNG VỤ …"

  private func opensIssuerClause(_ text: String) -> Bool {
    guard let first = text.split(separator: " ").first else { return false }
    return String(first).folded == "cua"
  }

  /// Skips "CỦA ĐOÀN CHỦ TỊCH …", in which number and date may stand too.
  private func issuerClause(
    from start: Int,
    parts: inout [String]
  ) -> (LetterheadReader.HeadClause?, Int) {
    var index = start + 1
    let isCapitals = LetterCase.isCapitals(lines[start].text)
    while index < min(zoneEnd, start + 4), !lines[index].followsGap,
      isCapitals == LetterCase.isCapitals(lines[index].text), isCapitals,
      !HeadWords.opensSubject(lines[index].text)
    {
      index += 1
    }
    let text = lines[start..<index].map(\.text).joined(separator: " ")
    guard let clause = LetterheadReader.HeadClause(text, of: lines[start..<index]) else {
      return (nil, index)
    }
    let rest = String(text.unicodeScalars.dropFirst(clause.end))
    if rest.unicodeScalars.contains(where: WordScalar.contains) { parts.append(rest) }
    return (clause, index)
  }

  // MARK: joining

  /// The lines of a subject as one text, capitals lowered; nil where nothing is left.
  static func joined(_ parts: [String]) -> String? {
    var text = ""
    for part in parts {
      let part = part.trimmingBlanks
      guard !part.isEmpty else { continue }
      text = text.isEmpty ? part : LineJoin.joined(text, part)
    }
    while let last = text.last, ".;:,-–—_*".contains(last) || last == " " { text.removeLast() }
    guard text.unicodeScalars.contains(where: WordScalar.contains) else { return nil }
    return LetterCase.isCapitals(text) ? CapitalsText.lowered(text) : text
  }
}

extension HeadWords {
  /// Whether a line opens with "Về", "V/v" or "Về việc".
  static func opensSubject(_ text: String) -> Bool {
    guard let first = text.split(separator: " ").first else { return false }
    return String(first).folded == "ve" || opensSubjectOfLetter(text)
  }
}

extension String {
  /// The text without blanks at its ends.
  var trimmingBlanks: String {
    let scalars = unicodeScalars
    guard let start = scalars.firstIndex(where: { !Blank.contains($0) }),
      let end = scalars.lastIndex(where: { !Blank.contains($0) })
    else { return "" }
    return String(self[start...end])
  }
}
