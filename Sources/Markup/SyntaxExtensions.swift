import CCmarkGFM

/// The extensions of cmark-gfm that every parser gets, looked up once a process.
///
/// Sendable because nothing here changes after ``shared`` is made, and `static let` makes it once
/// whatever threads ask. Why many threads may parse at the same time (cmark-gfm 0.29.0.gfm.6):
/// - registration appends to a global list; it happens only inside the initialiser of ``shared``,
///   and every parse reads ``shared`` first, which orders it after the registration;
/// - attaching appends to a list owned by one parser and only reads the extension;
/// - the mutable tables of inline parsing (`SPECIAL_CHARS`, `SKIP_CHARS`) are written through
///   extensions that match inlines; table, tasklist and tagfilter do not, so the loop that writes
///   has nothing to run over. Autolink and strikethrough do, hence they are never attached;
/// - the table extension pushes and pops the arena allocator, which does nothing while no arena
///   exists; one exists only where `cmark_get_arena_mem_allocator` is called, which nobody does.
struct SyntaxExtensions: @unchecked Sendable {
  static let shared = SyntaxExtensions()

  let attached: [OpaquePointer]
  /// Admits any child; lent to a table cell or row while a custom node is put into it.
  let permissive: OpaquePointer
  let tableType: cmark_node_type
  let rowType: cmark_node_type
  let cellType: cmark_node_type

  private init() {
    cmark_gfm_core_extensions_ensure_registered()
    attached = ["table", "tasklist", "tagfilter"].map { name in
      guard let found = cmark_find_syntax_extension(name) else {
        fatalError("libcmark-gfm-extensions has no extension \"\(name)\"")
      }
      return found
    }
    permissive = cmark_syntax_extension_new("vankho")
    cmark_syntax_extension_set_can_contain_func(permissive) { _, _, _ in 1 }

    // The types of table nodes are numbered when the extension is registered and no public header
    // names them, so they are read off a table.
    let parser: OpaquePointer = cmark_parser_new(CMARK_OPT_DEFAULT)
    cmark_parser_attach_syntax_extension(parser, attached[0])
    let sample = "|a|\n|-|\n"
    cmark_parser_feed(parser, sample, sample.utf8.count)
    let root: OpaquePointer = cmark_parser_finish(parser)
    let table: OpaquePointer? = cmark_node_first_child(root)
    let row: OpaquePointer? = cmark_node_first_child(table)
    tableType = cmark_node_get_type(table)
    rowType = cmark_node_get_type(row)
    cellType = cmark_node_get_type(cmark_node_first_child(row))
    cmark_node_free(root)
    cmark_parser_free(parser)
  }
}
