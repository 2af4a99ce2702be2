import CCmarkGFM

/// Elements to be put around stretches of one block, all at once.
struct InlineWrapping {
  /// One element: where, and the tags around it.
  struct Element {
    let range: Range<Int>
    let startTag: String
    let endTag: String
    let isLink: Bool
  }

  private let block: Node
  private var pieces: InlinePieces

  init(of block: Node) {
    self.block = block
    pieces = InlinePieces(of: block)
  }

  var length: Int { pieces.length }

  /// Puts in the elements that fit, and returns why the others do not, by index.
  ///
  /// 1. Refuse what leaves the text, overlaps an earlier range or meets a barrier.
  /// 2. Cut the text nodes at the ends of the ranges, each node once.
  /// 3. Wrap each range in its lowest common ancestor, or refuse it where it crosses a border.
  /// - Complexity: O(length of the block + k log k).
  mutating func apply(_ elements: [Element]) -> [InsertionRefusal] {
    var refusals: [InsertionRefusal] = []
    var accepted: [Int] = []
    var last = 0
    let order = elements.indices.sorted {
      (elements[$0].range.lowerBound, $0) < (elements[$1].range.lowerBound, $1)
    }
    for index in order {
      let element = elements[index]
      if let reason = barrier(to: element, after: last) {
        refusals.append(InsertionRefusal(index: index, reason: reason))
      } else {
        accepted.append(index)
        last = element.range.upperBound
      }
    }
    pieces.cut(
      at: accepted.flatMap { [elements[$0].range.lowerBound, elements[$0].range.upperBound] }
    )
    for index in accepted where !wrap(elements[index]) {
      refusals.append(InsertionRefusal(index: index, reason: .crossing))
    }
    return refusals.sorted { $0.index < $1.index }
  }

  /// Puts a node without text in front of the scalar at an offset, or behind the text.
  ///
  /// In front of the whole of a code span or an image that the offset lies in.
  mutating func insert(_ node: Node, at offset: Int) -> Bool {
    pieces.cut(at: [offset])
    guard !pieces.pieces.isEmpty else { return block.prepend(node) }
    let piece = pieces.pieces[pieces.index(at: offset)]
    var place = piece.node
    var ancestor = place.parent
    while let node = ancestor, node != block {
      if node.type == CMARK_NODE_IMAGE { place = node }
      ancestor = node.parent
    }
    return offset >= piece.end ? place.insertAfter(node) : place.insertBefore(node)
  }
}

extension InlineWrapping {
  private func barrier(to element: Element, after last: Int) -> InsertionRefusal.Reason? {
    let range = element.range
    guard !range.isEmpty, range.lowerBound >= 0, range.upperBound <= pieces.length else {
      return .outOfBounds
    }
    guard range.lowerBound >= last else { return .overlaps }
    let first = pieces.index(at: range.lowerBound)
    let final = pieces.index(at: range.upperBound - 1)
    for piece in pieces.pieces[first...final] {
      switch piece.closure {
      case .image?: return .image
      case let closure? where element.isLink: return closure == .code ? .code : .link
      default: break
      }
      // What is not text cannot be cut.
      let isCut = piece.start < range.lowerBound || piece.end > range.upperBound
      if isCut, piece.node.type != CMARK_NODE_TEXT { return .code }
    }
    return element.isLink && pieces.hasEmptyLink(inside: range) ? .link : nil
  }

  /// Wraps a range whose ends are ends of pieces; false where it crosses the border of a container.
  ///
  /// The ends climb to siblings; an end that leaves a container must be at the edge of it, so that
  /// the range covers the container whole.
  private func wrap(_ element: Element) -> Bool {
    var first = pieces.pieces[pieces.index(at: element.range.lowerBound)].node
    var last = pieces.pieces[pieces.index(at: element.range.upperBound - 1)].node
    var firstDepth = depth(of: first)
    var lastDepth = depth(of: last)
    while firstDepth != lastDepth || first.parent != last.parent {
      let climbsFirst = firstDepth >= lastDepth
      let climbsLast = lastDepth >= firstDepth
      if climbsFirst {
        guard first.previous == nil, let parent = first.parent else { return false }
        first = parent
        firstDepth -= 1
      }
      if climbsLast {
        guard last.next == nil, let parent = last.parent else { return false }
        last = parent
        lastDepth -= 1
      }
    }
    let tags = (element.startTag, element.endTag)
    guard let custom = Node.custom(CMARK_NODE_CUSTOM_INLINE, enter: tags.0, exit: tags.1) else {
      return false
    }
    guard first.insertBefore(custom) else {
      cmark_node_free(custom.pointer)
      return false
    }
    var current: Node? = first
    while let node = current {
      current = node == last ? nil : node.next
      cmark_node_append_child(custom.pointer, node.pointer)
    }
    return true
  }

  /// How many containers a node is in below the block.
  private func depth(of node: Node) -> Int {
    var depth = 0
    var ancestor = node.parent
    while let parent = ancestor, parent != block {
      depth += 1
      ancestor = parent.parent
    }
    return depth
  }
}
