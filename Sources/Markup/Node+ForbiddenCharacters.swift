import CCmarkGFM

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension MarkupTree {
  /// Whether there may be numeric character references, which can stand for any character.
  static func mayHoldReferences(_ markdown: [UInt8]) -> Bool {
    markdown.withUnsafeBytes { bytes in
      var rest = UnsafeRawBufferPointer(rebasing: bytes[...])
      while let start = rest.baseAddress, let sign = memchr(start, 0x26, rest.count) {
        rest = UnsafeRawBufferPointer(
          rebasing: rest[(sign - UnsafeMutableRawPointer(mutating: start) + 1)...]
        )
        if rest.first == 0x23 { return true }
      }
      return false
    }
  }
}

extension Node {
  /// Puts U+FFFD in the places of characters that no page may hold; only character references bring
  /// them here, for sources have none.
  func replaceForbidden() {
    for case .enter(let node) in Traversal(of: self) {
      switch node.type {
      case CMARK_NODE_TEXT, CMARK_NODE_CODE, CMARK_NODE_CODE_BLOCK, CMARK_NODE_HTML_INLINE,
        CMARK_NODE_HTML_BLOCK:
        node.replaceForbidden(cmark_node_get_literal, cmark_node_set_literal)
        guard node.type == CMARK_NODE_CODE_BLOCK else { continue }
        node.replaceForbidden(cmark_node_get_fence_info, cmark_node_set_fence_info)
      case CMARK_NODE_LINK, CMARK_NODE_IMAGE:
        node.replaceForbidden(cmark_node_get_url, cmark_node_set_url)
        node.replaceForbidden(cmark_node_get_title, cmark_node_set_title)
      default: continue
      }
    }
  }

  private func replaceForbidden(
    _ get: (OpaquePointer) -> UnsafePointer<CChar>?,
    _ set: (OpaquePointer, UnsafePointer<CChar>) -> Int32
  ) {
    let bytes = Node.bytes(get(pointer))
    guard ForbiddenCharacters.mayStand(in: bytes) else { return }
    let text = ForbiddenCharacters.replaced(in: String(decoding: bytes, as: UTF8.self))
    _ = set(pointer, text)
  }
}
