import CCmarkGFM

/// The text of a block, with what of it is closed to links and where its lines break.
struct InlineText {
  private(set) var bytes: [UInt8] = []
  private(set) var scalars = 0
  private(set) var barriers: [TextBlock.Barrier] = []
  private(set) var breaks: [Int] = []
  /// Whether marks of footnotes stand in the text as `[1]`.
  private let showsFootnoteMarks: Bool

  init(showsFootnoteMarks: Bool = false) {
    self.showsFootnoteMarks = showsFootnoteMarks
  }

  /// Starts anew, keeping the storage of the bytes.
  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    scalars = 0
    // Blocks keep these two; a shared array that keeps its capacity is allocated at full size.
    barriers = []
    breaks = []
  }

  /// Appends a prefix that is not part of any node.
  mutating func append(_ text: String) {
    bytes.append(contentsOf: text.utf8)
  }

  /// Appends the text of the inline nodes in `block`.
  mutating func append(of block: Node) {
    /// The outermost link or image that is open, and where its text begins.
    var open: (node: Node, start: Int)?
    for step in Traversal(of: block) {
      switch step {
      case .enter(let node):
        switch node.type {
        case CMARK_NODE_TEXT:
          append(node.literal)
        case CMARK_NODE_SOFTBREAK:
          appendBreak(UInt8(ascii: " "))
        case CMARK_NODE_LINEBREAK:
          appendBreak(UInt8(ascii: "\n"))
        case CMARK_NODE_CODE:
          let start = scalars
          append(node.literal)
          if open == nil { close(start, .code) }
        case CMARK_NODE_FOOTNOTE_REFERENCE:
          if open == nil { close(scalars, .footnoteMark) }
          if showsFootnoteMarks {
            append("[")
            append(node.literal)
            append("]")
          }
        case CMARK_NODE_LINK, CMARK_NODE_IMAGE, CMARK_NODE_CUSTOM_INLINE:
          if open == nil, node.isLink || node.type == CMARK_NODE_IMAGE { open = (node, scalars) }
        default: break
        }
      case .leave(let node):
        guard let (opened, start) = open, node == opened else { continue }
        // An image without a text has nothing that could be linked.
        if node.isLink || start < scalars { close(start, node.isLink ? .link : .image) }
        open = nil
      }
    }
  }

  /// Takes back the blank at the end.
  mutating func removeTrailingBlank() {
    if bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
  }

  /// Appends a literal of a node.
  mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
    bytes.append(contentsOf: text)
    scalars += UTF8Count.scalars(in: text)
  }

  private mutating func appendBreak(_ byte: UInt8) {
    breaks.append(scalars)
    bytes.append(byte)
    scalars += 1
  }

  private mutating func close(_ start: Int, _ reason: TextBlock.Barrier.Reason) {
    barriers.append(TextBlock.Barrier(range: start..<scalars, reason: reason))
  }
}
