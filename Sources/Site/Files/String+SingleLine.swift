extension StringProtocol {
  /// The text on one line: white space and control characters are single blanks, none at the ends.
  ///
  /// A text that is already so is returned as it is, after one look at its bytes.
  ///
  /// - Complexity: O(n).
  var singleLine: String {
    let text = String(self)
    guard !text.isSingleLine else { return text }
    return String(
      unsafeUninitializedCapacity: text.utf8.count
    ) { memory in
      var count = 0
      var isApart = false
      for scalar in text.unicodeScalars {
        if scalar.partsWords {
          isApart = true
          continue
        }
        if isApart, count > 0 {
          memory[count] = UInt8(ascii: " ")
          count += 1
        }
        isApart = false
        for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
          memory[count] = byte
          count += 1
        }
      }
      return count
    }
  }
}

extension Unicode.Scalar {
  /// Whether the scalar is white space or a control character.
  fileprivate var partsWords: Bool {
    switch value {
    case 0x00...0x20, 0x7F...0xA0: true
    case 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }
}

extension String {
  /// Whether there is no control character and no white space but single blanks inside.
  ///
  /// What parts words beyond ASCII is told by its bytes: C2 80–A0, E1 9A 80, E2 80 80–8A, E2 80 A8,
  /// A9 and AF, E2 81 9F, E3 80 80.
  fileprivate var isSingleLine: Bool {
    utf8.withContiguousStorageIfAvailable { bytes in
      var last = UInt8(ascii: " ")
      for index in bytes.indices {
        let byte = bytes[index]
        switch byte {
        case UInt8(ascii: " "):
          if last == byte { return false }
        case ..<0x20, 0x7F: return false
        case 0xC2:
          if bytes[index + 1] <= 0xA0 { return false }
        case 0xE1:
          if bytes[index + 1] == 0x9A, bytes[index + 2] == 0x80 { return false }
        case 0xE2:
          let third = bytes[index + 2]
          switch bytes[index + 1] {
          case 0x80:
            if third <= 0x8A || third == 0xA8 || third == 0xA9 || third == 0xAF {
              return false
            }
          case 0x81: if third == 0x9F { return false }
          default: break
          }
        case 0xE3:
          if bytes[index + 1] == 0x80, bytes[index + 2] == 0x80 { return false }
        default: break
        }
        last = byte
      }
      return bytes.isEmpty || last != UInt8(ascii: " ")
    } ?? false
  }
}
