import CCmarkGFM

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A node of a cmark tree, borrowed from the ``MarkupTree`` that owns it.
struct Node: Equatable {
  let pointer: OpaquePointer

  init?(_ pointer: OpaquePointer?) {
    guard let pointer else { return nil }
    self.pointer = pointer
  }

  var type: cmark_node_type { cmark_node_get_type(pointer) }
  var next: Node? { Node(cmark_node_next(pointer)) }
  var previous: Node? { Node(cmark_node_previous(pointer)) }
  var parent: Node? { Node(cmark_node_parent(pointer)) }
  var firstChild: Node? { Node(cmark_node_first_child(pointer)) }
  /// From 1; 0 in nodes that were not parsed.
  var startLine: Int { Int(cmark_node_get_start_line(pointer)) }
  /// In bytes from 1; 0 in nodes that were not parsed.
  var startColumn: Int { Int(cmark_node_get_start_column(pointer)) }
  var endLine: Int { Int(cmark_node_get_end_line(pointer)) }

  /// The UTF-8 of a text, code or HTML node, valid until the node changes.
  var literal: UnsafeBufferPointer<UInt8> { Node.bytes(cmark_node_get_literal(pointer)) }

  /// The bytes of a string of cmark's, valid until its node changes.
  static func bytes(_ string: UnsafePointer<CChar>?) -> UnsafeBufferPointer<UInt8> {
    guard let string else { return UnsafeBufferPointer(start: nil, count: 0) }
    let start = UnsafeRawPointer(string).assumingMemoryBound(to: UInt8.self)
    return UnsafeBufferPointer(start: start, count: strlen(string))
  }
}

extension Node {
  /// A new node whose `enter` and `exit` the renderer copies into the page as they stand.
  static func custom(_ type: cmark_node_type, enter: String, exit: String) -> Node? {
    let node = Node(cmark_node_new(type))
    cmark_node_set_on_enter(node?.pointer, enter)
    cmark_node_set_on_exit(node?.pointer, exit)
    return node
  }

  /// Puts `new` before this node, also where the table extension would refuse a custom node.
  func insertBefore(_ new: Node) -> Bool {
    admitting(in: parent) { cmark_node_insert_before(pointer, new.pointer) == 1 }
  }

  /// Puts `new` behind this node, also where the table extension would refuse a custom node.
  func insertAfter(_ new: Node) -> Bool {
    admitting(in: parent) { cmark_node_insert_after(pointer, new.pointer) == 1 }
  }

  /// Puts `new` before the first child of this node.
  func prepend(_ new: Node) -> Bool {
    admitting(in: self) { cmark_node_prepend_child(pointer, new.pointer) == 1 }
  }

  /// Runs `change` with table cells and rows letting any child in.
  private func admitting(in container: Node?, _ change: () -> Bool) -> Bool {
    let shared = SyntaxExtensions.shared
    guard let container, container.type == shared.cellType || container.type == shared.rowType
    else { return change() }
    let own = cmark_node_get_syntax_extension(container.pointer)
    cmark_node_set_syntax_extension(container.pointer, shared.permissive)
    defer { cmark_node_set_syntax_extension(container.pointer, own) }
    return change()
  }
}

extension Node {
  var isLineBreak: Bool {
    let type = type
    return type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK
  }

  /// Whether this is a link of the source or one that the program put in.
  var isLink: Bool {
    switch type {
    case CMARK_NODE_LINK: true
    case CMARK_NODE_CUSTOM_INLINE:
      Node.bytes(cmark_node_get_on_enter(pointer)).starts(with: "<a ".utf8)
    default: false
    }
  }
}
