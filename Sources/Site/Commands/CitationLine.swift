import Documents

/// The citations of a paragraph as a line of JSON, written without a general encoder: where a
/// citation stands every few words, that would take longer than to find them.
struct CitationLine {
  /// The id as it was given, in JSON.
  let id: String
  let citations: [Citation]

  /// Appends the line; keys sorted, what is missing null.
  func write(to text: inout String) {
    text += "{\"citations\":["
    for (index, citation) in citations.enumerated() {
      text += index == 0 ? "{\"date\":" : ",{\"date\":"
      Self.write(citation.date?.iso, to: &text)
      text += ",\"end\":\(citation.range.upperBound),\"issuer\":"
      Self.write(citation.issuer, to: &text)
      text += ",\"kind\":"
      Self.write(citation.kind, to: &text)
      text += ",\"number\":"
      Self.write(citation.number, to: &text)
      text += ",\"parts\":"
      Self.write(citation.parts, to: &text)
      text += ",\"start\":\(citation.range.lowerBound),\"type\":"
      Self.write(citation.type.rawValue, to: &text)
      text += "}"
    }
    text += "],\"id\":\(id)}\n"
  }

  /// A text in JSON.
  static func json(_ text: String) -> String {
    var json = ""
    write(text, to: &json)
    return json
  }

  /// Appends a text as RFC 8259 has it: quotation mark, backslash and control characters escaped.
  static func write(_ value: String?, to text: inout String) {
    guard let value else {
      text += "null"
      return
    }
    text += "\""
    if value.utf8.contains(where: { $0 < 0x20 || $0 == 0x22 || $0 == 0x5C }) {
      for scalar in value.unicodeScalars {
        switch scalar {
        case "\"": text += "\\\""
        case "\\": text += "\\\\"
        case "\n": text += "\\n"
        case "\r": text += "\\r"
        case "\t": text += "\\t"
        case ..<" ":
          let digits = String(scalar.value, radix: 16)
          text += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
        default: text.unicodeScalars.append(scalar)
        }
      }
    } else {
      text += value
    }
    text += "\""
  }
}
