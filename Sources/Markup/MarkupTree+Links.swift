import CCmarkGFM

extension MarkupTree {
  /// Shows each link and image of the source to `transform` and gives it the address returned.
  ///
  /// nil leaves the address alone, an empty one takes the link away and leaves its text. The renderer escapes the new address and drops it if its scheme
  /// is dangerous. Links that the program put in are not shown.
  /// - Complexity: O(n).
  public mutating func rewriteLinks(_ transform: (HandwrittenLink) -> String?) {
    var counter = ColumnCounter(of: source)
    for position in textBlockPositions {
      let block = blocks[position]
      var breaks: Int?
      for case .enter(let node) in Traversal(of: block.node) {
        let type = node.type
        guard type == CMARK_NODE_LINK || type == CMARK_NODE_IMAGE else { continue }
        let known = breaks ?? lineBreaks(in: block)
        breaks = known
        let link = HandwrittenLink(
          destination: String(
            decoding: Node.bytes(cmark_node_get_url(node.pointer)),
            as: UTF8.self
          ),
          isImage: type == CMARK_NODE_IMAGE,
          position: place(of: node, in: block, breaks: known, counter: &counter)
        )
        guard let destination = transform(link) else { continue }
        if destination.isEmpty {
          cmark_node_set_type(node.pointer, CMARK_NODE_CUSTOM_INLINE)
        } else {
          cmark_node_set_url(node.pointer, destination)
        }
      }
    }
  }

  /// Where a link starts; the start of its block where cmark does not know.
  ///
  /// cmark gives the line on which a link ends, so the line comes from what is in it; of a bare
  /// address in angle brackets only the text inside has the right column.
  private func place(
    of link: Node,
    in block: Block,
    breaks: Int,
    counter: inout ColumnCounter
  ) -> SourcePosition {
    let shift = definitionLines(of: block, breaks: breaks)
    let child = link.firstChild.flatMap { $0.startLine > 0 ? $0 : nil }
    let line = (child ?? link).startLine + shift
    let outer = byteOffset(of: link, in: block, shift: line - link.startLine)
    let inner = child.flatMap { byteOffset(of: $0, in: block, shift: shift) }
    for offset in [outer, inner.map { $0 - 1 }].compactMap(\.self) where opensLink(at: offset) {
      return counter.position(ofOffset: offset, line: line)
    }
    return place(of: block, breaks: breaks)
  }

  private func opensLink(at offset: Int) -> Bool {
    offset >= 0
      && [UInt8(ascii: "["), UInt8(ascii: "!"), UInt8(ascii: "<")].contains(source.bytes[offset])
  }
}
