import Lanes

/// Writes JSON, with keys in the order they are given.
///
/// `JSONEncoder` orders keys by name or not at all, and takes twenty times as long; the shapes of the
/// program's output have an order.
package struct JSONWriter {
  /// What stands between values.
  package enum Layout: Sendable {
    /// No blanks at all.
    case compact
    /// Each value on a line of its own, as `JSONEncoder` prints it for people.
    case indented
  }

  package private(set) var bytes: [UInt8] = []
  private let layout: Layout
  private let escapesMarkup: Bool
  private var depth = 0
  private var needsComma = false
  private var isAfterKey = false

  /// - Parameters:
  ///   - layout: what stands between values.
  ///   - escapesMarkup: whether `<` is spelt as its number, so that no text ends a script of HTML.
  package init(_ layout: Layout = .compact, escapesMarkup: Bool = false) {
    self.layout = layout
    self.escapesMarkup = escapesMarkup
  }

  /// What has been written.
  package var text: String { String(decoding: bytes, as: UTF8.self) }

  package mutating func beginObject() { open(0x7B) }
  package mutating func endObject() { close(0x7D) }
  package mutating func beginArray() { open(0x5B) }
  package mutating func endArray() { close(0x5D) }

  package mutating func endLine() {
    bytes.append(0x0A)
    needsComma = false
  }

  /// Begins a member; the key is a word that needs no escape.
  package mutating func write(key: StaticString) {
    beginValue()
    bytes.append(0x22)
    key.withUTF8Buffer { bytes.append(contentsOf: $0) }
    bytes.append(0x22)
    if layout == .indented { bytes.append(0x20) }
    bytes.append(0x3A)
    if layout == .indented { bytes.append(0x20) }
    isAfterKey = true
  }

  package mutating func write(_ text: String) {
    beginValue()
    bytes.append(0x22)
    var text = text
    text.withUTF8 { utf8 in
      bytes.append(utf8, replacing: Escaped.self) { [escapesMarkup] index, bytes in
        guard utf8[index] != 0x3C || escapesMarkup else { return 0 }
        Self.append(escapeOf: utf8[index], to: &bytes)
        return 1
      }
    }
    bytes.append(0x22)
  }

  package mutating func write(_ number: Int) {
    beginValue()
    bytes.append(contentsOf: String(number).utf8)
  }

  /// A number with at most six decimals, `null` when it is not finite.
  package mutating func write(_ number: Double) {
    let rounded = (number * 1e6).rounded() / 1e6
    guard rounded.isFinite else { return writeNull() }
    if let whole = Int(exactly: rounded) { return write(whole) }
    // Swift writes a number below 1e-4 as 5e-05, which is JSON as well.
    beginValue()
    bytes.append(contentsOf: rounded.description.utf8)
  }

  package mutating func writeNull() {
    beginValue()
    bytes.append(contentsOf: "null".utf8)
  }

  package mutating func write(key: StaticString, _ text: String) {
    write(key: key)
    write(text)
  }

  package mutating func write(key: StaticString, _ number: Int) {
    write(key: key)
    write(number)
  }

  package mutating func write(key: StaticString, _ number: Double?) {
    write(key: key)
    if let number { write(number) } else { writeNull() }
  }

  /// Writes a member that may lack; nothing where it does.
  package mutating func write(key: StaticString, ifAny text: String?) {
    if let text { write(key: key, text) }
  }

  /// Writes a member that is an array of texts.
  package mutating func write(key: StaticString, _ texts: [String]) {
    write(key: key, texts) { $0.write($1) }
  }

  /// Writes a member that is an array, each of its values by `write`.
  package mutating func write<Value>(
    key: StaticString,
    _ values: [Value],
    write: (inout JSONWriter, Value) -> Void
  ) {
    self.write(key: key)
    beginArray()
    for value in values { write(&self, value) }
    endArray()
  }
}

extension JSONWriter {
  private mutating func beginValue() {
    guard !isAfterKey else {
      isAfterKey = false
      return
    }
    if needsComma { bytes.append(0x2C) }
    if layout == .indented {
      if needsComma { bytes.append(0x0A) }
      indent()
    }
    needsComma = true
  }

  private mutating func open(_ bracket: UInt8) {
    beginValue()
    bytes.append(bracket)
    depth += 1
    if layout == .indented { bytes.append(0x0A) }
    needsComma = false
  }

  private mutating func close(_ bracket: UInt8) {
    depth -= 1
    if layout == .indented {
      bytes.append(0x0A)
      indent()
    }
    bytes.append(bracket)
    needsComma = true
  }

  private mutating func indent() {
    for _ in 0..<depth {
      bytes.append(0x20)
      bytes.append(0x20)
    }
  }

  /// Whether a byte may have to be escaped.
  private enum Escaped: LaneQuestion {
    @inline(__always)
    static func holds(of now: SIMD16<UInt8>) -> SIMDMask<SIMD16<Int8>> {
      now .< 0x20 .| now .== 0x22 .| now .== 0x5C .| now .== 0x7F .| now .== 0x3C
    }
  }

  private static func append(escapeOf byte: UInt8, to bytes: inout [UInt8]) {
    switch byte {
    case 0x22, 0x5C:
      bytes.append(0x5C)
      bytes.append(byte)
    case 0x0A: bytes.append(contentsOf: "\\n".utf8)
    case 0x0D: bytes.append(contentsOf: "\\r".utf8)
    case 0x09: bytes.append(contentsOf: "\\t".utf8)
    case 0x3C: bytes.append(contentsOf: "\\u003C".utf8)
    default:
      let digits: StaticString = "0123456789abcdef"
      bytes.append(contentsOf: "\\u00".utf8)
      bytes.append(digits.utf8Start[Int(byte >> 4)])
      bytes.append(digits.utf8Start[Int(byte & 0xF)])
    }
  }
}
