/// A Markdown file taken apart: the YAML between two lines of `---` at its head, and the rest.
package struct FrontMatter: Sendable {
  /// Nil when the file has none.
  package let yaml: String?
  package let body: String
  /// How many lines of the file stand before the first line of `yaml` and of `body`.
  let yamlOffset = 1
  let bodyOffset: Int

  /// Splits `text`; nil when the front matter is opened and never closed.
  package init?(_ text: String) {
    let lines = text.utf8
    guard let head = Self.fence(in: lines, from: lines.startIndex) else {
      yaml = nil
      body = text
      bodyOffset = 0
      return
    }
    var start = head
    var offset = 1
    while start < lines.endIndex {
      offset += 1
      if let end = Self.fence(in: lines, from: start) {
        yaml = String(text[head..<start])
        body = String(text[end...])
        bodyOffset = offset
        return
      }
      start = Self.end(ofLineAt: start, in: lines)
    }
    return nil
  }

  /// Where the line after a line of `---` begins; nil when another line stands at `start`.
  ///
  /// Blanks after the dashes, which nobody sees, count for nothing.
  private static func fence(
    in text: String.UTF8View,
    from start: String.Index
  ) -> String.Index? {
    let end = end(ofLineAt: start, in: text)
    let line = text[start..<end]
    return line.starts(with: "---".utf8) && line.dropFirst(3).allSatisfy { $0 <= 0x20 } ? end : nil
  }

  private static func end(ofLineAt start: String.Index, in text: String.UTF8View) -> String.Index {
    text[start...].firstIndex(of: UInt8(ascii: "\n")).map { text.index(after: $0) }
      ?? text.endIndex
  }
}
