import Vietnamese

/// The shape of a word, from its first to its last letter or digit; not empty, NFC, in valid UTF-8.
struct TokenShape {
  private let bytes: UnsafeBufferPointer<UInt8>

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  var kind: TokenKind {
    var hasDigits = false
    var hasLetters = false
    var hasSeparator = false
    for byte in bytes {
      if byte &- 0x30 < 10 {
        hasDigits = true
      } else if byte | 0x20 &- 0x61 < 26 || byte >= 0xC3 && byte < 0xE2 {
        hasLetters = true
      } else if byte == 0x2F || byte == 0x2D {
        hasSeparator = true
      }
    }
    if !hasDigits && !hasSeparator {
      if isRomanNumeral { return .number }
      return SyllableShape.fits(bytes) ? .syllable : .name
    }
    if !hasLetters { return hasDigits && isWithoutLetters ? .number : .name }
    return hasSeparator && isSign ? .sign : .name
  }
}

extension TokenShape {
  /// Whether nothing in the word is a letter, of any script.
  private var isWithoutLetters: Bool {
    var index = 0
    while index < bytes.count {
      let value = bytes.scalarValue(at: &index)
      if value >= 0x80, Unicode.Scalar(value)?.properties.isAlphabetic ?? true { return false }
    }
    return true
  }

  /// Whether the word is one of I to XXXIX, in capitals.
  ///
  /// Larger ones are not written in these documents, and C, D, L and M begin too many names.
  private var isRomanNumeral: Bool {
    guard bytes.count <= 7, bytes.allSatisfy({ $0 == 0x49 || $0 == 0x56 || $0 == 0x58 }) else {
      return false
    }
    var value = 0
    for (index, byte) in bytes.enumerated() {
      let digit = Self.romanDigit(byte)
      let next = index + 1 < bytes.count ? Self.romanDigit(bytes[index + 1]) : 0
      value += digit < next ? -digit : digit
    }
    return value > 0 && value < 40 && Self.roman(value).utf8.elementsEqual(bytes)
  }

  private static func romanDigit(_ byte: UInt8) -> Int {
    byte == 0x49 ? 1 : byte == 0x56 ? 5 : 10
  }

  private static func roman(_ value: Int) -> String {
    let units = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"]
    return String(repeating: "X", count: value / 10) + units[value % 10]
  }

  /// Whether the word is parts with `-` or `/` between them, each digits or an abbreviation.
  ///
  /// One part at least is an abbreviation. It begins with digits, or a `/` parts abbreviations of
  /// two letters and more; so `T/M` and `KT-XH` are none.
  private var isSign: Bool {
    guard let first = bytes.first, bytes.count <= 40 else { return false }
    let beginsWithDigits = first &- 0x30 < 10
    guard beginsWithDigits || bytes.contains(0x2F) else { return false }
    var abbreviations = 0
    for part in bytes.split(omittingEmptySubsequences: false, whereSeparator: Self.isSeparator) {
      guard !part.isEmpty else { return false }
      if part.allSatisfy({ $0 &- 0x30 < 10 }) { continue }
      guard Self.isAbbreviation(part, minimum: beginsWithDigits ? 1 : 2) else { return false }
      abbreviations += 1
    }
    return abbreviations > 0
  }

  private static func isSeparator(_ byte: UInt8) -> Bool {
    byte == 0x2D || byte == 0x2F
  }

  /// Whether a part begins with a capital and has no more small letters than capitals (TTg, QH14).
  private static func isAbbreviation(
    _ part: Slice<UnsafeBufferPointer<UInt8>>,
    minimum: Int
  ) -> Bool {
    var capitals = 0
    var others = 0
    for scalar in String(decoding: part, as: UTF8.self).unicodeScalars {
      switch scalar.properties.generalCategory {
      case .uppercaseLetter: capitals += 1
      case .lowercaseLetter, .nonspacingMark: others += capitals == 0 ? 100 : 1
      case .decimalNumber where capitals > 0: break
      default: return false
      }
    }
    return capitals >= others && capitals + others >= minimum
  }
}
