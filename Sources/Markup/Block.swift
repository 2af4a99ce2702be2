import CCmarkGFM

/// A block that holds text or code, found once after parsing.
struct Block {
  enum Role {
    case text(TextBlock.Kind)
    case code
    /// An item with nothing in it.
    case emptyItem
  }

  let node: Node
  let role: Role
  /// The marks of the items and footnotes that begin with this block, in front of its text.
  let prefix: String
  let listDepth: Int
  let quoteDepth: Int

  var holdsText: Bool {
    if case .text = role { true } else { false }
  }
}

extension Block {
  /// The blocks under `root` in document order.
  ///
  /// - Complexity: O(blocks).
  static func blocks(of root: Node, source: SourceText) -> [Block] {
    var collector = BlockCollector(source: source)
    // Not a `Traversal`: that would also visit what is inside paragraphs.
    var current: Node? = root
    while let node = current {
      if collector.enter(node), let child = node.firstChild {
        current = child
        continue
      }
      var last = node
      collector.leave(last)
      while last != root, last.next == nil, let parent = last.parent {
        last = parent
        collector.leave(last)
      }
      current = last == root ? nil : last.next
    }
    return collector.blocks
  }
}
