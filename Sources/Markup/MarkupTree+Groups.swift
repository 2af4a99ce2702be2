import CCmarkGFM

extension MarkupTree {
  /// Puts text blocks that follow each other into an element of its own, `<div class="…">`, so that
  /// they can be set beside others; false where they share a list, a quotation or a table with
  /// blocks outside.
  ///
  /// Groups may stand in each other if the outer is made first. Footnotes cannot be grouped.
  /// - Complexity: O(depth).
  @discardableResult
  public mutating func group(_ range: ClosedRange<Int>, class name: String) -> Bool {
    guard textBlockPositions.indices.contains(range.lowerBound),
      textBlockPositions.indices.contains(range.upperBound),
      let first = outermost(of: range.lowerBound), let last = outermost(of: range.upperBound),
      range.lowerBound == 0 || outermost(of: range.lowerBound - 1) != first,
      outermost(of: range.upperBound + 1) != last
    else { return false }
    let tag = HTMLEscaping.startTag("div", [Attribute("class", name)])
    let opening = Node.custom(CMARK_NODE_CUSTOM_BLOCK, enter: tag, exit: "")
    guard put(opening, { first.insertBefore($0) }) else { return false }
    let closing = Node.custom(CMARK_NODE_CUSTOM_BLOCK, enter: "</div>", exit: "")
    guard put(closing, { last.insertAfter($0) }) else {
      if let opening { cmark_node_free(opening.pointer) }
      return false
    }
    return true
  }

  /// The child of the root that holds a text block; nil for one in a footnote and a wrong index.
  private func outermost(of index: Int) -> Node? {
    guard textBlockPositions.indices.contains(index) else { return nil }
    var node = blocks[textBlockPositions[index]].node
    while let parent = node.parent, parent != root { node = parent }
    return node.type == CMARK_NODE_FOOTNOTE_DEFINITION ? nil : node
  }
}
