import Vietnamese

/// The grammar of document numbers, read at one place of a text.
///
///     number  : serial [sep year] sep sign { sep sign }
///     serial  : 1–6 digits, perhaps a small letter after them
///     sign    : letters of a kind, of a body or of a unit, mostly capitals
///     sep     : "-" or "/", blanks around it, more than one slash, or a blank alone
///
/// The forms of both sides, those of older law (`21-CP`, `74/CP`) and the usual slips are accepted;
/// dates, ranges, fractions, plates and decimals have no sign and are not. How sure the reading is
/// without a word before it is told by `Match.strength`.
struct NumberScanner {
  let text: ReferenceText

  /// What the place and the form of a number say without any context.
  enum Strength: Int, Comparable {
    /// Only after the name of a kind.
    case needsKind
    /// Only after "số" or the name of a kind, or in a list.
    case needsWord
    /// Kind and body are known, or year and kind.
    case standsAlone

    static func < (left: Strength, right: Strength) -> Bool { left.rawValue < right.rawValue }
  }

  /// A number and its place in the codes of the text.
  struct Match {
    let number: DocumentNumber
    let range: Range<Int>
    let strength: Strength
  }

  /// The parts of a number as they are read.
  struct Parts {
    var serial = ""
    /// Whether a letter follows the digits of the serial number.
    var hasSuffix = false
    var year: Int?
    var yearText = ""
    /// What stands before the first sign, and between signs: `-`, `/` or a blank; 0 for nothing.
    var separators: [UInt8] = []
    var signs: [String] = []
    var end = 0
  }

  /// The number that begins with the digit at `start`; nil where none does.
  ///
  /// - Complexity: O(length of the number); at most some 150 codes are looked at.
  func match(at start: Int) -> Match? {
    var parts = Parts()
    guard var at = serial(from: start, into: &parts) else { return nil }
    at = year(from: at, into: &parts)
    guard signs(from: at, into: &parts) else { return nil }
    return Match(parts: parts, start: start)
  }

  // MARK: serial number and year

  private func serial(from start: Int, into parts: inout Parts) -> Int? {
    var at = start
    while at < text.count, at - start < 7, text.code[at].isDigitCode { at += 1 }
    guard at - start <= 6, at < text.count else { return nil }
    parts.serial = string(start..<at)
    let code = text.code[at]
    if code &- 0x61 < 8, text.traits[at].isEmpty, at + 1 < text.count, !text.code[at + 1].isWordCode
    {
      parts.serial += string(at..<at + 1)
      parts.hasSuffix = true
      at += 1
    }
    return at
  }

  private func year(from start: Int, into parts: inout Parts) -> Int {
    guard let (at, separator) = self.separator(from: start), separator != 0x20 else { return start }
    var end = at
    while end < text.count, end - at < 5, text.code[end].isDigitCode { end += 1 }
    if (1...3).contains(end - at), let whole = yearWithBlank(from: at, firstEnd: end) {
      end = whole
    }
    var digits = string(at..<end)
    if digits.utf8.count > 4 { digits.removeAll { $0 == " " } }
    guard let value = Int(digits) else { return start }
    // Only a sign can follow a year that is meant as one; the caller finds out.
    switch digits.utf8.count {
    case 4 where (1945...2099).contains(value): parts.year = value
    case 2 where separator == 0x2F && (45...99).contains(value): parts.year = 1900 + value
    default: return start
    }
    parts.yearText = digits
    return end
  }

  /// The end of a year that a blank cuts in two: `202 1/NĐ-CP`; a sign must follow at once.
  private func yearWithBlank(from start: Int, firstEnd: Int) -> Int? {
    guard firstEnd < text.count, text.code[firstEnd] == 0x20 else { return nil }
    var end = firstEnd + 1
    while end < text.count, end - start < 6, text.code[end].isDigitCode { end += 1 }
    guard end - start == 5, end < text.count, text.code[end] == UInt8(ascii: "/") else {
      return nil
    }
    return end
  }

  // MARK: codes to text

  func matches(_ word: StaticString, at start: Int) -> Bool {
    guard start + word.utf8CodeUnitCount <= text.count else { return false }
    return word.withUTF8Buffer { bytes in
      bytes.indices.allSatisfy { text.code[start + $0] == bytes[$0] }
    }
  }

  /// The codes as they are written in numbers: capitals, Đ and Ư as they were.
  func string(_ range: Range<Int>) -> String {
    String(unsafeUninitializedCapacity: 2 * range.count) { memory in
      var writer = UTF8Writer(memory)
      for index in range {
        let traits = text.traits[index]
        let code = text.code[index]
        let scalar: Unicode.Scalar =
          switch (code, traits.contains(.capital)) {
          case (UInt8(ascii: "d"), true) where traits.contains(.stroke): "Đ"
          case (UInt8(ascii: "d"), false) where traits.contains(.stroke): "đ"
          case (UInt8(ascii: "u"), true) where traits.contains(.horn): "Ư"
          case (UInt8(ascii: "o"), true) where traits.contains(.horn): "Ơ"
          case (0x61...0x7A, true): Unicode.Scalar(code - 0x20)
          default: Unicode.Scalar(code)
          }
        writer.append(scalar: scalar.value)
      }
      return writer.count
    }
  }
}
