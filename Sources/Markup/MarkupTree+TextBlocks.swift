import CCmarkGFM

extension MarkupTree {
  /// The blocks of running text in document order, footnotes last.
  ///
  /// Links and marks put in since are seen as barriers; the text never changes.
  /// - Complexity: O(n).
  public func textBlocks() -> [TextBlock] {
    var inline = InlineText()
    return textBlockPositions.compactMap { position in
      let block = blocks[position]
      guard case .text(let kind) = block.role else { return nil }
      inline.removeAll()
      inline.append(of: block.node)
      let place = place(of: block, breaks: inline.breaks.count)
      return TextBlock(
        kind: kind,
        text: String(decoding: inline.bytes, as: UTF8.self),
        listDepth: block.listDepth,
        quoteDepth: block.quoteDepth,
        line: place.line,
        column: place.column,
        barriers: inline.barriers,
        breaks: inline.breaks
      )
    }
  }

  /// The headings in document order, each with its level, text and the index of its text block.
  ///
  /// - Complexity: O(n).
  public func outline() -> [OutlineEntry] {
    var inline = InlineText()
    var entries: [OutlineEntry] = []
    for (index, position) in textBlockPositions.enumerated() {
      guard case .text(.heading(let level)) = blocks[position].role else { continue }
      inline.removeAll()
      inline.append(of: blocks[position].node)
      let text = String(decoding: inline.bytes, as: UTF8.self)
      entries.append(OutlineEntry(level: level, text: text, block: index))
    }
    return entries
  }
}
