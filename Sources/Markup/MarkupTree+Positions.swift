import CCmarkGFM

extension MarkupTree {
  /// Where in the source the scalar at an offset of a text block stands; nil for a wrong index.
  ///
  /// Meant for messages: exact in running text, also behind escapes and entities; the line can be
  /// too small behind a code span that runs over a line end.
  /// - Complexity: O(length of the block).
  public func position(at offset: Int, inBlock index: Int) -> SourcePosition? {
    positions(at: [offset], inBlock: index).first
  }

  /// Where the scalars at some offsets of a text block stand, in the order of the offsets given.
  ///
  /// Empty for a wrong index; see ``position(at:inBlock:)``.
  /// - Complexity: O(length of the block + k log k).
  public func positions(at offsets: [Int], inBlock index: Int) -> [SourcePosition] {
    guard textBlockPositions.indices.contains(index) else { return [] }
    let block = blocks[textBlockPositions[index]]
    let breaks = lineBreaks(in: block)
    let shift = definitionLines(of: block, breaks: breaks)
    var counter = ColumnCounter(of: source)
    var result = [SourcePosition](repeating: place(of: block, breaks: breaks), count: offsets.count)
    var pending = offsets.indices.sorted { offsets[$0] < offsets[$1] }[...]
    var last = result.first
    var scalars = 0
    var cursor: Int?
    var line = 0
    for case .enter(let node) in Traversal(of: block.node) {
      if node.isLineBreak { scalars += 1 }
      guard node.type == CMARK_NODE_TEXT || node.type == CMARK_NODE_CODE else { continue }
      if let start = byteOffset(of: node, in: block, shift: shift) {
        cursor = start
        line = node.startLine + shift
      }
      let text = node.literal
      var done = 0
      while let next = pending.first, let start = cursor {
        let wanted = offsets[next] - scalars
        let end =
          done
          + UTF8Count.offset(
            ofScalar: max(wanted, 0),
            in: UnsafeBufferPointer(rebasing: text[done...])
          )
        guard end < text.count else { break }
        scalars += max(wanted, 0)
        let offset = source.end(of: text[done..<end], from: start)
        result[next] = counter.position(ofOffset: offset, line: line)
        cursor = offset
        done = end
        pending.removeFirst()
      }
      if let start = cursor {
        let offset = source.end(of: text[done...], from: start)
        cursor = offset
        last = counter.position(ofOffset: offset, line: line)
      }
      scalars += UTF8Count.scalars(in: text[done...])
    }
    // At and behind the end of the text.
    for next in pending { result[next] = last ?? result[next] }
    return result
  }
}

extension MarkupTree {
  /// Where a block starts, given how many line breaks are in it.
  func place(of block: Block, breaks: Int) -> SourcePosition {
    let node = block.node
    var line = node.startLine
    var column = node.startColumn
    if line == 0, let next = node.next {
      // A paragraph right above a table has no position of its own; the table has it.
      line = next.startLine
      column = next.startColumn
    } else if let row = node.parent, row.previous == nil, let table = row.parent,
      table.type == SyntaxExtensions.shared.tableType, table.previous?.startLine == 0
    {
      // That table's header claims the line of the paragraph.
      line = row.next.map { $0.startLine - 2 } ?? table.endLine - 1
    }
    let shift = definitionLines(of: block, breaks: breaks)
    if shift > 0 {
      line += shift
      column = source.prefixLength(ofLine: line) + 1
    }
    guard var offset = source.offset(line: line, byteColumn: column) else {
      return SourcePosition(line: max(line, 1), column: 1)
    }
    while offset < source.end(ofLine: line), source.isBlank(at: offset) { offset += 1 }
    var counter = ColumnCounter(of: source)
    return counter.position(ofOffset: offset, line: line)
  }

  /// The offset of the first byte of an inline node, nil where cmark does not know it.
  ///
  /// cmark counts columns in the text of the block, from which the marks of quotes and the blanks
  /// before each line are gone.
  func byteOffset(of node: Node, in block: Block, shift: Int) -> Int? {
    guard node.startLine > 0, node.startColumn > 0 else { return nil }
    let line = node.startLine + shift
    guard line > block.node.startLine else {
      return source.offset(line: line, byteColumn: node.startColumn)
    }
    let column = node.startColumn - block.node.startColumn + 1
    return source.offset(line: line, byteColumn: source.prefixLength(ofLine: line) + column)
  }

  /// The number of lines of reference definitions taken from the start of a paragraph.
  ///
  /// The tree does not tell; they are the lines that the paragraph has and its text has not.
  func definitionLines(of block: Block, breaks: Int) -> Int {
    let node = block.node
    guard let start = source.offset(line: node.startLine, byteColumn: node.startColumn),
      source.bytes[start] == UInt8(ascii: "["),
      node.type == CMARK_NODE_PARAGRAPH || node.type == CMARK_NODE_HEADING
    else { return 0 }
    let underline = node.type == CMARK_NODE_HEADING ? 1 : 0
    return max(0, node.endLine - node.startLine - underline - breaks)
  }

  /// The number of soft and hard breaks in a block.
  func lineBreaks(in block: Block) -> Int {
    var count = 0
    for case .enter(let node) in Traversal(of: block.node) where node.isLineBreak { count += 1 }
    return count
  }
}
