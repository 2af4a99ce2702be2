import Documents
import Vietnamese

extension CatalogueEntry {
  /// What the published scan of a document is called.
  static let scanName = "ban-quet.pdf"

  /// The citations of a document's title and text, in order.
  static func citations(
    of document: MarkdownDocument,
    by recognizer: CitationRecognizer
  ) -> [PlacedCitation] {
    // Nothing of a withdrawn text may show: not even whom it cites, and with what words.
    guard !document.stated.isWithdrawn else { return [] }
    let title = document.metadata.title
    let blocks = document.blocks
    var placed: [PlacedCitation] = []
    let inTitle = recognizer.citations(in: title ?? "")
    if !inTitle.isEmpty {
      var places = TextPlaces(document.origin)
      placed = Self.citations(
        in: (title ?? "").scalarArray,
        inTitle,
        block: nil,
        reader: RelationReader(isTitle: true),
        &places
      )
    }
    var places = TextPlaces(document.origin)
    let reader = RelationReader()
    var opening: ListOpening?
    for block in blocks.indices {
      let text = blocks[block].text
      let scalars = recognizer.mayCite(text) ? text.scalarArray : []
      let citations = recognizer.citations(in: scalars)
      guard !citations.isEmpty else {
        opening = reader.opening(in: text)
        continue
      }
      if !reader.isItem(citations, in: scalars) { opening = reader.opening(in: text) }
      placed += Self.citations(
        in: scalars,
        citations,
        block: block,
        reader: reader,
        below: opening,
        &places
      )
    }
    return placed
  }

  /// Takes a document into the catalogue, with the citations that were found in it.
  convenience init(
    reading document: MarkdownDocument,
    number: DocumentNumber?,
    citations: [PlacedCitation],
    rule: AddressRule,
    texts: ScratchFile? = nil
  ) {
    let stem = document.source.stem.split(separator: "/").last?.singleLine ?? ""
    let known = document.metadata
    self.init(
      source: document.source,
      address: rule.address(of: known, number, fileName: stem),
      metadata: known,
      number: .read(number),
      stated: document.stated,
      heading: known.number == nil && known.kind == nil && known.title == nil
        ? stem : CitationText.heading(of: known),
      review: document.review,
      corrections: document.stated.isWithdrawn ? nil : document.corrections,
      sourceHash: document.sourceHash,
      inputs: document.inputs,
      path: document.origin.path,
      text: EntryText(
        citations,
        articleAnchors: Set(
          (document.official?.blocks ?? []).lazy.compactMap(\.anchor)
            .filter { $0.hasPrefix("dieu-") }
        ),
        in: texts
      )
    )
  }

  /// The citations of one text with all that the words around them tell.
  private static func citations(
    in scalars: [Unicode.Scalar],
    _ citations: [Citation],
    block: Int?,
    reader: RelationReader,
    below opening: ListOpening? = nil,
    _ places: inout TextPlaces
  ) -> [PlacedCitation] {
    guard !citations.isEmpty else { return [] }
    let relations =
      opening.map { reader.relations(of: citations, in: scalars, below: $0) }
      ?? reader.relations(of: citations, in: scalars)
    return citations.indices.map { index in
      let citation = citations[index]
      let words = scalars[citation.range]
      let place = places.next(words)
      return PlacedCitation(
        work: CitedWork(citation, words: String(scalars: words).singleLine),
        block: block,
        excerpt: Excerpt.around(citation.range, in: scalars),
        relation: relations[index],
        title: CitedTitle.after(
          index,
          of: citations,
          in: scalars,
          isGround: relations[index]?.relation == .basis
        ),
        line: place.line,
        column: place.column
      )
    }
  }
}
