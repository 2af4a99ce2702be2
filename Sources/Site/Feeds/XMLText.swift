/// Text made fit for XML 1.0 character data and attribute values.
enum XMLText {
  static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: { suspects[Int($0)] }) else { return text }
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

  /// The first bytes of characters that may have to be written otherwise.
  private static let suspects: [Bool] = (0...255).map { byte in
    let text = String(decoding: [UInt8(byte)], as: UTF8.self)
    return byte == 0xEF || byte < 0x80 && text.unicodeScalars.contains { written($0) != nil }
  }
}
