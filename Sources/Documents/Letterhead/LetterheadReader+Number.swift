import Vietnamese

extension LetterheadReader {
  /// Reads the number, its parts joined where they were printed or stamped apart.
  func readNumber(_ zone: [HeadLine], _ head: inout Letterhead) {
    for (position, line) in zone.enumerated() {
      guard let number = line.number else { continue }
      // Before a date on the same line only the left part counts.
      let reading = NumberLine(line.left)?.reading ?? number.reading
      let column = line.line.column + number.start
      switch reading {
      case .number(let value):
        head.number = Located(value, line: line.line.number, column: column)
      case .serial(let serial):
        let tail = zone.dropFirst(position + 1).prefix(8).lazy.compactMap {
          NumberLine.tail(of: $0.left)
        }.first
        if let tail, let value = DocumentNumber(serial + tail) {
          head.number = Located(value, line: line.line.number, column: column)
        } else {
          head.findings.append(.unreadableNumber(line.located(from: number.start)))
        }
      case .unfilled, .unreadable:
        head.findings.append(.unreadableNumber(line.located(from: number.start)))
      }
      return
    }
  }

  /// Reads place and date; a date broken over lines is joined.
  func readDate(_ zone: [HeadLine], _ head: inout Letterhead) {
    for (position, line) in zone.enumerated() {
      var found = line.date
      if found == nil, line.line.length < 120, Self.opensDate(line.line.text) {
        // "Hà Nội, ngày 28 tháng 02" and on another line "năm 2025".
        let next = zone.dropFirst(position + 1).first { $0.number == nil }
        guard let next, next.line.length < 60 else { continue }
        found = PlaceAndDate(in: line.line.text + " " + next.line.text)
        // Figures before the next line's words were printed over those of this one.
        if let joined = found, case .date = joined.date.reading, Self.isOverprinted(line, next) {
          head.hasDate = true
          head.place = joined.place
          continue
        }
      }
      guard let found, found.date.range.upperBound >= 0 else { continue }
      // A date within the subject follows other words than a place.
      guard found.place != nil || found.date.range.lowerBound < 3 || line.number != nil else {
        continue
      }
      guard line.line.length < 160, !Self.isWithinSentence(found, line) else { continue }
      head.hasDate = true
      head.place = head.place ?? found.place
      let column = line.line.column + found.date.range.lowerBound
      switch found.date.reading {
      case .date(let date): head.date = Located(date, line: line.line.number, column: column)
      case .unfilled: break
      case .unreadable:
        head.findings.append(
          .unreadableDate(line.located(from: min(found.date.range.lowerBound, line.line.length)))
        )
      }
      return
    }
  }

  /// Whether text goes on after the date, as in a sentence.
  private static func isWithinSentence(_ found: PlaceAndDate, _ line: HeadLine) -> Bool {
    let rest = line.line.text.unicodeScalars.dropFirst(found.date.range.upperBound)
    return rest.reduce(0) { $0 + (WordScalar.contains($1) ? 1 : 0) } > 6
      || LetterCase.isLowercase(line.line.text.unicodeScalars.first ?? " ")
  }

  private static func opensDate(_ text: String) -> Bool {
    let folded = text.folded
    return folded.contains(", ngay") || folded.hasPrefix("ngay")
  }

  /// Whether the second of two lines brings a figure of its own for the same part of the date.
  private static func isOverprinted(_ first: HeadLine, _ second: HeadLine) -> Bool {
    let endsInFigure = first.line.text.last?.isNumber ?? false
    return endsInFigure && (second.line.text.first?.isNumber ?? false)
  }

  /// The kind that a number's sign stands for.
  func kind(of number: DocumentNumber) -> String? {
    guard let sign = number.kindSign else { return nil }
    return DocumentKind.kinds(sign: sign, side: number.side).first?.name
  }

  /// Takes from an annex's "(Ban hành kèm theo …)" what the head lacks.
  func completed(_ head: Letterhead) -> Letterhead {
    var head = head
    guard head.number == nil || head.date == nil, head.kind != nil else { return head }
    guard let mother = MotherDocument(in: lines.dropFirst(head.bodyStart)) else { return head }
    if head.number == nil, let number = mother.number {
      head.number = number
      head.findings.removeAll { if case .unreadableNumber = $0 { true } else { false } }
    }
    if head.date == nil, head.hasDate, let date = mother.date,
      head.number?.value.year ?? date.value.year == date.value.year,
      mother.number == nil || mother.number?.value == head.number?.value
    {
      head.date = date
      head.findings.removeAll { if case .unreadableDate = $0 { true } else { false } }
    }
    return head
  }
}

extension LetterheadReader.HeadLine {
  /// The text from a scalar on, with its place.
  func located(from start: Int) -> Located<String> {
    let text = String(line.text.unicodeScalars.dropFirst(start).prefix(80))
    return Located(text, line: line.number, column: line.column + start)
  }
}

/// What an annex prints of the document that it belongs to.
struct MotherDocument {
  let number: Located<DocumentNumber>?
  let date: Located<CivilDate>?

  /// The document named by the first "(Ban hành kèm theo …)" among the lines.
  ///
  /// - Complexity: O(n).
  init?(in lines: ArraySlice<SourceLine>) {
    for index in lines.indices {
      let line = lines[index]
      guard line.text.utf8.first == UInt8(ascii: "("), line.length < 200 else { continue }
      let printed = PrintedLine(line.text, limit: 40)
      guard Self.words.contains(where: { $0.prefix(of: printed) != nil }) else { continue }
      var text = line.text
      for next in lines[index...].dropFirst().prefix(3) where !text.contains(")") {
        text += " " + next.text
      }
      let number = DocumentNumber.numbers(in: text).first?.number
      var date: CivilDate?
      if case .date(let value)? = PrintedDate(in: text)?.reading { date = value }
      guard number != nil || date != nil else { continue }
      self.number = number.map { Located($0, line: line.number, column: line.column) }
      self.date = date.map { Located($0, line: line.number, column: line.column) }
      return
    }
    return nil
  }

  private static let words = [
    PrintedPhrase("Ban hành kèm theo", limit: 2), PrintedPhrase("Kèm theo", limit: 1),
  ]
}
