/// A block of text in Akoma Ntoso; neighbours of one list or one table make one element.
enum AkomaNtosoBlock {
  case paragraph(XMLRun)
  case item(XMLRun)
  case cell(XMLRun, row: Int, column: Int)

  /// Writes blocks; an empty paragraph where there are none, since the schema asks for one.
  static func write(_ blocks: [AkomaNtosoBlock], _ writer: inout XMLWriter) {
    if blocks.isEmpty { writer.empty("p", [:]) }
    var rest = blocks[...]
    while let first = rest.first {
      switch first {
      case .paragraph(let run):
        writer.inline("p", run)
        rest.removeFirst()
      case .item:
        let items = rest.prefix { if case .item = $0 { true } else { false } }
        writer.element("ul") { writer in
          for case .item(let run) in items { writer.inline("li", run) }
        }
        rest = rest.dropFirst(items.count)
      case .cell:
        let cells = rest.prefix { if case .cell = $0 { true } else { false } }
        writer.element("table") { writeRows(of: cells, &$0) }
        rest = rest.dropFirst(cells.count)
      }
    }
  }

  private static func writeRows(
    of cells: ArraySlice<AkomaNtosoBlock>,
    _ writer: inout XMLWriter
  ) {
    var rows: [[XMLRun]] = []
    for case .cell(let run, _, let column) in cells {
      if column == 0 || rows.isEmpty { rows.append([]) }
      rows[rows.count - 1].append(run)
    }
    for row in rows {
      writer.element("tr") { writer in
        for cell in row { writer.element("td") { $0.inline("p", cell) } }
      }
    }
  }
}
