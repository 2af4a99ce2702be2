import Vietnamese

/// Reads a label from the first scalars of a paragraph.
///
///     label  : word blank figure [sign] | figure sign | "(" digits ")" | letter ")"
///     word   : Phần | Chương | Mục | Tiểu mục | Điều | Phụ lục [số]
///     figure : digits { "." digits } | Roman | capital
///     sign   : "." | ")" | "-" | ":" | "/" | ","
struct LabelReader {
  let scalars: [Unicode.Scalar]
  var at = 0

  init(_ scalars: [Unicode.Scalar]) {
    self.scalars = scalars
  }

  mutating func opening() -> LabelOpening? {
    guard let first = scalars.first else { return nil }
    if Self.isDigit(first) { return number() }
    if first == "(" { return parenthesised() }
    return named() ?? roman() ?? letter()
  }

  // MARK: figures

  /// `1.`, `2.1.`, `2.1`, `1)`, `1-`, `1/`.
  private mutating func number() -> LabelOpening? {
    var figures: [Int] = []
    var end = 0
    while figures.count < 6, let (value, after) = digits(from: at) {
      figures.append(value)
      end = after
      guard after < scalars.count, scalars[after] == "." else { break }
      at = after + 1
    }
    guard let last = figures.last, last < 1000, figures.allSatisfy({ $0 < 1000 }) else {
      return nil
    }
    if figures.count > 1, figures.contains(where: { $0 == 0 || $0 > 99 }) { return nil }
    let text = String(scalars: scalars[..<end])
    at = end
    let sign = endSign([".", ")", "-", "/", ":"])
    guard sign != nil || figures.count > 1 else { return nil }
    // "1)" is a rung of its own below "1."; with several figures there is no difference.
    let form: StructuralLabel.Form = sign == ")" && figures.count == 1 ? .bracketedNumber : .number
    let label = StructuralLabel(form: form, text: text, figures: figures, anchorPart: text)
    return finished(label, sign: sign)
  }

  /// `(1)`.
  private mutating func parenthesised() -> LabelOpening? {
    guard let (value, after) = digits(from: 1), value > 0, value < 100, after < scalars.count,
      scalars[after] == ")"
    else { return nil }
    at = after + 1
    let digits = String(scalars: scalars[1..<after])
    let label = StructuralLabel(
      form: .parenthesised,
      text: "(\(digits))",
      figures: [value],
      anchorPart: digits
    )
    return finished(label, sign: ")")
  }

  /// `I.`, `IV-`, `A.`, and strokes that may have been Roman figures.
  private mutating func roman() -> LabelOpening? {
    let end = scalars.prefix(8).prefix { Self.isStroke($0) }.count
    guard end > 0 else { return capital() }
    let word = scalars[..<end]
    let value = RomanNumeral.value(of: word)
    guard let figure = value ?? RomanNumeral.damagedValue(of: word), figure < 60 else {
      return capital()
    }
    let start = at
    at = end
    let sign = endSign([".", "-", "/", ")", ":"])
    // Without a sign only a title in capitals can follow: "II MỘT SỐ NHIỆM VỤ".
    guard sign != nil || opensInCapitals() else {
      at = start
      return capital()
    }
    let text = RomanNumeral.figures(figure)
    let label = StructuralLabel(form: .roman, text: text, figures: [figure], anchorPart: text)
    return finished(label, sign: sign, isDamaged: value == nil)
  }

  /// `A.`, where the letter is no Roman figure.
  private mutating func capital() -> LabelOpening? {
    guard let first = scalars.first, first.value &- 0x41 < 26 else { return nil }
    at = 1
    guard let sign = endSign([".", "-", "/", ")"]) else { return nil }
    let label = StructuralLabel(
      form: .capital,
      text: String(first),
      figures: [Int(first.value) - 0x40],
      anchorPart: String(first)
    )
    return finished(label, sign: sign)
  }

  /// `a)`, `đ)`, `a.`, and below them `a1)`, `a.1)`.
  private mutating func letter() -> LabelOpening? {
    guard let first = scalars.first, var label = StructuralLabel.letter(first) else { return nil }
    at = 1
    let start = at + (at < scalars.count && scalars[at] == "." ? 1 : 0)
    if let (value, end) = digits(from: start), value > 0, value < 100 {
      label = label.counted(value, text: String(scalars: scalars[..<end]))
      at = end
    }
    guard let sign = endSign([")", ".", "/"]) else { return nil }
    return finished(label, sign: sign)
  }

  // MARK: parts

  /// Up to four digits.
  func digits(from start: Int) -> (value: Int, end: Int)? {
    var value = 0
    var end = start
    while end < scalars.count, end - start < 5, Self.isDigit(scalars[end]) {
      value = value * 10 + Int(scalars[end].value - 0x30)
      end += 1
    }
    return end > start && end - start < 5 ? (value, end) : nil
  }

  /// The sign that ends a label; a dash or a slash counts only before a blank or a letter.
  mutating func endSign(_ allowed: [Unicode.Scalar]) -> Unicode.Scalar? {
    var index = at
    while index < scalars.count, Self.isBlank(scalars[index]), index - at < 2 { index += 1 }
    guard index < scalars.count else { return nil }
    let sign = scalars[index] == "–" ? "-" : scalars[index]
    guard allowed.contains(sign) else { return nil }
    // A blank before the sign is a slip that only a dot or a bracket is forgiven.
    if index > at, sign == "/" || sign == ":" { return nil }
    if index + 1 < scalars.count, Self.isDigit(scalars[index + 1]) { return nil }
    if index > at, sign == "-", scalars.first.map(Self.isDigit) == true { return nil }
    at = index + 1
    // "1.-", "I.-": both signs end the label.
    if sign == ".", at < scalars.count, scalars[at] == "-" { at += 1 }
    return sign
  }

  /// The opening with the blanks after it.
  mutating func finished(
    _ label: StructuralLabel,
    sign: Unicode.Scalar?,
    isDamaged: Bool = false
  ) -> LabelOpening {
    while at < scalars.count, Self.isBlank(scalars[at]) { at += 1 }
    return LabelOpening(
      label: label,
      length: at,
      sign: sign,
      rest: rest(from: at),
      isDamaged: isDamaged
    )
  }

  private func rest(from start: Int) -> LabelOpening.Rest {
    var index = start
    while index < scalars.count, Self.isQuote(scalars[index]) { index += 1 }
    guard index < scalars.count else { return index > start ? .other : .nothing }
    let scalar = scalars[index]
    if Self.isDigit(scalar) { return .digit }
    if LetterCase.isUppercase(scalar) { return .capital }
    return LetterCase.isLowercase(scalar) ? .lowercase : .other
  }

  /// Whether a blank and two capitals follow.
  private func opensInCapitals() -> Bool {
    guard at + 2 < scalars.count, Self.isBlank(scalars[at]) else { return false }
    return LetterCase.isUppercase(scalars[at + 1]) && LetterCase.isUppercase(scalars[at + 2])
  }

  static func isDigit(_ scalar: Unicode.Scalar) -> Bool { scalar.value &- 0x30 < 10 }
  static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\t" || scalar == "\u{A0}"
  }
  private static func isQuote(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "“" || scalar == "\"" || scalar == "”" || scalar == "'" || scalar == "«"
  }
  private static func isStroke(_ scalar: Unicode.Scalar) -> Bool {
    "IVXLHl1|JUNTYi!".unicodeScalars.contains(scalar)
  }
}
