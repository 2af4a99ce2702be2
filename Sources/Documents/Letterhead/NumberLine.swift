import Vietnamese

/// A line of the letterhead with the number of the document.
struct NumberLine: Sendable {
  /// What the line gives of the number.
  enum Reading: Sendable, Hashable {
    case number(DocumentNumber)
    /// Only the serial figure; the rest was printed or read elsewhere.
    case serial(String)
    /// A sign without a figure before it: `/KH-UBND`, of drafts and of papers numbered by stamp.
    case unfilled(String)
    /// Something that is no number.
    case unreadable(String)
  }

  /// What the line gives.
  let reading: Reading
  /// Where the number begins after "Số", in scalars of the line.
  let start: Int

  /// The number after the word "số" at the start of a line, or after the name of a kind and "số".
  ///
  /// - Complexity: O(n); at most 200 scalars are looked at.
  init?(_ text: String) {
    let scalars = text.firstScalars(200)
    guard let start = Self.endOfNumberWord(scalars) else { return nil }
    self.start = start
    reading = Self.reading(of: scalars[start...])
  }

  /// The sign of a number whose figure stands elsewhere: `/2025/QĐ-UBND`, `-CV/ĐU`.
  static func tail(of text: String) -> String? {
    let scalars = Array(text.unicodeScalars.prefix(80))
    // A stamp may have left strokes before the year.
    guard let slash = scalars.firstIndex(where: { $0 == "/" || $0 == "-" || $0 == "–" }), slash < 6,
      scalars[..<slash].allSatisfy({ Blank.contains($0) || $0.value &- 0x30 < 10 })
    else { return nil }
    let candidate = Self.candidate(scalars[slash...])
    guard DocumentNumber("1" + candidate) != nil else { return nil }
    return candidate
  }

  private static func reading(of scalars: ArraySlice<Unicode.Scalar>) -> Reading {
    let candidate = Self.withFigures(Self.candidate(scalars))
    let first = candidate.unicodeScalars.first
    if first == "/" || first == "-" || first == "–" || candidate.isEmpty {
      return .unfilled(candidate)
    }
    if let number = DocumentNumber(candidate) { return .number(number) }
    if candidate.unicodeScalars.allSatisfy({ $0.value &- 0x30 < 10 }) { return .serial(candidate) }
    // A part of the candidate may be a number before noise.
    if let found = DocumentNumber.numbers(in: "số " + candidate).first,
      found.range.lowerBound <= 4
    {
      return .number(found.number)
    }
    return .unreadable(candidate)
  }

  /// A number with the letters in its serial figure read as the figures they look like: `7I`, `0l`.
  private static func withFigures(_ candidate: String) -> String {
    let scalars = Array(candidate.unicodeScalars)
    let serial = scalars.prefix { $0.value &- 0x30 < 10 || "IlO|".unicodeScalars.contains($0) }
    guard serial.count < 6, serial.contains(where: { $0.value &- 0x30 < 10 }),
      serial.count == scalars.count || isSeparator(scalars[serial.count])
    else { return candidate }
    let figures = serial.map { $0 == "O" ? "0" : $0.value &- 0x30 < 10 ? $0 : "1" }
    return String(String.UnicodeScalarView(figures + scalars[serial.count...]))
  }

  /// The words that may belong to a number: figures and signs, joined where separators join them.
  private static func candidate(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var parts: [String] = []
    for word in scalars.split(whereSeparator: Blank.contains) {
      guard let first = word.first else { break }
      let last = parts.last?.unicodeScalars.last ?? first
      if isSeparator(first) {
        if word.allSatisfy({ isSeparator($0) || $0 == "." }) {
          // A dash between figure and slash is the line under a stamp.
          if word.count == 1, !isDash(first) || parts.count == 1 { parts.append("\(first)") }
          continue
        }
      } else if parts.isEmpty {
        guard first.value &- 0x30 < 10 || first == "l" || first == "O" || first == "I" else {
          break
        }
      } else if !isSeparator(last) {
        // "05 QĐ/TU", "30 / 2020": a blank may stand for a separator before a sign with one.
        guard word.contains(where: isSeparator), !word.contains(where: { $0 == "," }) else { break }
      }
      parts.append(String(String.UnicodeScalarView(word)))
    }
    var text = ""
    for (index, part) in parts.enumerated() {
      if index + 1 < parts.count, isDash(part.unicodeScalars.first ?? " "), part.count == 1,
        parts[index + 1].hasPrefix("/")
      {
        continue
      }
      text += part
    }
    return text
  }

  private static func isDash(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "-" || scalar == "–" || scalar == "—" || scalar == "~" || scalar == "_"
  }

  private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    isDash(scalar) || scalar == "/"
  }

  /// The end of "Số:", "S6", "Luật số:" at the start of a line.
  private static func endOfNumberWord(_ scalars: [Unicode.Scalar]) -> Int? {
    if let end = endOfSo(scalars, from: 0) { return end }
    // "Luật số:", "Nghị quyết số:", "Lệnh số"
    let words = scalars.split(maxSplits: 3, whereSeparator: Blank.contains)
    for (index, word) in words.enumerated().dropFirst() where index < 4 {
      guard let end = endOfSo(scalars, from: word.startIndex) else { continue }
      let name = words[..<index].map { String(scalars: $0) }.joined(separator: " ")
      if DocumentKind(named: name) != nil { return end }
    }
    return nil
  }

  /// The end of "số" with its colon; figures that were read for its letters need a colon or a sign.
  private static func endOfSo(_ scalars: [Unicode.Scalar], from start: Int) -> Int? {
    guard start + 1 < scalars.count else { return nil }
    let first = Folding.fold(scalars[start])
    guard first == "s" || first == "8" || first == "5" || first == "$" else { return nil }
    var end = start + 1
    while end < scalars.count, end - start < 4, !Blank.contains(scalars[end]), scalars[end] != ":" {
      guard let folded = Folding.fold(scalars[end]) else { return nil }
      guard "oe6bdaul0sg".unicodeScalars.contains(folded) || folded.value > 0x7F else { break }
      // "S612" holds no figure of the number; "Số12" does.
      end += 1
    }
    guard end > start + 1 else { return nil }
    let hasColon = end < scalars.count && scalars[end] == ":"
    if first != "s" {
      guard hasColon || scalars[end...].prefix(12).contains("/") else { return nil }
    }
    var index = end
    while index < scalars.count, index - end < 6,
      Blank.contains(scalars[index]) || ":.;_'".unicodeScalars.contains(scalars[index])
    {
      index += 1
    }
    guard index < scalars.count else { return hasColon ? index : nil }
    let next = scalars[index]
    let opens = next.value &- 0x30 < 10 || isSeparator(next) || "lOI".unicodeScalars.contains(next)
    return opens || hasColon ? index : nil
  }
}
