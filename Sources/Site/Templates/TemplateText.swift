import Lanes

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
      bytes.append(source, replacing: Special.self) { index, bytes in
        let entity: StaticString =
          switch source[index] {
          case UInt8(ascii: "<"): "&lt;"
          case UInt8(ascii: ">"): "&gt;"
          case UInt8(ascii: "&"): "&amp;"
          case UInt8(ascii: "\""): "&quot;"
          case UInt8(ascii: "'"): "&#39;"
          default: "\u{FFFD}"
          }
        entity.withUTF8Buffer { bytes.append(contentsOf: $0) }
        return 1
      }
    }
  }

  /// Whether a byte is one of `<`, `>`, `&`, the quotation marks and the marks of the compiler.
  private enum Special: LaneQuestion {
    @inline(__always)
    static func holds(of now: SIMD16<UInt8>) -> SIMDMask<SIMD16<Int8>> {
      let signs = now .== 0x3C .| now .== 0x3E .| now .== 0x26 .| now .== 0x22 .| now .== 0x27
      return signs .| now.isWithin(TemplateMarks.all)
    }
  }

  /// Whether there are only blanks in some text, as swift-mustache takes them.
  static func isBlank(_ text: ArraySlice<UInt8>) -> Bool {
    if text.allSatisfy({ $0 == 0x20 || (0x09...0x0D).contains($0) }) { return true }
    // Signs of ASCII, which nearly all are, need no look at the tables.
    guard text.contains(where: { $0 >= 0x80 }) else { return false }
    return String(decoding: text, as: UTF8.self).unicodeScalars.allSatisfy(
      \.properties.isWhitespace
    )
  }
}
