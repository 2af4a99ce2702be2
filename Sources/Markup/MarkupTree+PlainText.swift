import CCmarkGFM

extension MarkupTree {
  /// The text alone, one block a line: what `index.txt` holds.
  ///
  /// Lines are not wrapped; a hard break is a line feed. An item begins with its mark, a task with
  /// its box, a footnote with its number in brackets, which also stands where its mark is. The cells
  /// of a row are parted by a tab; code keeps its lines. Raw HTML is left out, as on the page.
  /// Where the source was written from plain text, this gives that text again.
  /// - Complexity: O(n).
  public func plainText() -> String { String(decoding: plainTextBytes(), as: UTF8.self) }

  /// The same in UTF-8.
  public func plainTextBytes() -> [UInt8] {
    var text = InlineText(showsFootnoteMarks: true)
    for block in blocks {
      text.append(block.prefix)
      switch block.role {
      case .text(let kind):
        text.append(of: block.node)
        if case .tableCell = kind, block.node.next != nil {
          text.append("\t")
        } else {
          text.append("\n")
        }
      case .code:
        let lines = block.node.literal
        text.append(lines)
        if lines.isEmpty, !block.prefix.isEmpty { text.append("\n") }
      case .emptyItem:
        text.removeTrailingBlank()
        text.append("\n")
      }
    }
    return text.bytes
  }
}
