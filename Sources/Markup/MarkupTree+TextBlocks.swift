import CCmarkGFM

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

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
        text: copied(inline.bytes, at: block.node) ?? String(decoding: inline.bytes, as: UTF8.self),
        listDepth: block.listDepth,
        quoteDepth: block.quoteDepth,
        line: place.line,
        column: place.column,
        barriers: inline.barriers,
        breaks: inline.breaks
      )
    }
  }

  /// The text of a block as it stands in the source, which most do; nil for others.
  ///
  /// A piece of a string is known to be UTF-8, of which bytes must be examined.
  private func copied(_ text: [UInt8], at block: Node) -> String? {
    let node = block.firstChild ?? block
    guard let string, !text.isEmpty,
      let start = source.offset(line: node.startLine, byteColumn: node.startColumn),
      source.bytes.count - start >= text.count,
      Self.stands(text, at: start, in: source.bytes)
    else { return nil }
    let first = string.utf8.index(string.utf8.startIndex, offsetBy: start)
    return String(string[first..<string.utf8.index(first, offsetBy: text.count)])
  }

  private static func stands(_ text: [UInt8], at start: Int, in source: [UInt8]) -> Bool {
    source.withUnsafeBytes { source in
      text.withUnsafeBytes { text in
        guard let place = source.baseAddress, let words = text.baseAddress else { return false }
        return memcmp(place + start, words, text.count) == 0
      }
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
