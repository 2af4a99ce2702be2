/// The links and anchors of one HTML page that this program wrote.
///
/// Not a general HTML reader: it relies on attribute values being quoted with `"` and escaped, which
/// holds for all that our templates and cmark write. One pass, linear.
package struct PageLinks: Sendable {
  struct Link: Sendable {
    let destination: String
    let line: Int
    let column: Int
  }

  private(set) var links: [Link] = []
  private(set) var anchors: Set<String> = []

  package init(scanning html: [UInt8]) {
    var line = 1
    var lineStart = 0
    var index = 0
    var isInTag = false
    while index < html.count {
      switch html[index] {
      case UInt8(ascii: "\n"):
        line += 1
        lineStart = index + 1
      case UInt8(ascii: "<"): isInTag = true
      case UInt8(ascii: ">"): isInTag = false
      case UInt8(ascii: "\"") where isInTag:
        let end = html[(index + 1)...].firstIndex(of: UInt8(ascii: "\"")) ?? html.count
        let value = String(decoding: html[(index + 1)..<end], as: UTF8.self).unescapingHTML
        switch Self.attribute(before: index, in: html) {
        case "href", "src", "action":
          links.append(Link(destination: value, line: line, column: index - lineStart + 2))
        case "id": anchors.insert(value)
        default: break
        }
        line += html[index..<end].count { $0 == UInt8(ascii: "\n") }
        index = end
      default: break
      }
      index += 1
    }
  }

  /// The name that stands before `="`.
  private static func attribute(before quote: Int, in html: [UInt8]) -> String {
    guard quote > 1, html[quote - 1] == UInt8(ascii: "=") else { return "" }
    let name = html[..<(quote - 1)].reversed().prefix { byte in
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || byte == UInt8(ascii: "-")
    }
    return String(decoding: name.reversed(), as: UTF8.self)
  }
}

extension String {
  fileprivate var unescapingHTML: String {
    guard utf8.contains(UInt8(ascii: "&")) else { return self }
    return [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
      .reduce(self) { text, pair in
        text.split(separator: pair.0, omittingEmptySubsequences: false).joined(separator: pair.1)
      }
  }
}
