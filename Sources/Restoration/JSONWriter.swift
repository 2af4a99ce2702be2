/// Writes JSON without blanks, with keys in the order they are given.
///
/// `JSONEncoder` orders keys by name or not at all; the shapes of the program's output have an
/// order.
struct JSONWriter {
  private var bytes: [UInt8] = []
  private var needsComma = false

  /// What has been written.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  mutating func beginObject() { open(0x7B) }
  mutating func endObject() { close(0x7D) }
  mutating func beginArray() { open(0x5B) }
  mutating func endArray() { close(0x5D) }

  mutating func endLine() {
    bytes.append(0x0A)
    needsComma = false
  }

  /// Begins a member; the key is a word that needs no escape.
  mutating func write(key: StaticString) {
    beginValue()
    bytes.append(0x22)
    key.withUTF8Buffer { bytes.append(contentsOf: $0) }
    bytes.append(0x22)
    bytes.append(0x3A)
    needsComma = false
  }

  mutating func write(_ text: String) {
    beginValue()
    bytes.append(0x22)
    var text = text
    text.withUTF8 { utf8 in
      var copied = 0
      for (index, byte) in utf8.enumerated()
      where byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F {
        bytes.append(contentsOf: utf8[copied..<index])
        writeEscape(byte)
        copied = index + 1
      }
      bytes.append(contentsOf: utf8[copied...])
    }
    bytes.append(0x22)
  }

  mutating func write(_ number: Int) {
    beginValue()
    bytes.append(contentsOf: String(number).utf8)
  }

  /// A number with at most six decimals, `null` when it is not finite.
  mutating func write(_ number: Double) {
    let rounded = (number * 1e6).rounded() / 1e6
    guard rounded.isFinite else { return writeNull() }
    if let whole = Int(exactly: rounded) { return write(whole) }
    // Swift writes a number below 1e-4 as 5e-05, which is JSON as well.
    beginValue()
    bytes.append(contentsOf: rounded.description.utf8)
  }

  mutating func writeNull() {
    beginValue()
    bytes.append(contentsOf: "null".utf8)
  }

  mutating func write(key: StaticString, _ text: String) {
    write(key: key)
    write(text)
  }

  mutating func write(key: StaticString, _ number: Int) {
    write(key: key)
    write(number)
  }

  mutating func write(key: StaticString, _ number: Double?) {
    write(key: key)
    if let number { write(number) } else { writeNull() }
  }
}

extension JSONWriter {
  private mutating func beginValue() {
    if needsComma { bytes.append(0x2C) }
    needsComma = true
  }

  private mutating func open(_ bracket: UInt8) {
    beginValue()
    bytes.append(bracket)
    needsComma = false
  }

  private mutating func close(_ bracket: UInt8) {
    bytes.append(bracket)
    needsComma = true
  }

  private mutating func writeEscape(_ byte: UInt8) {
    switch byte {
    case 0x22, 0x5C: bytes.append(contentsOf: [0x5C, byte])
    case 0x0A: bytes.append(contentsOf: "\\n".utf8)
    case 0x0D: bytes.append(contentsOf: "\\r".utf8)
    case 0x09: bytes.append(contentsOf: "\\t".utf8)
    default:
      let digits = Array("0123456789abcdef".utf8)
      bytes.append(contentsOf: "\\u00".utf8)
      bytes.append(digits[Int(byte >> 4)])
      bytes.append(digits[Int(byte & 0xF)])
    }
  }
}
