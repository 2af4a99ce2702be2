import Vietnamese

/// The code in which the texts of the index are kept: a byte a letter, which deflates a ninth smaller
/// than UTF-8.
///
/// ASCII stands for itself, bytes from 80 for the letters of Vietnamese and some signs; 01 makes the next
/// letter a capital, and 02 stands before the two bytes of a UTF-16 unit, for all that is left.
enum LetterCode {
  /// What stands at 80 and after: lower-case letters, then signs.
  static let letters: [Unicode.Scalar] = {
    var letters = Array("đăâêôơư".unicodeScalars)
    for vowel in "aăâeêioôơuưy".unicodeScalars {
      for tone in Tone.allCases {
        letters += tone == .ngang ? [] : [tone.applied(to: vowel) ?? "?"]
      }
    }
    return letters + "Đ“”–…’§²³°½".unicodeScalars
  }()

  /// The codes of scalars below U+2200, the first byte lowest; 0 for those that need their unit.
  static let codes: [UInt16] = {
    var codes = [UInt16](repeating: 0, count: 0x2200)
    for value in 0x20..<0x7F { codes[value] = UInt16(value) }
    codes[0x0A] = 0x0A
    for (index, letter) in letters.enumerated() where index < 67 {
      let capital = letter.properties.uppercaseMapping.unicodeScalars.first ?? letter
      codes[Int(capital.value)] = UInt16(0x80 + index) << 8 | 1
    }
    for (index, letter) in letters.enumerated() { codes[Int(letter.value)] = UInt16(0x80 + index) }
    return codes
  }()

  /// The code of a text.
  static func bytes(of text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars { append(scalar.value, to: &bytes) }
    return bytes
  }

  static func append(_ value: UInt32, to bytes: inout [UInt8]) {
    let code = value < 0x2200 ? codes[Int(value)] : 0
    if code > 0 {
      bytes.append(UInt8(truncatingIfNeeded: code))
      if code > 0xFF { bytes.append(UInt8(truncatingIfNeeded: code &>> 8)) }
      return
    }
    let units = value < 0x10000 ? [value] : [0xD7C0 + value >> 10, 0xDC00 + value & 0x3FF]
    for unit in units { bytes += [2, UInt8(unit >> 8), UInt8(unit & 0xFF)] }
  }

  /// The text of some bytes.
  static func text(of bytes: some Sequence<UInt8>) -> String {
    var units: [UInt16] = []
    var iterator = bytes.makeIterator()
    while let byte = iterator.next() {
      switch byte {
      case 1:
        let letter = letter(iterator.next() ?? 0)
        units += Array(String(letter).uppercased().utf16)
      case 2:
        units.append(UInt16(iterator.next() ?? 0) << 8 | UInt16(iterator.next() ?? 0))
      default: units += Array(String(letter(byte)).utf16)
      }
    }
    return String(decoding: units, as: UTF16.self)
  }

  private static func letter(_ byte: UInt8) -> Unicode.Scalar {
    let index = Int(byte) - 0x80
    return index < 0 ? Unicode.Scalar(byte) : index < letters.count ? letters[index] : "?"
  }
}
