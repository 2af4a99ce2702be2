/// What `CitationScreen` asks of each byte of a text.
///
/// Each byte has marks and forbids marks; where a byte forbids one that the byte before it has, the
/// text holds a character that is left to the scan.
enum ScreenedBytes {
  private static let digit: UInt64 = 1 << 0
  private static let never: UInt64 = 1 << 1
  /// A sign or a blank of ASCII.
  private static let sign: UInt64 = 1 << 2
  private static let initialAfterSign: UInt64 = 1 << 3
  private static let afterC3: UInt64 = 1 << 4
  private static let afterC4: UInt64 = 1 << 5
  private static let afterC5: UInt64 = 1 << 6
  private static let afterC6: UInt64 = 1 << 7
  private static let afterE1: UInt64 = 1 << 8
  private static let afterE1BA: UInt64 = 1 << 9
  private static let afterE2: UInt64 = 1 << 10
  private static let afterE280: UInt64 = 1 << 11
  private static let endOfE280: UInt64 = 1 << 12
  private static let initialAfterE280: UInt64 = 1 << 13
  private static let afterC2: UInt64 = 1 << 14
  private static let endOfC2: UInt64 = 1 << 15
  private static let initialAfterC2: UInt64 = 1 << 16
  /// The first letter of a word that is looked for.
  private static let initial = initialAfterSign | initialAfterE280 | initialAfterC2
  /// The marks that a byte has whatever stands before it; the others only where the byte before has
  /// the mark one below.
  static let always: UInt64 =
    0xFFFF_FFFF & ~(afterE1BA | afterE280 | endOfE280 | endOfC2 | initial)
  /// The marks of what stands before a word.
  static let boundary = sign
  /// The marks at which the screen stops: of figures and of first letters.
  static let stops = digit | initial

  /// Whether a byte with these marks is a figure.
  @inline(__always)
  static func isDigit(_ marks: UInt64) -> Bool { marks & digit != 0 }

  /// Of each byte its marks, in the lower half, and the marks that it forbids.
  static let table: [UInt64] = zip(marks, forbidden).map { $0 | $1 << 32 }

  private static let marks: [UInt64] = (UInt8.min...UInt8.max).map { byte in
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"):
      "lpnqk".utf8.contains(byte | 0x20) ? initial : 0
    case ..<0x80: sign
    case 0x80: afterE280 | endOfE280 | endOfC2
    case 0xBA: afterE1BA | endOfE280 | endOfC2
    case ..<0xC0: endOfE280 | endOfC2
    case 0xC2: afterC2
    case 0xC3: afterC3
    case 0xC4: afterC4
    case 0xC5: afterC5
    case 0xC6: afterC6
    case 0xE1: afterE1
    case 0xE2: afterE2
    default: never
    }
  }

  private static let forbidden: [UInt64] = (UInt8.min...UInt8.max).map { byte in
    var marks = never
    // Of Latin-1 only signs, and of its letters neither Ð ð Ñ ñ, which fold to other letters, nor
    // × ÷, which are none.
    if ReferenceText.letterCodes[Int(byte)].isWordCode { marks |= afterC2 }
    if [0x90, 0x91, 0x97, 0xB0, 0xB1, 0xB7].contains(byte) { marks |= afterC3 }
    // Ă ă Đ đ Ĩ ĩ, Ũ ũ, Ơ ơ Ư ư.
    if ![0x82, 0x83, 0x90, 0x91, 0xA8, 0xA9].contains(byte) { marks |= afterC4 }
    if ![0xA8, 0xA9].contains(byte) { marks |= afterC5 }
    if ![0xA0, 0xA1, 0xAF, 0xB0].contains(byte) { marks |= afterC6 }
    // From U+1EA0 on, where the toned letters are.
    if ![0xBA, 0xBB].contains(byte) { marks |= afterE1 }
    if byte < 0xA0 { marks |= afterE1BA }
    // Dashes, quotation marks, the bullet and the ellipsis.
    if byte != 0x80 { marks |= afterE2 }
    if !(0x90...0xA6).contains(byte) { marks |= afterE280 }
    return marks
  }
}
