/// JSON as it is written: in the order given, without blanks, so that the same input gives the same
/// bytes.
struct JSONBytes {
  private(set) var bytes: [UInt8] = []

  mutating func append(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  mutating func append(_ other: JSONBytes) {
    bytes.append(contentsOf: other.bytes)
  }

  mutating func append(number: Int) {
    bytes.append(contentsOf: String(number).utf8)
  }

  /// Appends a string, `null` for none.
  mutating func append(string: String?) {
    guard var string else { return append("null") }
    string.withUTF8 { append(string: $0) }
  }

  /// Appends valid UTF-8 as a string.
  mutating func append(string: UnsafeBufferPointer<UInt8>) {
    bytes.append(UInt8(ascii: "\""))
    var start = 0
    for index in string.indices {
      let byte = string[index]
      guard byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") else {
        continue
      }
      bytes.append(contentsOf: string[start..<index])
      start = index + 1
      if byte < 0x20 {
        append("\\u00")
        bytes.append(UInt8(ascii: "0") + byte >> 4)
        bytes.append(JSONBytes.digits[Int(byte & 15)])
      } else {
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(byte)
      }
    }
    bytes.append(contentsOf: string[start...])
    bytes.append(UInt8(ascii: "\""))
  }

  private static let digits = Array("0123456789abcdef".utf8)
}
