import CCmarkGFM

/// A Markdown document as a tree of cmark-gfm: parse it, read its blocks, edit it, render it.
///
/// Tables, footnotes, task lists and the tag filter are understood; autolinks and strikethrough are
/// not, because those two extensions are not safe on several threads. Raw HTML and addresses with a
/// dangerous scheme never reach the page.
///
/// The value owns the C tree and frees it when it goes out of use; it cannot be copied, and since
/// it is not `Sendable` it stays on the thread that uses it. Different values may be used on
/// different threads at the same time (``SyntaxExtensions`` proves it).
///
/// Memory: every C object has one owner. Parser and tree belong to this value (`deinit`); the parser
/// lives as long as the tree, for it owns the list of extensions that rendering needs. A node that is
/// made is put into the tree in the same function, or freed there; the rendered page is copied and
/// freed in ``html(headingShift:)``. The allocator is the default one, never the shared arena.
public struct MarkupTree: ~Copyable {
  let parser: OpaquePointer
  let root: Node
  let source: SourceText
  /// The source as it was given, if it was given as a string.
  let string: String?
  /// The blocks in document order; stable, for editing never removes one.
  let blocks: [Block]
  /// The positions in `blocks` of those that hold running text: the index of a ``TextBlock``.
  let textBlockPositions: [Int]

  /// Parses Markdown.
  ///
  /// Invalid UTF-8 and NUL become U+FFFD, and so do characters that no page may hold
  /// (``ForbiddenCharacters``) where there are references to any. The bytes are kept, not copied, to
  /// tell positions.
  /// - Throws: ``MarkupError`` for a source that the C library cannot parse within bounds.
  /// - Complexity: O(n).
  public init(parsing markdown: [UInt8]) throws(MarkupError) {
    try self.init(markdown, nil, options: CMARK_OPT_FOOTNOTES | CMARK_OPT_VALIDATE_UTF8)
  }

  /// Parses Markdown; see ``init(parsing:)-([UInt8])``.
  ///
  /// - Throws: ``MarkupError`` for a source that the C library cannot parse within bounds.
  /// - Complexity: O(n), with one copy of the text.
  public init(parsing markdown: String) throws(MarkupError) {
    // A string is valid UTF-8 and need not be looked at again.
    try self.init(Array(markdown.utf8), markdown, options: CMARK_OPT_FOOTNOTES)
  }

  private init(
    _ markdown: [UInt8],
    _ string: String?,
    options: Int32
  ) throws(MarkupError) {
    let survey = try MarkupTree.survey(markdown)
    let extensions = SyntaxExtensions.shared
    let parser: OpaquePointer = cmark_parser_new(options)
    for syntax in extensions.attached { cmark_parser_attach_syntax_extension(parser, syntax) }
    markdown.withUnsafeBytes { bytes in
      // In one piece: a buffer that ends inside a line would be copied once more.
      guard let start = bytes.bindMemory(to: CChar.self).baseAddress else { return }
      cmark_parser_feed(parser, start, bytes.count)
    }
    guard let root = Node(cmark_parser_finish(parser)) else {
      fatalError("a parser that was not finished before gives a tree")
    }
    if MarkupTree.mayHoldReferences(markdown) { root.replaceForbidden() }
    let source = SourceText(bytes: markdown, lineStarts: survey.lineStarts)
    let blocks = Block.blocks(of: root, source: source)
    self.parser = parser
    self.root = root
    self.source = source
    self.string = string
    self.blocks = blocks
    textBlockPositions = blocks.indices.filter { blocks[$0].holdsText }
  }

  deinit {
    cmark_node_free(root.pointer)
    cmark_parser_free(parser)
  }

  private static func survey(_ markdown: [UInt8]) throws(MarkupError) -> SourceSurvey {
    try markdown.withUnsafeBufferPointer { bytes throws(MarkupError) in try SourceSurvey(bytes) }
  }
}
