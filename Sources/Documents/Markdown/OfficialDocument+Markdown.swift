extension OfficialDocument {
  /// The document that Markdown written or corrected by a person holds.
  ///
  /// There is one block for each given one, in order. What a letterhead in the text does not say is
  /// nil: front matter says it.
  ///
  /// - Complexity: O(n).
  public init(markdownBlocks source: [PlainBlock], registry: IssuerRegistry) {
    var reader = MarkdownReader(source)
    reader.read()
    let head = reader.letterhead
    let secrecy = source.prefix(12).filter { $0.text.utf8.count < 400 }.flatMap { plain in
      plain.text.lines.enumerated().compactMap { offset, line in
        SecrecyMark(line: String(line)).map {
          Finding.secrecyMark(Located($0, line: plain.line + offset, column: 1))
        }
      }
    }
    let date = head.date ?? AdoptionDate.date(head, reader.blocks)
    let findings = head.findings + secrecy + FindingReader.signature(reader.closing)
    self.init(
      metadata: DocumentMetadata(head, reader.closing, date: date?.value, registry: registry),
      blocks: reader.blocks,
      outline: Outline.items(of: reader.blocks),
      findings: findings.sorted(),
      setAside: [],
      number: head.number,
      date: date
    )
  }
}
