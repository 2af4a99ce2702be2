import CCmarkGFM

extension MarkupTree {
  /// Puts each table into a region that scrolls by itself, `<div class="bang" role="region"
  /// tabindex="0" aria-label="…">`, so that a wide one does not widen the page.
  ///
  /// The region has a name and takes the focus, so that it can be scrolled by keyboard. To be called
  /// once a tree.
  /// - Complexity: O(n).
  public mutating func wrapTables(label: String) {
    let attributes = [
      Attribute("class", "bang"), Attribute("role", "region"), Attribute("tabindex", "0"),
      Attribute("aria-label", label),
    ]
    for position in textBlockPositions {
      guard case .text(.tableCell(row: 0, column: 0)) = blocks[position].role,
        let table = blocks[position].node.parent?.parent
      else { continue }
      let tag = HTMLEscaping.startTag("div", attributes)
      let opening = Node.custom(CMARK_NODE_CUSTOM_BLOCK, enter: tag, exit: "")
      guard put(opening, { table.insertBefore($0) }) else { continue }
      let closing = Node.custom(CMARK_NODE_CUSTOM_BLOCK, enter: "</div>", exit: "")
      if !put(closing, { table.insertAfter($0) }), let opening {
        cmark_node_free(opening.pointer)
      }
    }
  }
}
