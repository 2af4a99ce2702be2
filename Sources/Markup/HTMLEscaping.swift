import Lanes

/// Text made fit for the places where the program writes HTML itself.
enum HTMLEscaping {
  /// The start tag of an element; values are escaped, so that no text can end the tag.
  static func startTag(_ name: StaticString, _ attributes: [Attribute]) -> String {
    var tag: [UInt8] = []
    tag.reserveCapacity(128)
    tag.append(UInt8(ascii: "<"))
    name.withUTF8Buffer { tag.append(contentsOf: $0) }
    for attribute in attributes { append(attribute.name, attribute.value, to: &tag) }
    tag.append(UInt8(ascii: ">"))
    return String(decoding: tag, as: UTF8.self)
  }

  /// The start tag of a link.
  static func linkTag(_ link: LinkInsertion) -> String {
    var tag: [UInt8] = []
    append(tagOf: link, to: &tag)
    return String(decoding: tag, as: UTF8.self)
  }

  /// Appends the start tag of a link.
  static func append(tagOf link: LinkInsertion, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: "<a".utf8)
    append("href", address(link.destination), to: &bytes)
    for attribute in link.attributes { append(attribute.name, attribute.value, to: &bytes) }
    bytes.append(UInt8(ascii: ">"))
  }

  /// An address with what may not stand in one percent-encoded, as cmark does it; `%` stays.
  static func address(_ text: String) -> String { percentEncoded(text, keepsSyntax: true) }

  /// A text as the part of an address behind `#`; every sign of the text is meant as it stands.
  static func fragment(_ text: String) -> String { percentEncoded(text, keepsSyntax: false) }

  /// Whether an address has a scheme that may run code or read files: those of cmark's safe mode.
  ///
  /// Blanks and control characters are skipped, as browsers do.
  static func isDangerous(_ address: String) -> Bool {
    guard address.utf8.prefix(64).contains(UInt8(ascii: ":")) else { return false }
    let letters = address.utf8.prefix(64).filter { $0 > 0x20 }
    let start = String(decoding: letters, as: UTF8.self).lowercased()
    let images = ["data:image/png", "data:image/gif", "data:image/jpeg", "data:image/webp"]
    guard !images.contains(where: start.hasPrefix) else { return false }
    return ["javascript:", "vbscript:", "file:", "data:"].contains(where: start.hasPrefix)
  }
}

extension HTMLEscaping {
  private static func append(_ name: String, _ value: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: " "))
    bytes.append(contentsOf: name.utf8)
    bytes.append(contentsOf: "=\"".utf8)
    var value = value
    value.withUTF8 { append(escaping: $0, to: &bytes) }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Control characters, which no HTML may hold, become U+FFFD; NUL would also end the C string.
  private static func append(
    escaping value: UnsafeBufferPointer<UInt8>,
    to bytes: inout [UInt8]
  ) {
    bytes.append(value, replacing: Special.self) { index, bytes in
      let entity: StaticString =
        switch value[index] {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        case UInt8(ascii: "'"): "&#39;"
        default: "\u{FFFD}"
        }
      entity.withUTF8Buffer { bytes.append(contentsOf: $0) }
      return 1
    }
  }

  /// Whether a byte cannot stand in the value of an attribute: signs of the syntax, and control
  /// characters but for tab and line feed.
  private enum Special: LaneQuestion {
    @inline(__always)
    static func holds(of now: SIMD16<UInt8>) -> SIMDMask<SIMD16<Int8>> {
      let signs = now .== 0x26 .| now .== 0x3C .| now .== 0x3E .| now .== 0x22 .| now .== 0x27
      let controls = now .< 0x20 .& .!now.isWithin(0x09...0x0A) .| now .== 0x7F
      return signs .| controls
    }
  }

  private static func percentEncoded(_ text: String, keepsSyntax: Bool) -> String {
    if text.utf8.allSatisfy({ isKept($0, keepsSyntax: keepsSyntax) }) { return text }
    let digits: StaticString = "0123456789ABCDEF"
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      if isKept(byte, keepsSyntax: keepsSyntax) {
        bytes.append(byte)
      } else {
        bytes.append(UInt8(ascii: "%"))
        bytes.append(digits.utf8Start[Int(byte >> 4)])
        bytes.append(digits.utf8Start[Int(byte & 15)])
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The characters that cmark's renderer keeps in an address, `%` and `#` only as syntax.
  private static func isKept(_ byte: UInt8, keepsSyntax: Bool) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "?")...UInt8(ascii: "Z"),
      UInt8(ascii: "&")...UInt8(ascii: ";"), UInt8(ascii: "="), UInt8(ascii: "!"),
      UInt8(ascii: "$"), UInt8(ascii: "_"), UInt8(ascii: "~"):
      true
    case UInt8(ascii: "%"), UInt8(ascii: "#"): keepsSyntax
    default: false
    }
  }
}
