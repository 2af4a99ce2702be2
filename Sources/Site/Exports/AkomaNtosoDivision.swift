import Documents

/// A division of a document as an element of Akoma Ntoso, with the divisions in it.
struct AkomaNtosoDivision {
  let eId: String
  /// Nil for a heading without a label.
  let label: StructuralLabel?
  /// Whether the text of the division is its heading.
  let hasHeading: Bool
  /// What stands after the label.
  let run: XMLRun
  var content: [AkomaNtosoBlock] = []
  var divisions: [AkomaNtosoDivision] = []

  /// Writes the element: number, heading, then either the text or the divisions, introduced by it.
  func write(_ writer: inout XMLWriter) {
    writer.element(element.name, ["eId": eId, "name": element.className]) { writer in
      if let label { writer.inline("num", XMLRun(label.text)) }
      if hasHeading { writer.inline("heading", run) }
      let texts = hasHeading ? content : [AkomaNtosoBlock.paragraph(run)] + content
      if divisions.isEmpty {
        writer.element("content") { AkomaNtosoBlock.write(texts, &$0) }
      } else {
        if !texts.isEmpty { writer.element("intro") { AkomaNtosoBlock.write(texts, &$0) } }
        for division in divisions { division.write(&writer) }
      }
    }
  }

  /// The element of the hierarchy that stands for the form of the label.
  private var element: (name: String, className: String?) {
    guard let label else { return ("hcontainer", "de-muc") }
    return switch label.form {
    case .annex: ("hcontainer", "phu-luc")
    case .part: ("part", nil)
    case .chapter: ("chapter", nil)
    case .section, .roman: ("section", nil)
    case .subsection: ("subsection", nil)
    case .article: ("article", nil)
    case .capital: ("division", nil)
    case .number: (label.figures.count > 1 ? "subparagraph" : "paragraph", nil)
    case .bracketedNumber, .parenthesised: ("clause", nil)
    case .letter: ("point", nil)
    }
  }
}
