import CCmarkGFM

/// The leaves of a block that carry its text, to be cut and wrapped.
///
/// Invariant: the pieces follow each other without gaps from scalar 0 to ``length``, none is empty,
/// and their nodes stand in the tree in this order.
struct InlinePieces {
  struct Piece {
    var node: Node
    var start: Int
    var end: Int
    /// What closes the piece: the link or image around it, or that it is code.
    var closure: TextBlock.Barrier.Reason?
  }

  private(set) var pieces: [Piece] = []
  /// Offsets of links and marks of footnotes without text, ascending.
  private var emptyLinks: [Int] = []

  var length: Int { pieces.last?.end ?? 0 }

  /// Reads the pieces of a block.
  init(of block: Node) {
    /// The outermost link or image that is open, and where its text begins.
    var open: (node: Node, closure: TextBlock.Barrier.Reason, start: Int)?
    for step in Traversal(of: block) {
      switch step {
      case .enter(let node):
        switch node.type {
        case CMARK_NODE_TEXT: add(node, UTF8Count.scalars(in: node.literal), open?.closure)
        case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: add(node, 1, open?.closure)
        case CMARK_NODE_CODE:
          add(node, UTF8Count.scalars(in: node.literal), open?.closure ?? .code)
        case CMARK_NODE_FOOTNOTE_REFERENCE: emptyLinks.append(length)
        case CMARK_NODE_IMAGE: if open == nil { open = (node, .image, length) }
        default: if open == nil, node.isLink { open = (node, .link, length) }
        }
      case .leave(let node):
        guard let (opened, closure, start) = open, node == opened else { continue }
        if closure == .link, start == length { emptyLinks.append(length) }
        open = nil
      }
    }
  }

  private mutating func add(_ node: Node, _ length: Int, _ closure: TextBlock.Barrier.Reason?) {
    guard length > 0 else { return }
    pieces.append(
      Piece(node: node, start: self.length, end: self.length + length, closure: closure)
    )
  }
}

extension InlinePieces {
  /// The index of the piece in which an offset lies.
  ///
  /// - Complexity: O(log pieces).
  func index(at offset: Int) -> Int {
    var low = 0
    var high = pieces.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if pieces[middle].start <= offset { low = middle } else { high = middle - 1 }
    }
    return low
  }

  /// Whether a link or a mark of a footnote without text stands between the ends of a range.
  ///
  /// - Complexity: O(log links).
  func hasEmptyLink(inside range: Range<Int>) -> Bool {
    var low = 0
    var high = emptyLinks.count
    while low < high {
      let middle = (low + high) / 2
      if emptyLinks[middle] > range.lowerBound { high = middle } else { low = middle + 1 }
    }
    return low < emptyLinks.count && emptyLinks[low] < range.upperBound
  }

  /// Cuts the text nodes at these ascending offsets, so that each is the start of a piece.
  ///
  /// Pieces that are not text stay whole.
  /// - Complexity: O(length of the pieces cut + pieces).
  mutating func cut(at offsets: [Int]) {
    var result: [Piece] = []
    result.reserveCapacity(pieces.count + offsets.count)
    var remaining = offsets[...]
    for piece in pieces {
      while let offset = remaining.first, offset <= piece.start { remaining.removeFirst() }
      let inside = remaining.prefix { $0 < piece.end }
      remaining = remaining.dropFirst(inside.count)
      if inside.isEmpty || piece.node.type != CMARK_NODE_TEXT {
        result.append(piece)
      } else {
        result += InlinePieces.parts(of: piece, cutAt: inside)
      }
    }
    pieces = result
  }

  /// Puts the parts of a text node into the tree.
  ///
  /// The node itself stays the first one, for it knows its place in the source.
  private static func parts(of piece: Piece, cutAt offsets: ArraySlice<Int>) -> [Piece] {
    var parts: [Piece] = []
    // A copy, for the literal goes when it is set; the C functions want NUL at the end of a part.
    var text = Array(piece.node.literal) + [0]
    text.withUnsafeMutableBufferPointer { text in
      var offset = 0
      var start = piece.start
      for end in offsets + [piece.end] {
        let rest = UnsafeBufferPointer(rebasing: text[offset..<text.count - 1])
        let next = offset + UTF8Count.offset(ofScalar: end - start, in: rest)
        let following = text[next]
        text[next] = 0
        if let node = parts.isEmpty ? piece.node : Node(cmark_node_new(CMARK_NODE_TEXT)) {
          cmark_node_set_literal(node.pointer, cString(text, from: offset))
          if let last = parts.last?.node, !last.insertAfter(node) {
            cmark_node_free(node.pointer)
          } else {
            parts.append(Piece(node: node, start: start, end: end, closure: piece.closure))
          }
        }
        text[next] = following
        offset = next
        start = end
      }
    }
    return parts
  }

  private static func cString(
    _ text: UnsafeMutableBufferPointer<UInt8>,
    from offset: Int
  ) -> UnsafePointer<CChar>? {
    text.baseAddress.map { start in
      UnsafeRawPointer(start + offset).assumingMemoryBound(to: CChar.self)
    }
  }
}
