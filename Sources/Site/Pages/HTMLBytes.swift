/// HTML that the program itself writes, byte by byte: tags as they are, text escaped.
struct HTMLBytes {
  private(set) var bytes: [UInt8] = []

  mutating func append(tag: StaticString) {
    bytes.append(
      contentsOf: UnsafeBufferPointer(start: tag.utf8Start, count: tag.utf8CodeUnitCount)
    )
  }

  /// Appends text as character data or as the value of a quoted attribute.
  mutating func append(text: some StringProtocol) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): append(tag: "&amp;")
      case UInt8(ascii: "<"): append(tag: "&lt;")
      case UInt8(ascii: ">"): append(tag: "&gt;")
      case UInt8(ascii: "\""): append(tag: "&quot;")
      // The start of a page of the source.
      case 0x0C: bytes.append(UInt8(ascii: " "))
      case 0x00..<0x09, 0x0B, 0x0E..<0x20, 0x7F: bytes.append(contentsOf: "\u{FFFD}".utf8)
      default: bytes.append(byte)
      }
    }
  }
}
