import Vietnamese

/// A label at the start of a paragraph, with how it is written there.
struct LabelOpening: Sendable, Hashable {
  /// The label.
  let label: StructuralLabel
  /// How many scalars the label takes, its end sign and the blanks after it included.
  let length: Int
  /// The sign after the label (`.`, `)`, `-` …), nil where none stands there.
  let sign: Unicode.Scalar?
  /// What comes after the label.
  let rest: Rest
  /// Whether strokes had to be read as Roman figures; evidence only where that figure is expected.
  let isDamaged: Bool

  /// How the text after a label begins.
  enum Rest: Sendable, Hashable {
    case nothing, capital, lowercase, digit, other
  }

  /// The label at the start of a text; nil where none stands there.
  ///
  /// - Complexity: O(1); at most 64 scalars are looked at.
  init?(startOf text: some StringProtocol) {
    guard Self.mayOpen(text) else { return nil }
    var reader = LabelReader(text.firstScalars(64))
    guard let opening = reader.opening() else { return nil }
    self = opening
  }

  /// The label of a heading, which may stand before its title without any sign.
  init?(titleOf text: some StringProtocol) {
    self.init(startOf: text)
  }

  init(
    label: StructuralLabel,
    length: Int,
    sign: Unicode.Scalar?,
    rest: Rest,
    isDamaged: Bool = false
  ) {
    self.label = label
    self.length = length
    self.sign = sign
    self.rest = rest
    self.isDamaged = isDamaged
  }

  /// A quick look at the first bytes: almost all lines of a text open with an ordinary word.
  static func mayOpen(_ text: some StringProtocol) -> Bool {
    var bytes = text.utf8.makeIterator()
    guard let first = bytes.next() else { return false }
    switch first {
    case 0x30...0x39, UInt8(ascii: "("): return true
    case 0x41...0x5A, 0x61...0x7A:
      guard let second = bytes.next() else { return false }
      switch first {
      // Điều, Chương, Mục, Phần, Phụ lục, Tiểu mục and what is read for them.
      case UInt8(ascii: "D"), UInt8(ascii: "B"), UInt8(ascii: "C"), UInt8(ascii: "M"),
        UInt8(ascii: "P"), UInt8(ascii: "T"), UInt8(ascii: "F"):
        return true
      default: break
      }
      // "a)", "A.", "I-"; further Roman strokes.
      return second < 0x41 || second == UInt8(ascii: "|") || "IVXLHl1".utf8.contains(second)
    // Đ (C4 90), đ (C4 91), Ð (C3 90)
    case 0xC4, 0xC3: return true
    default: return false
    }
  }
}
