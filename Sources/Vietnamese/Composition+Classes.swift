extension Composition {
  /// Whether a scalar stays as it is in NFC and never composes with the one before it.
  ///
  /// A list of whole blocks, not of everything: Latin (Vietnamese) letters, Cyrillic, punctuation,
  /// currency signs and symbols, kana, Han, Hangul syllables, private use, emoji. What is not in
  /// it, all combining marks among that, is examined.
  static func isInert(_ value: UInt32) -> Bool {
    switch value {
    case ..<0x300, 0x400...0x482, 0x48A...0x52F, 0x1E00...0x1EFF: true
    case 0x2002...0x20CF, 0x2100...0x2125, 0x2127...0x2129, 0x212C...0x2328: true
    case 0x232B...0x2ADB, 0x2ADD...0x2BFF, 0x3001...0x3029, 0x3041...0x3096: true
    case 0x30A1...0x30FA, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7A3: true
    case 0xE000...0xF8FF, 0xFB00...0xFB06, 0xFF01...0xFF9D, 0x1F000...0x1FAFF: true
    default: false
    }
  }

  /// Whether nothing before a scalar can join it or change places with it.
  ///
  /// False for every scalar of a combining class, and for the starters that compose with the one
  /// before: vowel signs (general category M), conjoining jamo, and the vowel signs of Kirat Rai,
  /// which are letters.
  static func isBoundary(_ value: UInt32) -> Bool {
    if isInert(value) { return true }
    guard let scalar = Unicode.Scalar(value) else { return true }
    if scalar.properties.canonicalCombiningClass != .notReordered { return false }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark, .unassigned: return false
    default: return !(0x1160...0x11FF).contains(value) && !(0x16D40...0x16D7F).contains(value)
    }
  }
}
