import CCmarkGFM

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension MarkupTree {
  /// The page as cmark-gfm renders it in safe mode: UTF-8, ending in a line feed unless empty.
  ///
  /// - Parameters:
  ///   - headingShift: Added to the level of each heading; the result stays within 1 to 6.
  ///   - labels: Of what cmark makes by itself; nil for cmark's own.
  /// - Returns: The page without a frame around it.
  /// - Complexity: O(n).
  public func html(headingShift: Int = 0, labels: GeneratedLabels? = nil) -> [UInt8] {
    setHeadingLevels(shift: headingShift)
    defer { setHeadingLevels(shift: 0) }
    let extensions = cmark_parser_get_syntax_extensions(parser)
    let page = cmark_render_html(root.pointer, CMARK_OPT_DEFAULT, extensions)
    defer { free(page) }
    let bytes = Array(Node.bytes(page))
    let last = Node(cmark_node_last_child(root.pointer))?.type
    return labels?.applied(to: bytes, hasFootnotes: last == CMARK_NODE_FOOTNOTE_DEFINITION) ?? bytes
  }

  /// Renders the alignment of table cells as `class="can-trai"`, `can-giua` or `can-phai`.
  ///
  /// cmark writes either the obsolete `align` or a `style`, which the content security policy of the
  /// pages forbids. Aligned cells become custom nodes; blocks keep their index, and calling this
  /// again changes nothing.
  /// - Complexity: O(n).
  public mutating func useAlignmentClasses() {
    let shared = SyntaxExtensions.shared
    for position in textBlockPositions {
      let block = blocks[position]
      guard case .text(.tableCell(let row, let column)) = block.role,
        block.node.type == shared.cellType, let parent = block.node.parent,
        let alignments = cmark_gfm_extensions_get_table_alignments(parent.parent?.pointer)
      else { continue }
      let name: String
      switch alignments[column] {
      case UInt8(ascii: "l"): name = "can-trai"
      case UInt8(ascii: "c"): name = "can-giua"
      case UInt8(ascii: "r"): name = "can-phai"
      default: continue
      }
      let attributes = [Attribute("class", name)]
      let element: StaticString = row == 0 ? "th" : "td"
      // A row admits only cells; what can become one is decided by its extension.
      cmark_node_set_syntax_extension(parent.pointer, shared.permissive)
      let isChanged = cmark_node_set_type(block.node.pointer, CMARK_NODE_CUSTOM_BLOCK) == 1
      cmark_node_set_syntax_extension(parent.pointer, shared.attached[0])
      guard isChanged else { continue }
      cmark_node_set_syntax_extension(block.node.pointer, nil)
      cmark_node_set_on_enter(block.node.pointer, HTMLEscaping.startTag(element, attributes))
      cmark_node_set_on_exit(block.node.pointer, row == 0 ? "</th>" : "</td>")
    }
  }

  private func setHeadingLevels(shift: Int) {
    for position in textBlockPositions {
      guard case .text(.heading(let level)) = blocks[position].role else { continue }
      let shifted = min(max(level + shift, 1), 6)
      cmark_node_set_heading_level(blocks[position].node.pointer, Int32(shifted))
    }
  }
}
