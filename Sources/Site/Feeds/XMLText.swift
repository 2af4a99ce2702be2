import Lanes

/// Text made fit for XML 1.0 character data and attribute values.
enum XMLText {
  static func escaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    append(escaping: text, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends `text` with `<`, `>`, `&` and quotation marks as entities; what XML forbids becomes U+FFFD.
  ///
  /// - Complexity: O(n).
  static func append(escaping text: String, to bytes: inout [UInt8]) {
    var text = text
    text.withUTF8 { append(escaping: $0, newline: nil, to: &bytes) }
  }

  /// The same for text in UTF-8, with something for its line feeds, if need be.
  static func append(
    escaping source: UnsafeBufferPointer<UInt8>,
    newline: StaticString?,
    to bytes: inout [UInt8]
  ) {
    bytes.append(source, replacing: Special.self) { index, bytes in
      let found =
        source[index] == 0x0A ? newline.map { ($0, 1) } : written(source, at: index)
      guard let (written, length) = found else { return 0 }
      written.withUTF8Buffer { bytes.append(contentsOf: $0) }
      return length
    }
  }

  /// Whether a byte begins a character that may have to be written otherwise.
  private enum Special: LaneQuestion {
    @inline(__always)
    static func holds(of now: SIMD16<UInt8>) -> SIMDMask<SIMD16<Int8>> {
      let signs = now .== 0x26 .| now .== 0x3C .| now .== 0x3E .| now .== 0x22
      return signs .| now .< 0x20 .| now .== 0xEF
    }
  }

  /// How a character is written that cannot stand as it is, and how long it is; nil for others.
  private static func written(
    _ source: UnsafeBufferPointer<UInt8>,
    at index: Int
  ) -> (StaticString, Int)? {
    switch source[index] {
    case UInt8(ascii: "&"): ("&amp;", 1)
    case UInt8(ascii: "<"): ("&lt;", 1)
    case UInt8(ascii: ">"): ("&gt;", 1)
    case UInt8(ascii: "\""): ("&quot;", 1)
    case 0x09, 0x0A, 0x0D: nil
    // XML 1.0, production 2 (Char): everything else below the blank is forbidden, and U+FFFE, U+FFFF.
    case 0..<0x20: ("\u{FFFD}", 1)
    case 0xEF where source[index + 1] == 0xBF && source[index + 2] >= 0xBE: ("\u{FFFD}", 3)
    default: nil
    }
  }
}
