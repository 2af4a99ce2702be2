/// The link by which a reader tells of an error: a message to the archive's contact, filled in as
/// far as the page knows it.
struct ReportLink {
  /// A `mailto:` address or that of an issue form; it ends with the body of the message, so that the
  /// page's script can fill in clause and words.
  let href: String

  /// Nil where there is no such contact.
  ///
  /// - Parameters:
  ///   - contact: an e-mail address, or the web address of a form that takes `title` and `body`.
  ///   - subject: what the message is about.
  ///   - body: the message, with what is not known left empty.
  init?(contact: String?, subject: String, body: String) {
    guard let contact, !contact.utf8.contains(where: { $0 <= 0x20 || $0 >= 0x7F }) else {
      return nil
    }
    let start: String
    if contact.hasPrefix("https://") || contact.hasPrefix("http://") {
      start = contact + (contact.contains("?") ? "&" : "?") + "title="
    } else if contact.split(separator: "@", omittingEmptySubsequences: false).count == 2,
      !contact.hasPrefix("@"), !contact.hasSuffix("@"),
      contact.utf8.allSatisfy({ !"?&:/\\\"<>,;".utf8.contains($0) })
    {
      start = "mailto:\(contact)?subject="
    } else {
      return nil
    }
    href = start + Self.encoded(subject) + "&body=" + Self.encoded(body)
  }

  /// Percent-encoded, all but letters, digits and `-._~` (RFC 3986; RFC 6068 wants CR LF as `%0D%0A`).
  private static func encoded(_ text: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"):
        bytes.append(byte)
      case UInt8(ascii: "\n"): bytes += "%0D%0A".utf8
      default: bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
