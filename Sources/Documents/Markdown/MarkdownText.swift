/// Writes blocks as Markdown that any reader of CommonMark turns into the same text again.
///
/// Every block becomes one leaf block, in order: headings with `#`, items with `-`, all else a
/// paragraph. Numbers stay as they are printed: a clause is a paragraph whose `1.` is escaped and no
/// item of a numbered list, which Markdown would count itself. What Markdown would take for a sign
/// is escaped, blanks that it would drop are written as entities, newlines are hard breaks. Source:
/// CommonMark 0.31 and the GitHub extensions table, task list and footnote.
public enum MarkdownText {
  /// The blocks as Markdown; blocks without text give nothing.
  ///
  /// - Complexity: O(n).
  public static func markdown(for blocks: [Block]) -> String {
    var writer = MarkdownWriter(
      capacity: blocks.reduce(1) { $0 + $1.text.utf8.count * 9 / 8 + 4 }
    )
    var list: Int?
    for block in blocks where !block.text.isEmpty {
      let level = listLevel(of: block, after: list)
      if !writer.isEmpty { writer.append(markdown: level == nil || list == nil ? "\n\n" : "\n") }
      if case .heading(let level) = block.kind {
        writer.append(markdown: String(repeating: "#", count: min(max(level + 1, 1), 6)) + " ")
        writer.append(heading: block.text)
      } else if let level {
        let indent = String(repeating: "  ", count: level - 1)
        writer.append(markdown: indent + "- ")
        writer.append(paragraph: block.text, indent: indent + "  ")
      } else {
        writer.append(paragraph: block.text, indent: "")
      }
      list = level
    }
    if !writer.isEmpty { writer.append(markdown: "\n") }
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  /// The level of the list that a block belongs to; a second level needs a first one before it.
  private static func listLevel(of block: Block, after list: Int?) -> Int? {
    switch block.kind {
    case .item(let level): level > 1 && list != nil ? 2 : 1
    case .recipient: 1
    case .recital: block.marker.isEmpty ? nil : 1
    default: nil
    }
  }
}
