import CCmarkGFM

extension MarkupTree {
  /// Puts a link to itself, `<a class="neo" id="…" href="#…" aria-label="…"></a>`, at the start of
  /// a text block; false for a wrong index.
  ///
  /// `id` is the plain text of the anchor; it is escaped in the attribute and percent-encoded in the
  /// address. HTML wants it unique in the page and without blanks, which the caller sees to.
  @discardableResult
  public mutating func anchor(_ id: String, inBlock index: Int, label: String) -> Bool {
    guard textBlockPositions.indices.contains(index) else { return false }
    let attributes = [
      Attribute("class", "neo"), Attribute("id", id),
      Attribute("href", "#" + HTMLEscaping.fragment(id)), Attribute("aria-label", label),
    ]
    let tag = HTMLEscaping.startTag("a", attributes)
    let node = Node.custom(CMARK_NODE_CUSTOM_INLINE, enter: tag, exit: "</a>")
    return put(node) { blocks[textBlockPositions[index]].node.prepend($0) }
  }

  /// Puts the start of a printed page, `<hr class="trang" …>`, before a text block; false for a
  /// wrong index.
  ///
  /// Before a cell it goes to the start of the cell, since nothing may stand between rows.
  @discardableResult
  public mutating func pageBreak(id: String, label: String, before index: Int) -> Bool {
    guard textBlockPositions.indices.contains(index) else { return false }
    let block = blocks[textBlockPositions[index]]
    let tag = HTMLEscaping.startTag("hr", MarkupTree.pageBreakAttributes(id: id, label: label))
    if case .text(.tableCell) = block.role {
      let node = Node.custom(CMARK_NODE_CUSTOM_INLINE, enter: tag, exit: "")
      return put(node) { block.node.prepend($0) }
    }
    let node = Node.custom(CMARK_NODE_CUSTOM_BLOCK, enter: tag, exit: "")
    return put(node) { block.node.insertBefore($0) }
  }

  /// Puts the start of a printed page, `<span class="trang" …></span>`, into a text block in front
  /// of the scalar at an offset; false for a wrong index or offset.
  ///
  /// - Complexity: O(length of the block).
  @discardableResult
  public mutating func pageBreak(
    id: String,
    label: String,
    inBlock index: Int,
    at offset: Int
  ) -> Bool {
    guard textBlockPositions.indices.contains(index) else { return false }
    var wrapping = InlineWrapping(of: blocks[textBlockPositions[index]].node)
    guard (0...wrapping.length).contains(offset) else { return false }
    let tag = HTMLEscaping.startTag("span", MarkupTree.pageBreakAttributes(id: id, label: label))
    let node = Node.custom(CMARK_NODE_CUSTOM_INLINE, enter: tag, exit: "</span>")
    return put(node) { wrapping.insert($0, at: offset) }
  }
}

extension MarkupTree {
  private static func pageBreakAttributes(id: String, label: String) -> [Attribute] {
    [
      Attribute("class", "trang"), Attribute("id", id), Attribute("role", "separator"),
      Attribute("aria-label", label),
    ]
  }

  /// Puts a new node into the tree, or frees it where that fails.
  func put(_ node: Node?, _ insert: (Node) -> Bool) -> Bool {
    guard let node else { return false }
    if insert(node) { return true }
    cmark_node_free(node.pointer)
    return false
  }
}
