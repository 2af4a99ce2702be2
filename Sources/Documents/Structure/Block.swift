/// A paragraph of a document: a heading, a numbered clause, a list item, a line of the signature.
public struct Block: Sendable, Hashable {
  /// What a block is in the document.
  public enum Kind: Sendable, Hashable {
    /// A title that stands alone, with its label if it has one; the level counts from 1.
    case heading(level: Int)
    /// A numbered paragraph: its label opens a running sentence.
    case clause
    /// A paragraph without a label.
    case paragraph
    /// A paragraph of the preamble that gives a ground: "Căn cứ …", "Theo đề nghị …".
    case recital
    /// An item of a list without numbers; the level counts from 1.
    case item(level: Int)
    /// Lines that belong together but are no sentence, as of a table; parted by newlines.
    case lines
    /// A line of the letterhead, only where a person's Markdown repeats it in the text.
    case letterhead
    /// By what authority and in what post the document was signed.
    case authority
    /// The name of whoever signed.
    case signatory
    /// The words "Nơi nhận:".
    case recipientsLabel
    /// One of those to whom copies go.
    case recipient
  }

  /// What the block is.
  public let kind: Kind
  /// The text with its label as printed, lines joined, without the mark of an item.
  public let text: String
  /// The lines of the source from which the block was read, from 1.
  public let lines: ClosedRange<Int>
  /// The label at the start of the text, if there is one.
  public let label: StructuralLabel?
  /// The anchor of a labelled block, unique in its document.
  public internal(set) var anchor: String?
  /// The mark of an item as printed, not part of the text: `-`, `+`; else empty.
  public let marker: String
  /// Where in the block pages begin.
  public let pageBreaks: [PageBreak]

  /// A block.
  public init(
    kind: Kind,
    text: String,
    lines: ClosedRange<Int>,
    label: StructuralLabel? = nil,
    anchor: String? = nil,
    marker: String = "",
    pageBreaks: [PageBreak] = []
  ) {
    self.kind = kind
    self.text = text
    self.lines = lines
    self.label = label
    self.anchor = anchor
    self.marker = marker
    self.pageBreaks = pageBreaks
  }

  /// The text after the label: the title of a heading, the sentence of a clause.
  public var textAfterLabel: String {
    guard label != nil, let opening = LabelOpening(titleOf: text) else { return text }
    return String(text.unicodeScalars.dropFirst(opening.length))
  }
}
