import CCmarkGFM

/// Gathers the blocks of a tree while its containers are entered and left.
struct BlockCollector {
  private(set) var blocks: [Block] = []

  private let source: SourceText
  private let extensions = SyntaxExtensions.shared
  private var lists: [OpenList] = []
  private var quoteDepth = 0
  private var footnotes = 0
  private var isInFootnote = false
  /// The item or footnote that has no block yet.
  private var pendingPrefix = ""
  private var pendingMarker: ListMarker?
  private var row = -1
  private var column = 0

  init(source: SourceText) {
    self.source = source
  }

  private struct OpenList {
    /// nil for bullets.
    var ordinal: Int?
    let delimiter: String
  }

  /// Notes a block and tells whether to go on inside it.
  mutating func enter(_ node: Node) -> Bool {
    switch node.type {
    case CMARK_NODE_DOCUMENT: return true
    case CMARK_NODE_PARAGRAPH:
      add(node, .text(paragraphKind))
    case CMARK_NODE_HEADING:
      add(node, .text(.heading(level: Int(cmark_node_get_heading_level(node.pointer)))))
    case CMARK_NODE_CODE_BLOCK: add(node, .code)
    case CMARK_NODE_BLOCK_QUOTE:
      quoteDepth += 1
      return true
    case CMARK_NODE_LIST:
      lists.append(openList(node))
      return true
    case CMARK_NODE_ITEM:
      openItem(node)
      return true
    case CMARK_NODE_FOOTNOTE_DEFINITION:
      footnotes += 1
      isInFootnote = true
      pendingPrefix += "[\(footnotes)] "
      return true
    case extensions.tableType:
      row = -1
      return true
    case extensions.rowType:
      row += 1
      column = 0
      return true
    case extensions.cellType:
      add(node, .text(.tableCell(row: row, column: column)))
      column += 1
    default: break
    }
    return false
  }

  /// Notes that all of a block has been seen.
  mutating func leave(_ node: Node) {
    switch node.type {
    case CMARK_NODE_BLOCK_QUOTE: quoteDepth -= 1
    case CMARK_NODE_LIST: lists.removeLast()
    case CMARK_NODE_ITEM, CMARK_NODE_FOOTNOTE_DEFINITION:
      if !pendingPrefix.isEmpty { add(node, .emptyItem) }
      if node.type == CMARK_NODE_FOOTNOTE_DEFINITION { isInFootnote = false }
    default: break
    }
  }
}

extension BlockCollector {
  private mutating func add(_ node: Node, _ role: Block.Role) {
    blocks.append(
      Block(
        node: node,
        role: role,
        prefix: pendingPrefix,
        listDepth: lists.count,
        quoteDepth: quoteDepth
      )
    )
    pendingPrefix = ""
    pendingMarker = nil
  }

  private var paragraphKind: TextBlock.Kind {
    if let pendingMarker { return .item(pendingMarker) }
    return isInFootnote && lists.isEmpty ? .footnote(number: footnotes) : .paragraph
  }

  private func openList(_ node: Node) -> OpenList {
    guard cmark_node_get_list_type(node.pointer) == CMARK_ORDERED_LIST else {
      return OpenList(ordinal: nil, delimiter: "")
    }
    let isParenthesis = cmark_node_get_list_delim(node.pointer) == CMARK_PAREN_DELIM
    return OpenList(
      ordinal: Int(cmark_node_get_list_start(node.pointer)),
      delimiter: isParenthesis ? ")" : "."
    )
  }

  private mutating func openItem(_ node: Node) {
    let isTask = cmark_node_get_syntax_extension(node.pointer) != nil
    let isTicked = isTask ? cmark_gfm_extensions_get_tasklist_item_checked(node.pointer) : nil
    var text = "-"
    let ordinal = lists.last?.ordinal
    if let ordinal, let delimiter = lists.last?.delimiter {
      text = "\(ordinal)\(delimiter)"
      lists[lists.count - 1].ordinal = ordinal + 1
    } else if let offset = source.offset(line: node.startLine, byteColumn: node.startColumn) {
      // The tree does not tell which of the three marks the source has.
      switch source.bytes[offset] {
      case UInt8(ascii: "+"): text = "+"
      case UInt8(ascii: "*"): text = "*"
      default: break
      }
    }
    let marker = ListMarker(text: text, ordinal: ordinal, isTicked: isTicked)
    pendingMarker = marker
    pendingPrefix += marker.prefix
  }
}
