import Vietnamese

/// The line of a head that names the kind.
struct KindLine {
  /// The index of the line, the second one where the name takes two.
  var index: Int
  /// The index of the first line of the name.
  let first: Int
  var kind: DocumentKind
  let isCapitals: Bool
  /// The start of the subject on the same line, in scalars; nil where the kind stands alone.
  var subjectStart: Int?
  /// The body after "CỦA" on the same line.
  var issuer: String?
}

extension LetterheadReader {
  /// The line with the name of the kind alone, in capitals if there is one.
  func kindLine(in zone: [HeadLine]) -> KindLine? {
    var other: KindLine?
    for line in zone {
      guard var found = kindAlone(line) else { continue }
      guard found.isCapitals else {
        other = other ?? found
        continue
      }
      // "THÔNG TƯ" and on the next line "LIÊN TỊCH".
      let next = found.index + 1
      if next < lines.count, lines[next].length < 20,
        let whole = DocumentKind(named: "\(found.kind.name) \(lines[next].text)")
      {
        found.kind = whole
        found.index = next
      }
      return found
    }
    return other
  }

  private func kindAlone(_ line: HeadLine) -> KindLine? {
    guard line.line.length < 40, line.number == nil, line.date == nil, !line.isNation else {
      return nil
    }
    let text = line.left.isEmpty ? line.line.text : line.left
    guard let kind = DocumentKind(reading: text), kind.name != "Văn bản" else { return nil }
    return KindLine(
      index: line.index,
      first: line.index,
      kind: kind,
      isCapitals: LetterCase.isCapitals(text),
      subjectStart: nil
    )
  }

  /// A kind in capitals before its subject or its issuer: "KẾ HOẠCH Triển khai …", "KẾT LUẬN CỦA
  /// BỘ CHÍNH TRỊ", "CHƯƠNG TRÌNH HÀNH ĐỘNG".
  func kindBeforeSubject(in zone: [HeadLine]) -> KindLine? {
    zone.lazy.compactMap { self.kindBeforeSubject($0) }.first
  }

  private func kindBeforeSubject(_ line: HeadLine) -> KindLine? {
    guard line.number == nil, line.date == nil, !line.isNation, !line.isParty else { return nil }
    let words = line.line.text.split(separator: " ", maxSplits: 5)
    for count in stride(from: min(4, words.count - 1), through: 1, by: -1) {
      let name = words[..<count].joined(separator: " ")
      guard LetterCase.isCapitals(name), let kind = DocumentKind(named: name) else { continue }
      var found = KindLine(index: line.index, first: line.index, kind: kind, isCapitals: true)
      if String(words[count]).folded == "cua" {
        found.issuer = words[(count + 1)...].joined(separator: " ")
      } else {
        let text = line.line.text
        found.subjectStart = text.unicodeScalars.distance(
          from: text.startIndex,
          to: words[count].startIndex
        )
      }
      return found
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
        HeadWords.opensAddressee(lines[next].text)
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
