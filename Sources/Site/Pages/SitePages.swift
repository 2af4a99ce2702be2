import Documents

/// Everything that the pages of one build are made from.
struct SitePages: Sendable {
  let settings: ArchiveSettings
  let strings: InterfaceStrings
  let catalogue: Catalogue
  let renderer: PageRenderer
  /// The scripts of a page with marked words; the page does without them.
  let markScripts: [String]
  /// Where each published document stands in the catalogue's list of them.
  private let positions: [Int: Int]

  init(
    settings: ArchiveSettings,
    strings: InterfaceStrings,
    catalogue: Catalogue,
    renderer: PageRenderer,
    markScripts: [String]
  ) {
    self.settings = settings
    self.strings = strings
    self.catalogue = catalogue
    self.renderer = renderer
    self.markScripts = markScripts
    positions = Dictionary(
      uniqueKeysWithValues: catalogue.published.enumerated().map { ($0.element, $0.offset) }
    )
  }

  /// How many documents one page of a list holds.
  static let listLength = 100

  /// The title of a page as the browser shows it.
  func title(_ heading: String) -> String {
    heading == settings.title
      ? heading : strings(.pageTitle, ["heading": heading, "title": settings.title])
  }

  /// One document in a list on the page at `address`.
  func listEntry(
    _ entry: CatalogueEntry,
    on address: String,
    excerpt: String? = nil
  ) -> TemplateContext {
    let metadata = entry.metadata
    return [
      "href": .text(RelativeLink.link(from: address, to: entry.address.path)),
      "heading": .text(entry.heading),
      "title": .optional(metadata.title == entry.heading ? nil : metadata.title),
      "issuer": .optional(metadata.issuer),
      "date": .optional(metadata.date?.dayMonthYear),
      "dateISO": .optional(metadata.date?.iso),
      "kind": .optional(metadata.kind),
      "held": .flag(true),
      "excerpt": .optional(excerpt),
    ]
  }

  /// The documents that cite the one at `target`, for the page at `address`.
  func citingEntries(of target: Address, on address: String) -> [TemplateContext] {
    (catalogue.citedBy[target] ?? []).map { place in
      let entry = catalogue.entries[place.entry]
      var context = listEntry(
        entry,
        on: address,
        excerpt: entry.citations[place.citation].excerpt
      )
      context["relations"] = .list(
        place.relations.map { relation($0, strings(.converse($0.relation))) }
      )
      return context
    }
  }

  /// A relation as it is shown, with the words that say it.
  func relation(_ evidence: RelationEvidence, _ label: String) -> TemplateContext {
    ["label": .text(label), "words": .text(evidence.words)]
  }

  func documentsCount(_ count: Int) -> String {
    strings(.documentsCount, ["n": String(count)])
  }

  /// A link to the document that was issued `step` places after entry `index`; absent at the ends.
  func neighbour(of index: Int, by step: Int) -> TemplateValue {
    // The list has the newest first.
    guard let position = positions[index].map({ $0 - step }),
      catalogue.published.indices.contains(position)
    else { return .absent }
    let entry = catalogue.entries[catalogue.published[position]]
    return .object([
      "href": .text(
        RelativeLink.link(from: catalogue.entries[index].address.path, to: entry.address.path)
      ),
      "heading": .text(entry.heading),
    ])
  }
}
