import Vietnamese

extension ClosingReader {
  /// How many lines a list of recipients may take.
  private static let listReach = 90

  /// Reads the items after the label; gives the first line that is none.
  mutating func readItems(after label: Int) -> Int {
    var index = label + 1
    let limit = min(lines.count, label + Self.listReach)
    while index < limit {
      let line = lines[index]
      if endsList(line, at: index) { break }
      guard readItem(line) else { break }
      closing.taken.insert(index)
      index += 1
    }
    return index
  }

  func endsList(_ line: SourceLine, at index: Int) -> Bool {
    if AttachmentHead.begins(at: index, in: lines) { return true }
    if hasFiling, line.pageStart != nil { return AuthorityLine(line.text) == nil }
    return line.length > width * 3 / 2 && line.length > 100
  }

  /// Reads a line of the list; false where it belongs to something else.
  mutating func readItem(_ line: SourceLine) -> Bool {
    guard let right = rightColumn(of: line) else { return readLeft(line) }
    let before = (closing, signature)
    guard readRight(right) else { return false }
    guard let left = line.piece(0..<right.column - line.column) else { return true }
    if readLeft(left) { return true }
    // A line belongs to the closing with both its columns or with none.
    (closing, signature) = before
    return false
  }

  /// Reads the left column of a line.
  private mutating func readLeft(_ left: SourceLine) -> Bool {
    if let marker = ListMarker(left.text) {
      guard !hasFiling else { return false }
      if let item = left.suffix(from: marker.length) {
        append(item.text, marker: marker.text, of: left)
      } else {
        setAside(left)
      }
      return true
    }
    if let last = recipients.last, last.kind == .recipient, Self.isOpen(last.text),
      !isNoise(left.text) || LetterCase.isLowercase(left.text.unicodeScalars.first ?? " ")
    {
      if PersonalName(left.text)?.hasFamilyName == true, !signature.isEmpty {
        return readRight(left)
      }
      extend(with: left)
      return true
    }
    if readRight(left) { return true }
    if !hasFiling, goesOn(left) {
      extend(with: left)
      return true
    }
    if !hasFiling, left.text.hasSuffix(";") || left.text.hasSuffix(","), left.length > 6 {
      append(left.text, marker: "", of: left)
      return true
    }
    if left.text.hasSuffix(":"), !hasFiling, left.length < 40 {
      recipients.append(
        Closing.Piece(
          kind: .paragraph,
          text: left.text,
          lines: left.number...left.number,
          pageBreaks: left.pageBreaks
        )
      )
      return true
    }
    guard isNoise(left.text) else { return false }
    setAside(left)
    return true
  }

  mutating func append(_ text: String, marker: String, of line: SourceLine) {
    var text = text
    if let noise = Self.noise(after: text) {
      let scalars = Array(text.unicodeScalars)
      closing.residue.append(
        SetAside(
          reason: .residue,
          text: String(String.UnicodeScalarView(scalars[noise...])).trimmingBlanks,
          line: line.number
        )
      )
      text = String(String.UnicodeScalarView(scalars[..<noise])).trimmingBlanks
    }
    recipients.append(
      Closing.Piece(
        kind: .recipient,
        text: text,
        lines: line.number...line.number,
        marker: marker,
        pageBreaks: line.pageBreaks
      )
    )
    if Self.opensFiling(text) { hasFiling = true }
  }

  mutating func extend(with line: SourceLine) {
    let last = recipients.count - 1
    var text = recipients[last].text
    let offset = text.unicodeScalars.count + 1
    var addition = line.text
    if let noise = Self.noise(after: addition) {
      let scalars = Array(addition.unicodeScalars)
      closing.residue.append(
        SetAside(
          reason: .residue,
          text: String(String.UnicodeScalarView(scalars[noise...])).trimmingBlanks,
          line: line.number
        )
      )
      addition = String(String.UnicodeScalarView(scalars[..<noise])).trimmingBlanks
    }
    LineJoin.append(addition, to: &text)
    recipients[last].text = text
    recipients[last].lines = recipients[last].lines.lowerBound...line.number
    if let start = line.pageStart {
      recipients[last].pageBreaks.append(PageBreak(page: start.number, offset: offset))
    }
  }

  /// Whether an item is the last one, of the filed copy: "Lưu: VT, …", "Lưu Văn phòng Tỉnh ủy".
  static func opensFiling(_ text: String) -> Bool {
    let letters = PrintedForm.letters(text.prefix(12))
    return letters.starts(with: PrintedForm.letters("Lưu"))
      || letters.starts(with: Array("iuu".utf8))
      || letters.starts(with: PrintedForm.letters("Lin VT"))
  }

  /// Whether a line without a mark goes on with an item although that ends like one.
  ///
  /// Where items have marks, a line that opens with a letter has none and is the rest of one.
  func goesOn(_ line: SourceLine) -> Bool {
    guard let last = recipients.last, last.kind == .recipient, !last.marker.isEmpty,
      let first = line.text.unicodeScalars.first
    else { return false }
    if LetterCase.isLowercase(first) { return line.length > 3 }
    return LetterCase.isUppercase(first) && line.length > 6 && Draft.Ending(line.text).isTerminal
      && PersonalName(line.text) == nil
  }

  /// Whether an item goes on in the next line.
  static func isOpen(_ text: String) -> Bool {
    guard let last = text.last else { return true }
    return !";.".contains(last)
  }

  /// Where after the sign that ends an item noise of another column begins, in scalars.
  static func noise(after text: String) -> Int? {
    let scalars = Array(text.unicodeScalars)
    guard let sign = scalars.lastIndex(where: { $0 == ";" || $0 == "." }), sign > 4,
      sign + 1 < scalars.count, Blank.contains(scalars[sign + 1])
    else { return nil }
    let rest = String(String.UnicodeScalarView(scalars[(sign + 1)...])).trimmingBlanks
    guard !rest.hasPrefix("("), rest.split(separator: " ").allSatisfy({ isStroke($0) }) else {
      return nil
    }
    return sign + 1
  }

  /// Whether a word is too short or too strange to be one.
  static func isStroke(_ word: Substring) -> Bool {
    word.unicodeScalars.reduce(0) { $0 + (WordScalar.contains($1) ? 1 : 0) } <= 3
  }

  /// Whether a line within the closing is noise of a seal.
  func isNoise(_ text: String) -> Bool {
    text.unicodeScalars.count <= 14 && text.split(separator: " ").allSatisfy(Self.isStroke)
  }

  mutating func setAside(_ line: SourceLine) {
    closing.residue.append(SetAside(reason: .residue, text: line.text, line: line.number))
  }
}
