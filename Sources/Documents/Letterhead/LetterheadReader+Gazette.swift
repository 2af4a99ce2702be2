import Vietnamese

extension LetterheadReader {
  /// What "CỦA THỦ TƯỚNG CHÍNH PHỦ SỐ 08/2010/QĐ-TTg NGÀY 25 THÁNG 01 NĂM 2010" gives.
  struct HeadClause {
    var number: Located<DocumentNumber>?
    var date: Located<CivilDate>?
    var hasDate = false
    var issuer: String?
    /// Where the subject begins after it, in scalars of the text.
    var end = 0
  }

  /// Adds to a head what the lines between kind and subject give.
  func complete(_ head: inout Letterhead, from clause: HeadClause?) {
    guard let clause else { return }
    head.number = head.number ?? clause.number
    if !head.hasDate, clause.hasDate {
      head.hasDate = true
      head.date = clause.date
    }
    if head.issuerLines.isEmpty, let issuer = clause.issuer { head.issuerLines = [issuer] }
  }

  /// Reads the head of a gazette, which gives all in one sentence; false where there is none.
  func readGazetteHead(_ zone: [HeadLine], _ head: inout Letterhead) -> Bool {
    for first in zone.prefix(6) {
      let words = first.line.text.split(separator: " ", maxSplits: 6)
      guard
        let count = (1...4).reversed().first(where: {
          $0 < words.count && DocumentKind(named: words[..<$0].joined(separator: " ")) != nil
        }), let kind = DocumentKind(named: words[..<count].joined(separator: " "))
      else { continue }
      let part = lines[first.index...].prefix(8).prefix {
        $0.number == first.line.number || !$0.followsGap && !endsHead($0)
      }
      var text = part.map(\.text).joined(separator: " ")
      guard let clause = HeadClause(text, of: part), clause.number != nil,
        clause.hasDate
      else { continue }
      head.kind = kind.name
      complete(&head, from: clause)
      text = String(text.unicodeScalars.dropFirst(clause.end))
      head.title = SubjectReader.joined([text])
      head.bodyStart = part.endIndex
      return true
    }
    return false
  }

  private func endsHead(_ line: SourceLine) -> Bool {
    Recital.opens(line.text) || LabelOpening(startOf: line.text) != nil
      || line.length < 60 && LetterCase.isCapitals(line.text)
        && HeadWords.opensAuthority(PrintedLine(line.text))
  }
}

extension LetterheadReader.HeadClause {
  /// The clause at the start of a text; nil where neither number nor date stands there.
  init?(_ text: String, of lines: ArraySlice<SourceLine>) {
    let scalars = Array(text.unicodeScalars.prefix(400))
    let head = String(String.UnicodeScalarView(scalars))
    // Numbers are read in their usual case: "SỐ 08/2010/QĐ-TTG".
    if let found = DocumentNumber.numbers(in: head).first {
      number = Self.located(found.number, at: found.range.lowerBound, in: lines)
      end = found.range.upperBound
    }
    if let found = PrintedDate(in: head), found.range.lowerBound < end + 12 {
      hasDate = true
      if case .date(let value) = found.reading {
        date = Self.located(value, at: found.range.lowerBound, in: lines)
      }
      end = max(end, found.range.upperBound)
    }
    guard end > 0 else { return nil }
    let folded = head.folded
    if let of = folded.range(of: "cua ") {
      let start = folded.unicodeScalars.distance(from: folded.startIndex, to: of.upperBound)
      let words = String(String.UnicodeScalarView(scalars[start...])).split(separator: " ")
        .prefix { word in
          let folded = String(word).folded
          return folded != "so" && folded != "ngay" && folded != "ve" && !folded.contains("/")
        }
      let name = words.prefix(14).joined(separator: " ")
      if !name.isEmpty { issuer = name }
      // The issuer may follow number and date: "số 08/2010/QĐ-TTg ngày 25/01/2010 của Thủ tướng".
      if start > end {
        end = start + name.unicodeScalars.count
      }
    }
    while end < scalars.count, !WordScalar.contains(scalars[end]) { end += 1 }
  }

  /// A value at an offset of the text that the lines make, blanks between them.
  private static func located<Value>(
    _ value: Value,
    at offset: Int,
    in lines: ArraySlice<SourceLine>
  ) -> Located<Value>? {
    var rest = offset
    for line in lines {
      if rest < line.length { return Located(value, line: line.number, column: line.column + rest) }
      rest -= line.length + 1
    }
    return lines.last.map { Located(value, line: $0.number, column: $0.column) }
  }
}
