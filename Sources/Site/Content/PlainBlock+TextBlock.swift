import Documents
import Markup

extension PlainBlock {
  /// A text block of the Markdown tree as what documents are read from.
  package init(_ block: TextBlock) {
    var number: Int?
    let kind: Kind
    switch block.kind {
    case .heading(let level): kind = .heading(level: level)
    case .paragraph: kind = .paragraph
    case .item(let marker):
      kind = .item(level: max(1, block.listDepth))
      number = marker.ordinal
    case .tableCell, .footnote: kind = .other
    }
    self.init(kind: kind, text: block.text, line: block.line, number: number)
  }
}
