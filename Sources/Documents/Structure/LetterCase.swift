import Vietnamese

/// Upper and lower case of the letters of a text.
enum LetterCase {
  static func isUppercase(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x80 { return scalar.value &- 0x41 < 26 }
    // The toned letters of Vietnamese lie in pairs, the capital first.
    if scalar.value &- 0x1EA0 < 0x5A { return scalar.value & 1 == 0 }
    return scalar.properties.isUppercase
  }

  static func isLowercase(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x80 { return scalar.value &- 0x61 < 26 }
    if scalar.value &- 0x1EA0 < 0x5A { return scalar.value & 1 == 1 }
    return scalar.properties.isLowercase
  }

  /// Whether a text is set in capitals: two letters at least, hardly a small one among them.
  ///
  /// One small letter in eight is taken for a misreading.
  ///
  /// - Complexity: O(1): the first 400 scalars decide, in ordinary text the first ten.
  static func isCapitals(_ text: some StringProtocol) -> Bool {
    var upper = 0
    var lower = 0
    for scalar in text.unicodeScalars.prefix(400) {
      if isUppercase(scalar) {
        upper += 1
      } else if isLowercase(scalar) {
        lower += 1
        if lower > 8 + upper { return false }
      }
    }
    return upper >= 2 && lower * 8 <= upper
  }

  /// Whether a text can be in capitals or open with a word that is: a look at its first letters.
  ///
  /// - Complexity: O(1).
  static func mayBeCapitals(_ text: some StringProtocol) -> Bool {
    var lower = 0
    for scalar in text.firstScalars(8) where isLowercase(scalar) { lower += 1 }
    return lower < 3
  }
}
