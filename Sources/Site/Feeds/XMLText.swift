/// Text made fit for XML 1.0 character data and attribute values.
enum XMLText {
  static func escaped(_ text: String) -> String {
    guard mayNeedEscapes(text) else { return text }
    var escaped = ""
    escaped.reserveCapacity(text.utf8.count + 32)
    // What stands between two characters that must be written otherwise is taken over in one piece.
    var start = text.startIndex
    for index in text.unicodeScalars.indices {
      guard let written = written(text.unicodeScalars[index]) else { continue }
      escaped += text[start..<index]
      escaped += written
      start = text.unicodeScalars.index(after: index)
    }
    escaped += text[start...]
    return escaped
  }

  /// How a character is written that cannot stand as it is; nil for others.
  private static func written(_ scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "&": "&amp;"
    case "<": "&lt;"
    case ">": "&gt;"
    case "\"": "&quot;"
    case "\t", "\n", "\r": nil
    // XML 1.0, production 2 (Char): everything else below the blank is forbidden.
    case "\u{0}"..<" ", "\u{FFFE}", "\u{FFFF}": "\u{FFFD}"
    default: nil
    }
  }

  /// Whether a text has a byte with which a character can begin that must be written otherwise.
  private static func mayNeedEscapes(_ text: String) -> Bool {
    text.utf8.withContiguousStorageIfAvailable { bytes in
      // Without a way out of the loop, many bytes are looked at together.
      var found: UInt8 = 0
      for byte in bytes {
        found |= byte < 0x20 ? 1 : 0
        found |= byte == UInt8(ascii: "&") || byte == UInt8(ascii: "\"") ? 1 : 0
        found |= byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">") ? 1 : 0
        found |= byte == 0xEF ? 1 : 0
      }
      return found != 0
    } ?? true
  }
}
