/// Reads an object with `id` and `text` out of a line of JSON (RFC 8259) and passes over other keys.
///
/// Every line that it reads is read alike by a general decoder; what is unusual or wrong it leaves.
package struct ParagraphScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var at = 0

  package init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  /// The paragraph; nil where the line is unusual or has a fault.
  ///
  /// - Complexity: O(n).
  package mutating func paragraph() -> ParagraphLine? {
    var id: String?
    var text: String?
    guard take("{") else { return nil }
    repeat {
      skipBlanks()
      guard let key = string(), take(":") else { return nil }
      skipBlanks()
      switch key {
      case "id" where id == nil: id = identifier()
      case "text" where text == nil: text = string()
      case "id", "text": return nil
      default: guard skipValue(depth: 0) else { return nil }
      }
    } while take(",")
    guard take("}"), let id, let text else { return nil }
    skipBlanks()
    return at == bytes.count ? ParagraphLine(id: id, text: text) : nil
  }

  private mutating func skipBlanks() {
    while at < bytes.count, bytes[at] == 0x20 || bytes[at] &- 0x09 < 2 || bytes[at] == 0x0D {
      at += 1
    }
  }

  private mutating func take(_ sign: Unicode.Scalar) -> Bool {
    skipBlanks()
    guard at < bytes.count, UInt32(bytes[at]) == sign.value else { return false }
    at += 1
    return true
  }

  private mutating func identifier() -> String? {
    if let text = string() { return CitationLine.json(text) }
    let start = at
    return skipNumber() ? String(decoding: bytes[start..<at], as: UTF8.self) : nil
  }

  /// Passes over a text, a whole number, a word or a short list of such.
  private mutating func skipValue(depth: Int) -> Bool {
    skipBlanks()
    guard at < bytes.count, depth < 8 else { return false }
    switch bytes[at] {
    case UInt8(ascii: "\""): return string() != nil
    case UInt8(ascii: "{"):
      at += 1
      if take("}") { return true }
      repeat {
        skipBlanks()
        guard string() != nil, take(":"), skipValue(depth: depth + 1) else { return false }
      } while take(",")
      return take("}")
    case UInt8(ascii: "["):
      at += 1
      if take("]") { return true }
      repeat {
        guard skipValue(depth: depth + 1) else { return false }
      } while take(",")
      return take("]")
    default: return skip("null") || skip("true") || skip("false") || skipNumber()
    }
  }

  private mutating func skip(_ word: StaticString) -> Bool {
    let end = at + word.utf8CodeUnitCount
    guard end <= bytes.count,
      word.withUTF8Buffer({ bytes[at..<end].elementsEqual($0) })
    else { return false }
    at = end
    return true
  }

  private mutating func skipNumber() -> Bool {
    let start = at
    while at < bytes.count, bytes[at] &- 0x30 < 10 { at += 1 }
    let isWhole = at == bytes.count || !".eE+-".utf8.contains(bytes[at])
    return (1...18).contains(at - start) && isWhole && (bytes[start] != 0x30 || at - start == 1)
  }

  private mutating func string() -> String? {
    guard at < bytes.count, bytes[at] == UInt8(ascii: "\"") else { return nil }
    let start = at + 1
    var end = start
    while end < bytes.count, bytes[end] >= 0x20, bytes[end] != UInt8(ascii: "\""),
      bytes[end] != UInt8(ascii: "\\")
    {
      end += 1
    }
    at = end
    guard end < bytes.count, bytes[end] >= 0x20 else { return nil }
    if bytes[end] == UInt8(ascii: "\"") {
      at = end + 1
      return String(validating: bytes[start..<end], as: UTF8.self)
    }
    return stringWithEscapes(from: start)
  }

  private mutating func stringWithEscapes(from start: Int) -> String? {
    var text = Array(bytes[start..<at])
    while at < bytes.count, bytes[at] >= 0x20 {
      let byte = bytes[at]
      at += 1
      if byte == UInt8(ascii: "\"") { return String(validating: text, as: UTF8.self) }
      if byte == UInt8(ascii: "\\") {
        guard let scalar = escaped() else { return nil }
        text += UTF8.encode(scalar) ?? .init()
      } else {
        text.append(byte)
      }
    }
    return nil
  }

  /// What stands after a backslash.
  private mutating func escaped() -> Unicode.Scalar? {
    guard at < bytes.count else { return nil }
    at += 1
    switch bytes[at - 1] {
    case UInt8(ascii: "\""): return "\""
    case UInt8(ascii: "\\"): return "\\"
    case UInt8(ascii: "/"): return "/"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"):
      guard let unit = codeUnit() else { return nil }
      guard unit & 0xFC00 == 0xD800 else { return Unicode.Scalar(unit) }
      guard at + 1 < bytes.count, bytes[at] == UInt8(ascii: "\\"),
        bytes[at + 1] == UInt8(ascii: "u")
      else { return nil }
      at += 2
      guard let low = codeUnit(), low & 0xFC00 == 0xDC00 else { return nil }
      return Unicode.Scalar(0x10000 + (unit & 0x3FF) << 10 + low & 0x3FF)
    default: return nil
    }
  }

  /// The four figures of a code unit.
  private mutating func codeUnit() -> UInt32? {
    guard at + 4 <= bytes.count else { return nil }
    var unit: UInt32 = 0
    for byte in bytes[at..<at + 4] {
      guard let figure = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
      unit = unit << 4 | UInt32(figure)
    }
    at += 4
    return unit
  }
}
