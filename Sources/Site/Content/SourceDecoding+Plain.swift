extension SourceDecoding {
  /// The text of bytes that are so plain that nothing has to be done to them: UTF-8 of ASCII, of
  /// Vietnamese letters and of common signs; nil for all others.
  ///
  /// Such a text is what `decode` makes of the bytes, without a diagnostic, and it is composed: no
  /// forbidden character is in it, nothing that a normal form changes, no byte order mark, and too
  /// many letters beyond Latin-1 for a legacy encoding that was taken for Windows-1252
  /// (`LegacyText`). One look at the bytes tells what otherwise takes five.
  ///
  /// - Complexity: O(n).
  package static func plainText(_ bytes: [UInt8]) -> String? {
    guard bytes.contains(where: { $0 > 0x20 && $0 < 0x7F }), isPlain(bytes) else { return nil }
    return String(validUTF8: bytes)
  }

  /// Whether the bytes are UTF-8 of plain characters.
  ///
  /// Each byte forbids some of the bytes that may come next: it has marks, and so has the next one,
  /// and no mark may be of both. A byte that begins a character owes one or two more, and each of those
  /// is owed. Beside that a byte adds to two sums, of characters that may be of Windows-1252 and of
  /// others; what is uncertain is in the first.
  private static func isPlain(_ bytes: [UInt8]) -> Bool {
    var faults: UInt64 = 0
    var debts: UInt64 = 0
    var sums: UInt64 = 0
    bytes.withUnsafeBufferPointer { bytes in
      table.withUnsafeBufferPointer { table in
        var last: UInt64 = 0
        var owed: UInt64 = 0
        for byte in bytes {
          let entry = table[Int(byte)]
          faults |= last & entry &>> (forbidding - marking)
          debts |= owed ^ entry &>> continuing
          owed = owed &>> 1 | entry &>> owing
          sums &+= entry
          last = entry
        }
        faults |= last & table[0x20] &>> (forbidding - marking)
        debts |= owed
      }
    }
    guard faults & marks << marking == 0, debts & 1 == 0 else { return false }
    let western = sums & summed
    let others = sums >> other & summed
    return !(western >= 4 && others &* 4 <= western)
  }

  private static let never: UInt64 = 1
  private static let afterC2: UInt64 = 2
  private static let afterE1: UInt64 = 4
  private static let afterE2: UInt64 = 8
  private static let afterC5: UInt64 = 16
  private static let afterC6: UInt64 = 32
  private static let after80: UInt64 = 64
  private static let marks: UInt64 = 0x7F

  // Where the parts of an entry of the table are. Entries are added up whole: the sums lie lowest and
  // have room for as many characters of two bytes as there can be (`sizeLimit`).
  private static let other: UInt64 = 23
  private static let summed: UInt64 = 1 << 23 - 1
  private static let marking: UInt64 = 46
  private static let forbidding: UInt64 = 53
  private static let continuing: UInt64 = 60
  private static let owing: UInt64 = 62

  /// Of each byte its marks, those that it forbids, whether it continues a character, how many bytes it
  /// owes, as so many bits, and what it adds to the sums.
  private static let table: [UInt64] = (0...255).map { byte in
    let owed: UInt64 =
      switch byte {
      case 0xC2...0xC6: 1
      case 0xE1, 0xE2: 3
      default: 0
      }
    let continues: UInt64 = (0x80..<0xC0).contains(byte) ? 1 : 0
    let marked = mark(byte) << marking | forbidden(byte) << forbidding
    return sum(byte) | marked | continues << continuing | owed << owing
  }

  private static func mark(_ byte: Int) -> UInt64 {
    switch byte {
    // After E2 the second byte of general punctuation; elsewhere nothing follows that it forbids.
    case 0x80: after80
    case 0x09, 0x0A, 0x0C, 0x0D, 0x20...0x7E, 0x81...0xBF, 0xC3, 0xC4: 0
    case 0xC2: afterC2
    case 0xC5: afterC5
    case 0xC6: afterC6
    case 0xE1: afterE1
    case 0xE2: afterE2
    default: never
    }
  }

  private static func sum(_ byte: Int) -> UInt64 {
    switch byte {
    case 0xC2, 0xC3, 0xE2: 1
    case 0xC4...0xC6, 0xE1: 1 << other
    default: 0
    }
  }

  private static func forbidden(_ byte: Int) -> UInt64 {
    var marks = never
    // C1 controls.
    if byte < 0xA0 { marks += afterC2 }
    // Others than Latin Extended Additional from U+1E80 on, where toned letters are.
    if byte != 0xBA, byte != 0xBB { marks += afterE1 }
    if byte != 0x80 { marks += afterE2 }
    // Others than ũ, ơ and ư.
    if byte != 0xA8, byte != 0xA9 { marks += afterC5 }
    if ![0xA0, 0xA1, 0xAF, 0xB0].contains(byte) { marks += afterC6 }
    // U+2000 and U+2001, which composition replaces.
    if byte == 0x80 || byte == 0x81 { marks += after80 }
    return marks
  }
}
