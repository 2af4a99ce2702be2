import Vietnamese

/// JSON as it is written: in the order given, without blanks, so that the same input gives the same
/// bytes.
///
/// Strings are in `LetterCode`, which readers decode before they parse.
struct JSONBytes {
  private(set) var bytes: [UInt8] = []

  mutating func append(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Appends what is JSON already.
  mutating func append(raw json: [UInt8]) {
    bytes.append(contentsOf: json)
  }

  mutating func append(number: Int) {
    bytes.append(contentsOf: String(number).utf8)
  }

  /// Appends a string, an empty one for none.
  mutating func append(string: String?) {
    var string = string ?? ""
    string.withUTF8 { append(string: $0) }
  }

  /// Appends strings as an array.
  mutating func append(strings: some Sequence<String>) {
    append("[")
    var isFirst = true
    for string in strings {
      if !isFirst { append(",") }
      append(string: string)
      isFirst = false
    }
    append("]")
  }

  mutating func append(numbers: some Sequence<Int>) {
    append("[")
    var isFirst = true
    for number in numbers {
      if !isFirst { append(",") }
      append(number: number)
      isFirst = false
    }
    append("]")
  }

  /// Appends valid UTF-8 as a string.
  mutating func append(string: UnsafeBufferPointer<UInt8>) {
    bytes.append(UInt8(ascii: "\""))
    var index = 0
    LetterCode.codes.withUnsafeBufferPointer { codes in
      while index < string.count {
        let value = string.scalarValue(at: &index)
        if value < 0x20 || value == 0x22 || value == 0x5C {
          append(escaped: UInt8(value))
        } else if value < 0x80 {
          bytes.append(UInt8(value))
        } else if value < 0x2200, codes[Int(value)] > 0 {
          let code = codes[Int(value)]
          bytes.append(UInt8(truncatingIfNeeded: code))
          if code > 0xFF { bytes.append(UInt8(truncatingIfNeeded: code &>> 8)) }
        } else {
          LetterCode.append(value, to: &bytes)
        }
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static let digits = Array("0123456789abcdef".utf8)

  private mutating func append(escaped value: UInt8) {
    bytes.append(0x5C)
    switch value {
    case 0x0A: bytes.append(UInt8(ascii: "n"))
    case 0x22, 0x5C: bytes.append(value)
    default:
      append("u00")
      bytes.append(JSONBytes.digits[Int(value >> 4)])
      bytes.append(JSONBytes.digits[Int(value & 15)])
    }
  }
}
