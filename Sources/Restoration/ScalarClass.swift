import Vietnamese

/// What a scalar does in a line.
enum ScalarClass {
  case blank, word, mark, punctuation

  /// The class of a scalar value.
  @inline(__always)
  init(_ value: UInt32) {
    if value < 0x80 {
      self = Self.ascii(value)
    } else if value &- 0xC0 < 0x240 {
      self = value == 0xD7 || value == 0xF7 ? .punctuation : .word
    } else if value &- 0x1E00 < 0x100 {
      self = .word
    } else {
      self = Self.rare(value)
    }
  }

  @inline(__always)
  private static func ascii(_ value: UInt32) -> ScalarClass {
    if value | 0x20 &- 0x61 < 26 || value &- 0x30 < 10 { return .word }
    return value == 0x20 || value &- 0x09 < 5 ? .blank : .punctuation
  }

  @inline(never)
  private static func rare(_ value: UInt32) -> ScalarClass {
    if value &- 0x300 < 0x70 { return .mark }
    guard let scalar = Unicode.Scalar(value) else { return .punctuation }
    if scalar.properties.isWhitespace { return .blank }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: return .mark
    default: return WordScalar.contains(scalar) ? .word : .punctuation
    }
  }
}
