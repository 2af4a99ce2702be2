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
    return String(validating: bytes, as: UTF8.self)
  }

  /// Whether every character but those that are no UTF-8 is a plain one.
  ///
  /// Each byte forbids some of the bytes that may come next: it has marks, and so has the next one,
  /// and no mark may be of both. Beside its marks a byte adds to two sums, of characters that may be
  /// of Windows-1252, in the lower half, and of others; what is uncertain is in the first.
  private static func isPlain(_ bytes: [UInt8]) -> Bool {
    var faults: UInt64 = 0
    var sums: UInt64 = 0
    bytes.withUnsafeBufferPointer { bytes in
      marks.withUnsafeBufferPointer { marks in
        forbidden.withUnsafeBufferPointer { forbidden in
          var mark: UInt64 = 0
          for byte in bytes {
            faults |= mark & forbidden[Int(byte)]
            mark = marks[Int(byte)]
            sums &+= mark >> 8
          }
          faults |= mark & forbidden[0x20]
        }
      }
    }
    let western = sums & 0xFFFF_FFFF
    let others = sums >> 32
    return faults == 0 && !(western >= 4 && others &* 4 <= western)
  }

  private static let never: UInt64 = 1
  private static let afterC2: UInt64 = 2
  private static let afterE1: UInt64 = 4
  private static let afterE2: UInt64 = 8
  private static let afterC5: UInt64 = 16
  private static let afterC6: UInt64 = 32
  private static let after80: UInt64 = 64

  private static let marks: [UInt64] = (0...255).map { byte -> UInt64 in
    let western: UInt64 = 1 << 8
    let other: UInt64 = 1 << 40
    switch byte {
    case 0x09, 0x0A, 0x0C, 0x0D, 0x20...0x7E, 0x81...0xBF: return 0
    // After E2 the second byte of general punctuation; elsewhere nothing follows that it forbids.
    case 0x80: return after80
    case 0xC2: return afterC2 + western
    case 0xC3: return western
    case 0xC4: return other
    case 0xC5: return afterC5 + other
    case 0xC6: return afterC6 + other
    case 0xE1: return afterE1 + other
    case 0xE2: return afterE2 + western
    default: return never
    }
  }

  private static let forbidden: [UInt64] = (0...255).map { byte -> UInt64 in
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
