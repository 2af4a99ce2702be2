import Documents

extension CatalogueEntry {
  /// What the published scan of a document is called.
  static let scanName = "ban-quet.pdf"

  /// Takes a document into the catalogue: finds its address and the citations of its text.
  init(reading document: MarkdownDocument, rule: AddressRule, recognizer: CitationRecognizer) {
    let stem = document.source.stem.split(separator: "/").last?.singleLine ?? ""
    // Nothing of a withdrawn text may show: not even whom it cites, and with what words.
    let blocks = document.stated.isWithdrawn ? [] : document.blocks
    var places = TextPlaces(document.origin)
    let found = recognizer.citations(in: blocks.map(\.text))
    var placed: [PlacedCitation] = []
    for (block, citations) in zip(blocks.indices, found) {
      let text = Array(blocks[block].text.unicodeScalars)
      for citation in citations {
        let place = places.next(text[citation.range])
        placed.append(
          PlacedCitation(
            citation: citation,
            block: block,
            excerpt: Excerpt.around(citation.range, in: text),
            line: place.line,
            column: document.origin.column(line: place.line, column: place.column)
          )
        )
      }
    }
    citations = placed
    source = document.source
    address = rule.address(of: document.metadata, fileName: stem)
    metadata = document.metadata
    stated = document.stated
    let known = document.metadata
    heading =
      known.number == nil && known.kind == nil && known.title == nil
      ? stem : CitationText.heading(of: known)
    review = document.review
    sourceHash = document.sourceHash
    inputs = document.inputs
    path = document.origin.path
  }

  /// Whether the paper has the form of the Party, by its number or its letterhead.
  var isParty: Bool {
    (metadata.number.flatMap { DocumentNumber($0)?.side } ?? metadata.side) != .state
  }
}
