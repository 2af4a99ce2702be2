extension StringProtocol {
  /// The text on one line: white space and control characters are single blanks, none at the ends.
  ///
  /// A text that is already so is returned as it is, after one look at its bytes.
  var singleLine: String {
    guard !isSingleLine else { return String(self) }
    return unicodeScalars.split {
      $0.properties.isWhitespace || $0.properties.generalCategory == .control
    }
    .map { String(String.UnicodeScalarView($0)) }.joined(separator: " ")
  }

  /// Whether no byte can belong to a control character or to white space but a single blank inside.
  private var isSingleLine: Bool {
    var last = UInt8(ascii: " ")
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: " "):
        if last == byte { return false }
      case ..<0x20, 0x7F: return false
      // First bytes of U+0080–U+00BF, U+1680, U+2000–U+2FFF and U+3000, where the others lie.
      case 0xC2, 0xE2, 0xE3:
        return false
      // U+1680 is E1 9A 80; E1 is also the first byte of most Vietnamese letters.
      case 0x9A where last == 0xE1: return false
      default: break
      }
      last = byte
    }
    return isEmpty || last != UInt8(ascii: " ")
  }
}
