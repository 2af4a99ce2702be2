extension SourceDecoding {
  /// The text of bytes that are so plain that nothing has to be done to them: UTF-8 of ASCII, of
  /// Vietnamese letters and of common dashes and quotation marks; nil for all others.
  ///
  /// Such a text is what `decode` makes of the bytes, without a diagnostic, and it is composed: no
  /// forbidden character is in it, nothing that a normal form changes, no byte order mark, and too
  /// many letters beyond Latin-1 for a legacy encoding that was taken for Windows-1252
  /// (`LegacyText`). One look at the bytes tells what otherwise takes five.
  ///
  /// - Complexity: O(n).
  static func plainText(_ bytes: [UInt8]) -> String? {
    bytes.withUnsafeBufferPointer { isPlain($0) ? String(decoding: $0, as: UTF8.self) : nil }
  }

  /// What a byte begins, as far as plain texts hold it.
  private enum Lead: UInt8 {
    case other, blank, ink, c2, c3, c4, c5, c6, e1, e2
  }

  private static let leads: [UInt8] = (0...255).map { byte -> UInt8 in
    let lead: Lead =
      switch byte {
      case 0x09, 0x0A, 0x0C, 0x0D, 0x20: .blank
      case 0x21...0x7E: .ink
      case 0xC2: .c2
      case 0xC3: .c3
      case 0xC4: .c4
      case 0xC5: .c5
      case 0xC6: .c6
      case 0xE1: .e1
      case 0xE2: .e2
      default: .other
      }
    return lead.rawValue
  }

  private static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var hasInk = false
    /// Characters of Windows-1252 beyond ASCII, and others.
    var western = 0
    var others = 0
    let count = bytes.count
    return leads.withUnsafeBufferPointer { leads in
      var index = 0
      while index < count {
        let lead = leads[Int(bytes[index])]
        if lead <= Lead.ink.rawValue {
          if lead == Lead.other.rawValue { return false }
          if lead == Lead.ink.rawValue { hasInk = true }
          index &+= 1
          continue
        }
        guard index &+ 1 < count else { return false }
        let second = bytes[index &+ 1]
        switch lead {
        case Lead.c3.rawValue:
          guard second & 0xC0 == 0x80 else { return false }
          western &+= 1
          index &+= 2
        case Lead.c4.rawValue:
          guard second & 0xC0 == 0x80 else { return false }
          others &+= 1
          index &+= 2
        case Lead.c6.rawValue:
          // Ơ ơ Ư ư
          guard second == 0xA0 || second == 0xA1 || second == 0xAF || second == 0xB0 else {
            return false
          }
          others &+= 1
          index &+= 2
        case Lead.e1.rawValue:
          guard second == 0xBA || second == 0xBB, index &+ 2 < count,
            bytes[index &+ 2] & 0xC0 == 0x80
          else { return false }
          others &+= 1
          index &+= 3
        case Lead.c5.rawValue:
          // Ũ ũ
          guard second == 0xA8 || second == 0xA9 else { return false }
          others &+= 1
          index &+= 2
        case Lead.c2.rawValue:
          guard second >= 0xA0, second < 0xC0 else { return false }
          western &+= 1
          index &+= 2
        default:
          guard second == 0x80, index &+ 2 < count else { return false }
          switch bytes[index &+ 2] {
          // – — ‘ ’ “ ” • …
          case 0x93, 0x94, 0x98, 0x99, 0x9C, 0x9D, 0xA2, 0xA6: western &+= 1
          default: return false
          }
          index &+= 3
        }
      }
      return hasInk && !(western >= 4 && others &* 4 <= western)
    }
  }
}
