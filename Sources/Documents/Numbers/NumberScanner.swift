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
    if code &- 0x61 < 8, text.traits[at].isEmpty, at + 1 < text.count, !text.code[at + 1].isWordCode {
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
    let digits = string(at..<end)
    guard let value = Int(digits) else { return start }
    // Only a sign can follow a year that is meant as one; the caller finds out.
    switch end - at {
    case 4 where (1945...2099).contains(value): parts.year = value
    case 2 where separator == 0x2F && (45...99).contains(value): parts.year = 1900 + value
    default: return start
    }
    parts.yearText = digits
    return end
  }

  // MARK: signs

  private func signs(from start: Int, into parts: inout Parts) -> Bool {
    var at = start
    while parts.signs.count < 8 {
      guard let (next, separator) = separator(from: at) else { break }
      let isSpaced = separator == 0x20 || (next - at > 1 && hasBlank(at..<next))
      guard let sign = sign(at: next, afterBlank: isSpaced, separator, parts)
        ?? (separator == 0x2D && !isSpacedOnBothSides(at..<next) ? unit(at: next, parts) : nil)
      else { break }
      parts.signs.append(sign.letters)
      parts.separators.append(separator)
      at = sign.end
    }
    parts.end = at
    return !parts.signs.isEmpty
  }

  /// A separator with its blanks; a place where a sign may follow at once counts as one of 0.
  private func separator(from start: Int) -> (next: Int, separator: UInt8)? {
    var at = start
    var separator: UInt8 = 0
    var blanks = 0
    scan: while at < text.count, at - start < 8 {
      switch text.code[at] {
      case 0x20, UInt8(ascii: "_"):
        blanks += 1
        if blanks > 2 && separator == 0 { break scan }
      case UInt8(ascii: "-") where separator == 0 || separator == 0x2D: separator = 0x2D
      case UInt8(ascii: "/"): separator = 0x2F
      default: break scan
      }
      at += 1
    }
    guard at < text.count else { return nil }
    if separator == 0 && blanks > 0 { separator = 0x20 }
    return (at, separator)
  }

  private func hasBlank(_ range: Range<Int>) -> Bool {
    range.contains { text.code[$0] == 0x20 || text.code[$0] == UInt8(ascii: "_") }
  }

  /// The sign that begins at `start`, if one may stand there.
  private func sign(
    at start: Int,
    afterBlank: Bool,
    _ separator: UInt8,
    _ parts: Parts
  ) -> (letters: String, end: Int)? {
    guard let run = run(at: start) else { return nil }
    let isFirst = parts.signs.isEmpty
    let known = isFirst
      ? NumberSign.kind(run.letters) ?? NumberSign.body(run.letters)
      : NumberSign.body(run.letters) ?? assembly(run.letters)
    switch separator {
    case 0:
      // Nothing between: only a known kind right after the figures, a body after it.
      guard isFirst, let kind = NumberSign.kind(run.letters), followsBody(run.end) else { return nil }
      return (kind, run.end)
    case 0x20:
      if isFirst {
        // Four figures before a blank may be a year: "năm 2010 UBND-HĐND".
        guard followsSign(run.end), !isYearLike(parts.serial) || NumberSign.kind(run.letters) != nil
        else { return nil }
        return (known ?? run.letters, run.end)
      }
      guard parts.signs.count == 1, NumberSign.kind(parts.signs[0]) != nil, let known else {
        return nil
      }
      return (known, run.end)
    default:
      if afterBlank, known == nil, !(isFirst && run.isPlain && run.letters.utf8.count > 1),
        !(parts.signs.count == 1 && NumberSign.kind(parts.signs[0]) != nil && run.isPlain
          && run.letters.utf8.count > 1)
      {
        return nil
      }
      return (known ?? assembly(run.letters) ?? run.letters, run.end)
    }
  }

  private func isSpacedOnBothSides(_ range: Range<Int>) -> Bool {
    range.count > 2 && text.code[range.lowerBound] == 0x20
      && text.code[range.upperBound - 1] == 0x20
  }

  /// A unit after a hyphen with a blank on one side: `6946/TCHQ- GSQL`; no word of a heading.
  private func unit(at start: Int, _ parts: Parts) -> (letters: String, end: Int)? {
    guard !parts.signs.isEmpty, let run = run(at: start), run.isPlain,
      (2...6).contains(run.letters.utf8.count)
    else { return nil }
    var next = run.end
    while next < text.count, text.code[next] == 0x20 { next += 1 }
    let isHeading = next + 1 < text.count && text.traits[next].contains(.capital)
      && text.traits[next + 1].contains(.capital)
    return isHeading ? nil : (run.letters, run.end)
  }

  private func isYearLike(_ serial: String) -> Bool {
    Int(serial).map { (1900...2099).contains($0) } ?? false
  }

  /// A run of letters that may be a sign.
  private struct Run {
    var letters = ""
    var end = 0
    /// Whether it has no small letter and no figure.
    var isPlain = true
  }

  private func run(at start: Int) -> Run? {
    guard start < text.count, text.code[start] &- 0x61 < 26 else { return nil }
    var at = start
    var capitals = 0
    var smalls = 0
    var digits = 0
    while at < text.count, at - start < 17 {
      let code = text.code[at]
      if code &- 0x61 < 26 {
        if text.traits[at].contains(.marked) { return nil }
        if text.traits[at].contains(.capital) {
          capitals += 1
        } else {
          // "CPngày": the next word was glued on.
          if capitals > 1, matches("ngay", at: at) { break }
          smalls += 1
        }
      } else if code.isDigitCode {
        digits += 1
      } else if code == UInt8(ascii: "&"), at + 1 < text.count, text.code[at + 1] &- 0x61 < 26 {
      } else {
        break
      }
      at += 1
    }
    guard at - start <= 16, at == text.count || text.code[at] != ReferenceText.otherLetter else {
      return nil
    }
    var run = Run(letters: string(start..<at), end: at, isPlain: smalls == 0 && digits == 0)
    if capitals == 0 {
      // Typed in small letters throughout: only what is known is a sign.
      let upper = run.letters.uppercased()
      guard let known = NumberSign.kind(upper) ?? NumberSign.body(upper) ?? assembly(upper) else {
        return nil
      }
      run.letters = known
      return run
    }
    if smalls > 0, smalls >= capitals || smalls > 2 {
      guard NumberSign.kind(run.letters) != nil || NumberSign.body(run.letters) != nil else {
        return nil
      }
    }
    run = withAssemblyTerm(run)
    return run
  }

  /// Takes in the term of the National Assembly where a blank stands before it: `UBTVQH 13`.
  private func withAssemblyTerm(_ run: Run) -> Run {
    guard run.letters == "QH" || run.letters == "UBTVQH", run.end + 1 < text.count,
      text.code[run.end] == 0x20, text.code[run.end + 1].isDigitCode
    else { return run }
    var at = run.end + 1
    while at < text.count, at - run.end < 4, text.code[at].isDigitCode { at += 1 }
    guard at - run.end <= 3, at == text.count || !text.code[at].isWordCode,
      at == text.count || text.code[at] != UInt8(ascii: "/")
    else { return run }
    return Run(letters: run.letters + string(run.end + 1..<at), end: at, isPlain: false)
  }

  /// `QH13` and `UBTVQH14`, with Q read as O or 0 and figures read as letters.
  private func assembly(_ letters: String) -> String? { DocumentNumber.assemblySign(letters) }

  private func followsSign(_ at: Int) -> Bool {
    guard let (next, separator) = separator(from: at), separator == 0x2D || separator == 0x2F else {
      return false
    }
    return run(at: next) != nil
  }

  private func followsBody(_ at: Int) -> Bool {
    guard let (next, separator) = separator(from: at), separator == 0x2D || separator == 0x2F,
      let run = run(at: next)
    else { return false }
    return NumberSign.body(run.letters) != nil || run.isPlain && run.letters.utf8.count > 1
  }

  // MARK: codes to text

  private func matches(_ word: StaticString, at start: Int) -> Bool {
    guard start + word.utf8CodeUnitCount <= text.count else { return false }
    return word.withUTF8Buffer { bytes in
      bytes.indices.allSatisfy { text.code[start + $0] == bytes[$0] }
    }
  }

  /// The codes as they are written in numbers: capitals, Đ and Ư as they were.
  private func string(_ range: Range<Int>) -> String {
    var result = String.UnicodeScalarView()
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
      result.append(scalar)
    }
    return String(result)
  }
}
