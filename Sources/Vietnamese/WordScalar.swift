/// What words are made of: letters, the marks on them, and numbers.
public enum WordScalar {
  /// Whether a scalar is a letter, a combining mark, a digit or another number sign (², Ⅱ, ½).
  @inlinable
  public static func contains(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    if value < 0x80 { return value | 0x20 &- 0x61 < 26 || value &- 0x30 < 10 }
    // Latin letters but × and ÷; the toned letters of Vietnamese.
    if value &- 0xC0 < 0x190 { return value != 0xD7 && value != 0xF7 }
    if value &- 0x1E00 < 0x100 { return true }
    return containsRare(scalar)
  }

  @usableFromInline
  static func containsRare(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    case .decimalNumber, .letterNumber, .otherNumber: true
    default: false
    }
  }
}
