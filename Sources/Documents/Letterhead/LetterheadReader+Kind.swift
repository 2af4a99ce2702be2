import Vietnamese

/// The line of a head that names the kind.
struct KindLine {
  /// The index of the line.
  let index: Int
  let kind: DocumentKind
  let isCapitals: Bool
  /// The start of the subject on the same line, in scalars; nil where the kind stands alone.
  let subjectStart: Int?
}

extension LetterheadReader {
  /// The line with the name of the kind: alone and in capitals, else before the subject.
  func kindLine(in zone: [HeadLine]) -> KindLine? {
    for line in zone {
      guard let found = kindAlone(line), found.isCapitals else { continue }
      return found
    }
    for line in zone {
      if let found = kindBeforeSubject(line) ?? kindAlone(line) { return found }
    }
    return nil
  }

  private func kindAlone(_ line: HeadLine) -> KindLine? {
    guard line.line.length < 40, line.number == nil, line.date == nil, !line.isNation else {
      return nil
    }
    let text = line.left.isEmpty ? line.line.text : line.left
    guard let kind = DocumentKind(reading: text), kind.name != "Văn bản" else { return nil }
    return KindLine(
      index: line.index,
      kind: kind,
      isCapitals: LetterCase.isCapitals(text),
      subjectStart: nil
    )
  }

  /// "KẾ HOẠCH Triển khai …": a kind in capitals before words that are not.
  private func kindBeforeSubject(_ line: HeadLine) -> KindLine? {
    guard line.number == nil, line.date == nil, !line.isNation, !line.isParty else { return nil }
    let words = line.line.text.split(separator: " ", maxSplits: 5)
    for count in stride(from: min(4, words.count - 1), through: 1, by: -1) {
      let name = words[..<count].joined(separator: " ")
      guard LetterCase.isCapitals(name), !LetterCase.isCapitals(words[count...].joined()),
        let kind = DocumentKind(named: name)
      else { continue }
      let start = words[count].startIndex
      let offset = line.line.text.unicodeScalars.distance(
        from: line.line.text.startIndex,
        to: start
      )
      return KindLine(index: line.index, kind: kind, isCapitals: true, subjectStart: offset)
    }
    return nil
  }

  /// The lines in capitals that name the issuer.
  func issuerLines(_ zone: ArraySlice<HeadLine>) -> [String] {
    var names: [String] = []
    for line in zone {
      guard line.number == nil, !line.left.isEmpty, NumberLine.tail(of: line.left) == nil else {
        continue
      }
      guard LetterCase.isCapitals(line.left), !HeadWords.isMark(PrintedLine(line.left)) else {
        continue
      }
      guard SecrecyMark(line: line.left) == nil, !HeadWords.opensSubjectOfLetter(line.left) else {
        continue
      }
      let letters = line.left.unicodeScalars.reduce(0) { $0 + (WordScalar.contains($1) ? 1 : 0) }
      guard letters > 3 else { continue }
      names.append(line.left)
    }
    return names
  }

  /// The subject of a letter, which prints no kind: "V/v …" under the number.
  func letterSubject(_ zone: [HeadLine]) -> (title: String?, start: Int)? {
    guard let start = zone.firstIndex(where: { HeadWords.opensSubjectOfLetter($0.line.text) })
    else {
      let next = zone.last.map { $0.index + 1 } ?? 0
      guard next < lines.count, zone.contains(where: { $0.number != nil }),
        HeadWords.addressee.prefix(of: PrintedLine(lines[next].text, limit: 12)) != nil
      else { return nil }
      return (nil, next)
    }
    var parts: [String] = []
    for line in zone[start...] {
      if !parts.isEmpty, line.isNation || line.isParty || line.number != nil { continue }
      if parts.count > 1, line.line.followsGap, line.date == nil { break }
      guard !line.left.isEmpty else { continue }
      parts.append(line.left)
    }
    return (SubjectReader.joined(parts), zone[start].index)
  }

  func letterKind(_ head: Letterhead, _ letter: (title: String?, start: Int)) -> String? {
    guard let number = head.number?.value, let kind = kind(of: number) else { return "Công văn" }
    return letter.title == nil ? kind : "Công văn"
  }
}
