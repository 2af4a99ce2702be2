/// Text written so that cmark-gfm with tables, footnotes and task lists reads it back as it is.
///
/// 1. Anywhere, a backslash before `\ ` `` ` `` ` * _ [ ] < & |`.
/// 2. Where the text of a block or one of its lines starts, a backslash before `# > + - = ~ :`, and
///    before the `.` or `)` behind digits.
/// 3. A blank or tab at either end of a line becomes an entity, so does U+FEFF at the start and a CR.
/// 4. A line feed becomes a hard break, but an entity where nothing follows or precedes it.
/// 5. In a heading, a line feed is an entity, and so is a `#` at the end escaped.
///
/// NUL alone cannot be written. An entity for `^` must not be used.
enum EscapedMarkdown {
  static func paragraph(_ text: String) -> String { escaped(text, isHeading: false) }

  static func heading(_ text: String) -> String { escaped(text, isHeading: true) }

  private static func escaped(_ text: String, isHeading: Bool) -> String {
    let scalars = Array(text.unicodeScalars)
    var result = ""
    var lineStart = 0
    for (index, scalar) in scalars.enumerated() {
      let startsLine = index == lineStart
      let endsLine = index + 1 == scalars.count || scalars[index + 1] == "\n"
      switch scalar {
      case "\\", "`", "*", "_", "[", "]", "<", "&", "|": result += "\\\(scalar)"
      case "#" where isHeading || startsLine: result += "\\#"
      case ">", "+", "-", "=", "~", ":": result += startsLine ? "\\\(scalar)" : "\(scalar)"
      case ".", ")":
        let digits = scalars[lineStart..<index]
        let isMarker = !digits.isEmpty && digits.allSatisfy { ("0"..."9").contains($0) }
        result += isMarker ? "\\\(scalar)" : "\(scalar)"
      case " ", "\t": result += startsLine || endsLine ? "&#\(scalar.value);" : "\(scalar)"
      case "\r": result += "&#13;"
      case "\u{FEFF}": result += startsLine ? "&#xFEFF;" : "\(scalar)"
      case "\n":
        let isBreak =
          !isHeading && index > 0 && index + 1 < scalars.count && scalars[index - 1] != "\n"
        result += isBreak && scalars[index + 1] != "\n" ? "\\\n" : "&#10;"
        lineStart = index + 1
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
