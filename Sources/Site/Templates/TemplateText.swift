/// Text made fit to stand in HTML, as swift-mustache does it, but byte by byte.
///
/// The library looks at whole characters, so that a quotation mark with a combining mark on it
/// passes unescaped; here it does not.
enum TemplateText {
  /// Appends `text` with `<`, `>`, `&` and both quotation marks as entities; the control characters
  /// that the compiler uses as marks become U+FFFD.
  static func append(escaping text: String, to bytes: inout [UInt8]) {
    var text = text
    text.withUTF8 { source in
      var start = 0
      for index in source.indices where source[index] < 0x40 {
        let entity: StaticString
        switch source[index] {
        case UInt8(ascii: "<"): entity = "&lt;"
        case UInt8(ascii: ">"): entity = "&gt;"
        case UInt8(ascii: "&"): entity = "&amp;"
        case UInt8(ascii: "\""): entity = "&quot;"
        case UInt8(ascii: "'"): entity = "&#39;"
        case 1...3: entity = "\u{FFFD}"
        default: continue
        }
        bytes.append(contentsOf: source[start..<index])
        bytes.append(
          contentsOf: UnsafeBufferPointer(
            start: entity.utf8Start,
            count: entity.utf8CodeUnitCount
          )
        )
        start = index + 1
      }
      bytes.append(contentsOf: source[start...])
    }
  }
}
