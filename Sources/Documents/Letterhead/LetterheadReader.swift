import Vietnamese

/// Takes the head of a document apart.
///
/// 1. The zone of the head ends where the body surely begins: a recital, a label, an addressee.
/// 2. Each line is parted into columns: motto, party title and date stand on the right.
/// 3. Number, place and date are read; what of a number was printed elsewhere is joined.
/// 4. The kind stands alone on a line; lines in capitals before it name the issuer.
/// 5. The subject follows the kind, or the number in a letter, until the body begins.
/// 6. What the head lacks may be printed where an annex names the document that it belongs to.
struct LetterheadReader {
  let lines: [SourceLine]
  let width: Int
  /// Whether empty lines part paragraphs.
  let hasGaps: Bool

  /// How many lines a head may take.
  private static let reach = 60

  /// The parts of a line of the zone.
  struct HeadLine {
    let index: Int
    let line: SourceLine
    let printed: PrintedLine
    /// The text left of motto, title or date.
    let left: String
    let isNation: Bool
    let isParty: Bool
    let date: PlaceAndDate?
    let number: NumberLine?
  }

  /// The head of a document.
  ///
  /// - Complexity: O(1) but for the search of annexes, which is O(n).
  func letterhead() -> Letterhead {
    var head = Letterhead()
    let zone = self.zone()
    guard !zone.isEmpty else { return head }
    head.side = zone.contains(where: \.isParty) ? .party : nil
    if head.side == nil, zone.contains(where: \.isNation) { head.side = .state }
    let heading = kindLine(in: zone)
    readNumber(zone, &head)
    readDate(zone, &head)
    if let heading, isHead(zone, heading, head) {
      read(heading, zone, &head)
    } else if readGazetteHead(zone, &head) {
      return completed(head)
    } else if let heading = kindBeforeSubject(in: zone), isHead(zone, heading, head) {
      read(heading, zone, &head)
    } else if let letter = letterSubject(zone) {
      head.kind = letterKind(head, letter)
      head.title = letter.title
      head.issuerLines = issuerLines(zone.prefix { $0.index < letter.start })
      head.bodyStart = zone.last.map { $0.index + 1 } ?? 0
    } else if head.side != nil && (head.number != nil || head.hasDate) {
      head.kind = head.number.flatMap { kind(of: $0.value) }
      head.issuerLines = issuerLines(zone[...])
      head.bodyStart = zone.last { isPartOfHead($0) }.map { $0.index + 1 } ?? 0
    } else {
      return Letterhead()
    }
    return completed(head)
  }

  /// Reads what stands before and after the name of the kind.
  private func read(_ heading: KindLine, _ zone: [HeadLine], _ head: inout Letterhead) {
    head.kind = heading.kind.name
    head.issuerLines = issuerLines(zone.prefix { $0.index < heading.first })
    if head.issuerLines.isEmpty, let issuer = heading.issuer { head.issuerLines = [issuer] }
    let subject = SubjectReader(
      lines: lines,
      width: width,
      hasGaps: hasGaps,
      zoneEnd: zone.last.map { $0.index + 1 } ?? 0
    ).subject(after: heading, issuer: head.issuerLines.joined(separator: " "))
    head.title = subject.title
    head.bodyStart = subject.end
    complete(&head, from: subject.clause)
  }
}

// MARK: - the zone

extension LetterheadReader {
  private func zone() -> [HeadLine] {
    var zone: [HeadLine] = []
    var seen = false
    for (index, line) in lines.prefix(Self.reach).enumerated() {
      guard line.length < 400, line.pageStart == nil || index == 0, !endsZone(line) else { break }
      let headLine = HeadLine(index: index, line: line)
      seen =
        seen || headLine.isNation || headLine.isParty || headLine.number != nil
        || headLine.date != nil || LetterCase.isCapitals(line.text)
      if !seen, index > 12 { return [] }
      zone.append(headLine)
    }
    return seen ? zone : []
  }

  /// Whether the body surely begins with a line.
  private func endsZone(_ line: SourceLine) -> Bool {
    if Recital.opens(line.text) { return true }
    if HeadWords.opensAddressee(line.text) { return true }
    guard let opening = LabelOpening(startOf: line.text), !opening.isDamaged else { return false }
    switch opening.label.form {
    case .article: return opening.sign != nil && opening.label.ordinal == 1
    case .chapter, .part, .section: return opening.label.ordinal == 1
    case .roman, .capital:
      return opening.sign != nil && opening.label.ordinal == 1
        && opening.rest == .capital
    case .number: return opening.label.figures == [1] && opening.rest == .capital
    default: return false
    }
  }

  /// Whether a line belongs to a head at all, where no kind says so.
  private func isPartOfHead(_ line: HeadLine) -> Bool {
    line.isNation || line.isParty || line.number != nil || line.date != nil
      || LetterCase.isCapitals(line.line.text)
  }

  /// Whether a kind found in the zone heads a document and is no word of the text.
  private func isHead(_ zone: [HeadLine], _ heading: KindLine, _ head: Letterhead) -> Bool {
    if head.side != nil || head.number != nil || head.hasDate { return true }
    return heading.isCapitals && heading.index < 8
  }
}

extension LetterheadReader.HeadLine {
  init(index: Int, line: SourceLine) {
    self.index = index
    self.line = line
    printed = PrintedLine(line.text)
    let date = PlaceAndDate(in: line.text)
    self.date = date
    let nation = HeadWords.nation.range(in: printed) ?? HeadWords.motto.range(in: printed)
    let party = HeadWords.party.range(in: printed)
    isNation = nation != nil
    isParty = nation == nil && party != nil && LetterCase.isCapitals(line.text)
    number = NumberLine(line.text)
    var end = line.length
    if let nation { end = min(end, printed.scalars(of: nation).lowerBound) }
    if isParty, let party { end = min(end, printed.scalars(of: party).lowerBound) }
    if let date { end = min(end, date.start) }
    // A match may begin within a word of which the first letters were read wrongly.
    let scalars = Array(line.text.unicodeScalars)
    while end > 0, end < scalars.count, !Blank.contains(scalars[end - 1]) { end -= 1 }
    let left = String(scalars: scalars[..<end])
    self.left = String(left.reversed().drop { " -–—~|_*.".contains($0) }.reversed())
  }
}
