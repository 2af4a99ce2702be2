/// Text made fit for the places where the program writes HTML itself.
enum HTMLEscaping {
  /// The start tag of an element; values are escaped, so that no text can end the tag.
  static func startTag(_ name: StaticString, _ attributes: [Attribute]) -> String {
    var tag: [UInt8] = []
    tag.reserveCapacity(128)
    tag.append(UInt8(ascii: "<"))
    tag.append(
      contentsOf: UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount)
    )
    for attribute in attributes {
      tag.append(UInt8(ascii: " "))
      tag.append(contentsOf: attribute.name.utf8)
      tag.append(contentsOf: "=\"".utf8)
      appendValue(attribute.value.utf8, to: &tag)
      tag.append(UInt8(ascii: "\""))
    }
    tag.append(UInt8(ascii: ">"))
    return String(decoding: tag, as: UTF8.self)
  }

  /// The start tag of a link.
  static func linkTag(_ link: LinkInsertion) -> String {
    startTag("a", [Attribute("href", address(link.destination))] + link.attributes)
  }

  /// An address with what may not stand in one percent-encoded, as cmark does it; `%` stays.
  static func address(_ text: String) -> String { percentEncoded(text, keepsSyntax: true) }

  /// A text as the part of an address behind `#`; every sign of the text is meant as it stands.
  static func fragment(_ text: String) -> String { percentEncoded(text, keepsSyntax: false) }

  /// Whether an address has a scheme that may run code or read files: those of cmark's safe mode.
  ///
  /// Blanks and control characters are skipped, as browsers do.
  static func isDangerous(_ address: String) -> Bool {
    let letters = address.utf8.prefix(64).filter { $0 > 0x20 }
    guard letters.contains(UInt8(ascii: ":")) else { return false }
    let start = String(decoding: letters, as: UTF8.self).lowercased()
    let images = ["data:image/png", "data:image/gif", "data:image/jpeg", "data:image/webp"]
    guard !images.contains(where: start.hasPrefix) else { return false }
    return ["javascript:", "vbscript:", "file:", "data:"].contains(where: start.hasPrefix)
  }
}

extension HTMLEscaping {
  /// Control characters, which no HTML may hold, become U+FFFD; NUL would also end the C string.
  private static func appendValue(_ value: String.UTF8View, to bytes: inout [UInt8]) {
    for byte in value {
      switch byte {
      case UInt8(ascii: "&"): bytes.append(contentsOf: "&amp;".utf8)
      case UInt8(ascii: "<"): bytes.append(contentsOf: "&lt;".utf8)
      case UInt8(ascii: ">"): bytes.append(contentsOf: "&gt;".utf8)
      case UInt8(ascii: "\""): bytes.append(contentsOf: "&quot;".utf8)
      case UInt8(ascii: "'"): bytes.append(contentsOf: "&#39;".utf8)
      case 0x00..<0x09, 0x0B..<0x20, 0x7F: bytes.append(contentsOf: "\u{FFFD}".utf8)
      default: bytes.append(byte)
      }
    }
  }

  private static func percentEncoded(_ text: String, keepsSyntax: Bool) -> String {
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
