import Vietnamese

/// A document as its text shows it: what it says of itself, and its blocks with their labels.
public struct OfficialDocument: Sendable {
  /// What letterhead and closing say.
  public let metadata: DocumentMetadata
  /// The blocks in order, without letterhead and furniture of pages.
  public let blocks: [Block]
  /// The headings and labels that `inspect` shows.
  public let outline: [OutlineItem]
  /// What a reader or an archivist should know, in order of place.
  public let findings: [Finding]
  /// What of the source is in no block.
  public let setAside: [SetAside]
  /// Where the number was read.
  public let number: Located<DocumentNumber>?
  /// Where the date was read.
  public let date: Located<CivilDate>?

  init(
    metadata: DocumentMetadata,
    blocks: [Block],
    outline: [OutlineItem],
    findings: [Finding],
    setAside: [SetAside],
    number: Located<DocumentNumber>?,
    date: Located<CivilDate>?
  ) {
    self.metadata = metadata
    self.blocks = blocks
    self.outline = outline
    self.findings = findings
    self.setAside = setAside
    self.number = number
    self.date = date
  }

  /// How many grounds the preamble gives.
  public var recitals: Int {
    blocks.reduce(0) { $0 + ($1.kind == .recital ? 1 : 0) }
  }
}
