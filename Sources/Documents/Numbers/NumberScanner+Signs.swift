extension NumberScanner {
  func signs(from start: Int, into parts: inout Parts) -> Bool {
    var at = start
    while parts.signs.count < 8 {
      guard let (next, separator) = separator(from: at) else { break }
      let isSpaced = separator == 0x20 || (next - at > 1 && hasBlank(at..<next))
      guard
        let sign = sign(at: next, afterBlank: isSpaced, separator, parts)
          ?? (separator == 0x2D && !isSpacedOnBothSides(at..<next) ? unit(at: next, parts) : nil)
      else { break }
      parts.signs.append(sign.letters)
      parts.separators.append(separator)
      at = sign.end
    }
    parts.end = at
    splitGlued(&parts)
    return !parts.signs.isEmpty
  }

  /// Puts back the hyphen that was lost between a kind and a body: `QĐUBND` → `QĐ-UBND`.
  private func splitGlued(_ parts: inout Parts) {
    guard parts.signs.count == 1, parts.separators[0] != 0x20, let sign = parts.signs.first,
      sign.utf8.count > 3, let pair = NumberSign.pair(sign)
    else { return }
    parts.signs = [pair.kind, pair.body]
    parts.separators.append(0x2D)
  }

  /// A separator with its blanks; a place where a sign may follow at once counts as one of 0.
  func separator(from start: Int) -> (next: Int, separator: UInt8)? {
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
    let known =
      isFirst
      ? NumberSign.kind(run.letters) ?? NumberSign.body(run.letters)
      : NumberSign.body(run.letters) ?? assembly(run.letters)
    switch separator {
    case 0:
      // Nothing between: only a known kind right after the figures, a body after it.
      guard isFirst else { return nil }
      if parts.year != nil, let assembly = assembly(run.letters) { return (assembly, run.end) }
      guard let kind = NumberSign.kind(run.letters), followsBody(run.end) else { return nil }
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
    let isHeading =
      next + 1 < text.count && text.traits[next].contains(.capital)
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
    guard start < text.count,
      text.code[start] &- 0x61 < 26 || isRoundLetter(start)
    else { return nil }
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

  /// A 0 that was read for the Q of `QH` or `QĐ`.
  private func isRoundLetter(_ at: Int) -> Bool {
    guard text.code[at] == UInt8(ascii: "0"), at + 1 < text.count else { return false }
    return (text.code[at + 1] == UInt8(ascii: "h") || text.code[at + 1] == UInt8(ascii: "d"))
      && text.traits[at + 1].contains(.capital)
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
}
