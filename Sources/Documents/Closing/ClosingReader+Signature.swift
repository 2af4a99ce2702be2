import Vietnamese

extension ClosingReader {
  /// The right column of a line of recipients, where authority or name stands in it.
  func rightColumn(of line: SourceLine) -> SourceLine? {
    if let start = AuthorityLine.start(in: line.text) { return line.suffix(from: start) }
    if let start = line.startOfSecondColumn, let right = line.suffix(from: start),
      PersonalName(right.text) != nil || Self.isSignMark(right.text)
    {
      return right
    }
    guard ListMarker(line.text) != nil || line.text.contains(";"),
      let name = PersonalName.atEnd(
        of: line.text,
        mayBeAny: !signature.isEmpty && closing.names.isEmpty
      )
    else { return nil }
    return line.suffix(from: name.start)
  }

  /// Takes a text as authority or name; false where it is neither.
  mutating func readRight(_ line: SourceLine) -> Bool {
    if let (left, right) = Self.twoSignatures(in: line) {
      return readRight(left) && readRight(right)
    }
    if let second = AuthorityLine.second(in: line.text), let tail = line.suffix(from: second),
      let head = line.piece(0..<second)
    {
      return readRight(head) && readRight(tail)
    }
    if let authority = AuthorityLine(line.text) {
      appendAuthority(authority, of: line)
      return true
    }
    if Self.isSignMark(line.text) {
      signature.append(
        Closing.Piece(kind: .signatory, text: line.text, lines: line.number...line.number)
      )
      return true
    }
    if let name = PersonalName(line.text), name.hasFamilyName || !signature.isEmpty {
      closing.names.append(name.name)
      signature.append(
        Closing.Piece(
          kind: .signatory,
          text: line.text,
          lines: line.number...line.number,
          pageBreaks: line.pageBreaks
        )
      )
      return true
    }
    // The name of a body may go on in the next line.
    if let last = signature.last, last.authority?.isOnBehalf == true || last.authority?.post != nil,
      last.lines.upperBound + 1 == line.number, LetterCase.isCapitals(line.text), line.length < 60,
      ListMarker(line.text) == nil, !Draft.Ending(line.text).isTerminal,
      let joined = AuthorityLine(last.text + " " + line.text)
    {
      signature[signature.count - 1].text = last.text + " " + line.text
      signature[signature.count - 1].authority = joined
      signature[signature.count - 1].lines = last.lines.lowerBound...line.number
      return true
    }
    return false
  }

  /// The columns of a line in which two sign side by side.
  private static func twoSignatures(in line: SourceLine) -> (left: SourceLine, right: SourceLine)? {
    guard let start = line.startOfSecondColumn, let left = line.piece(0..<start),
      let right = line.suffix(from: start), isSignature(left.text), isSignature(right.text)
    else { return nil }
    return (left, right)
  }

  /// Whether a text is an authority, a sign of having signed or a name.
  private static func isSignature(_ text: String) -> Bool {
    AuthorityLine(text) != nil || isSignMark(text) || PersonalName(text)?.hasFamilyName == true
  }

  mutating func appendAuthority(_ authority: AuthorityLine, of line: SourceLine) {
    let noise = line.text.unicodeScalars.count - authority.text.unicodeScalars.count
    signature.append(
      Closing.Piece(
        kind: .authority,
        text: noise > 0 ? line.text : authority.text,
        lines: line.number...line.number,
        column: line.column,
        authority: authority,
        pageBreaks: line.pageBreaks
      )
    )
  }

  /// "(đã ký)", "(Đã ký và đóng dấu)".
  static func isSignMark(_ text: String) -> Bool {
    guard text.utf8.count < 40 else { return false }
    let letters = PrintedForm.letters(text)
    return letters.starts(with: PrintedForm.letters("đã ký"))
  }

  /// Reads lines of authority and names from a line on; gives the first line that is neither.
  mutating func readSignature(from first: Int, within reach: Int) -> Int {
    var index = first
    var end = first
    while index < min(lines.count, first + reach) {
      let line = lines[index]
      // "CHỦ TỊCH / NƯỚC CỘNG HÒA …" is one name, the country's alone the head of another paper.
      let goesOn =
        index > first && signature.last?.authority?.post != nil && closing.names.isEmpty
        && line.text.folded.hasPrefix("nuoc ")
      if !goesOn, AttachmentHead.begins(at: index, in: lines) { break }
      if line.pageStart != nil, !signature.isEmpty, !closing.names.isEmpty { break }
      if readRight(line) {
        closing.taken.insert(index)
        end = index + 1
      } else if isNoise(line.text), !signature.isEmpty, closing.names.isEmpty {
        setAside(line)
        closing.taken.insert(index)
        end = index + 1
      } else {
        break
      }
      index += 1
    }
    return end
  }

  /// Reads lines of authority and names directly before the list.
  mutating func readBefore(_ label: Int) {
    var first = label
    while first > start, label - first < 14 {
      let line = lines[first - 1]
      guard Self.isSignature(line.text) || Self.twoSignatures(in: line) != nil else { break }
      first -= 1
    }
    // A name without any authority above it is the end of a sentence.
    while first < label, AuthorityLine(lines[first].text) == nil { first += 1 }
    for index in first..<label where readRight(lines[index]) { closing.taken.insert(index) }
  }

  /// The first authority under which a name stands, where there is no list of recipients.
  func authorityWithName() -> Int? {
    for index in lines.indices.dropFirst(start) {
      let line = lines[index]
      guard line.length < 120, let first = line.text.unicodeScalars.first,
        LetterCase.isUppercase(first), AuthorityLine(line.text) != nil
      else { continue }
      for next in lines[(index + 1)...].prefix(10) {
        if AuthorityLine(next.text) != nil || isNoise(next.text) || Self.isSignMark(next.text) {
          continue
        }
        // The name of the body may go on in the next line.
        if next.number == line.number + 1, LetterCase.isCapitals(next.text), next.length < 60,
          ListMarker(next.text) == nil
        {
          continue
        }
        guard PersonalName(next.text) != nil || Self.twoSignatures(in: next) != nil else { break }
        return index
      }
      // On behalf of a body, at the end of the text: nobody's name was read.
      if AuthorityLine(line.text)?.isOnBehalf == true, index + 6 > lines.count { return index }
    }
    return nil
  }
}
