import Documents

/// Everything that the pages of one build are made from.
///
/// A class because it is in the hands of all threads: a copy would count anew all that it holds, each
/// count in the way of the others.
final class SitePages: Sendable {
  let settings: ArchiveSettings
  let strings: InterfaceStrings
  let catalogue: Catalogue
  let renderer: PageRenderer
  let abbreviations: Abbreviations
  /// The scripts of every document page; the page does without them.
  let documentScripts: [String]
  /// The scripts of a page with marked words; the page does without them.
  let markScripts: [String]
  /// By entry; without any for one that is not published.
  let neighbours: [Neighbours]

  /// The documents that the issuer of one issued right before and right after it.
  struct Neighbours: Sendable {
    var before: Int?
    var after: Int?
  }

  init(
    _ settings: ArchiveSettings,
    _ folder: TemplateFolder,
    _ catalogue: Catalogue,
    _ plainPages: [PlainPage]
  ) {
    self.settings = settings
    strings = folder.strings
    self.catalogue = catalogue
    renderer = PageRenderer(
      settings: settings,
      strings: folder.strings,
      templates: folder.templates,
      plainPages: plainPages.filter { $0.address != FixedAddress.about }
        .map { ($0.address, $0.title) }
        + Self.footPages(of: catalogue, strings: folder.strings)
    )
    abbreviations = folder.abbreviations
    documentScripts = ["assets/van-ban.js"].filter(folder.hasAsset)
    markScripts = ["assets/chu-ngo.js"].filter(folder.hasAsset)
    neighbours = Self.neighbours(in: catalogue)
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
      .href: .text(RelativeLink.link(from: address, to: entry.address.path)),
      .heading: .text(entry.heading),
      .title: .optional(metadata.title == entry.heading ? nil : metadata.title),
      .issuer: .optional(metadata.issuer),
      .date: .optional(metadata.date?.dayMonthYear),
      .dateISO: .optional(metadata.date?.iso),
      .kind: .optional(metadata.kind),
      .held: .flag(true),
      .excerpt: .optional(excerpt),
    ]
  }

  /// How many citing documents a page names; a law may be cited by thousands.
  static let mostCiting = 100

  /// What a page says where more documents cite the one at `target` than it names.
  func moreCiting(_ target: Address) -> TemplateValue {
    let rest = catalogue.citedBy.count(of: target) - Self.mostCiting
    return .optional(rest > 0 ? strings(.citedByRest, ["n": rest.grouped]) : nil)
  }

  /// The first documents that cite the one at `target`, for the page at `address`.
  func citingEntries(of target: Address, on address: String) -> [TemplateContext] {
    (catalogue.citedBy[target] ?? []).prefix(Self.mostCiting).map { place in
      let entry = catalogue.entries[place.entry]
      var context = listEntry(
        entry,
        on: address,
        excerpt: entry.text.excerpt(ofCitation: place.citation)
      )
      context[.relations] = .list(
        place.relations.map { relation($0, strings(.converse($0.relation))) }
      )
      return context
    }
  }

  /// A relation as it is shown, with the words that say it.
  func relation(_ evidence: RelationEvidence, _ label: String) -> TemplateContext {
    [.label: .text(label), .words: .text(evidence.words)]
  }

  func documentsCount(_ count: Int) -> String {
    strings(.documentsCount, ["n": String(count)])
  }

  /// A link to the document that its issuer issued before or after entry `index`; absent at the ends.
  func neighbour(of index: Int, isAfter: Bool) -> TemplateValue {
    guard let other = isAfter ? neighbours[index].after : neighbours[index].before else {
      return .absent
    }
    let entry = catalogue.entries[other]
    return .object([
      .href: .text(
        RelativeLink.link(from: catalogue.entries[index].address.path, to: entry.address.path)
      ),
      .heading: .text(entry.heading),
    ])
  }

  /// - Complexity: O(n).
  private static func neighbours(in catalogue: Catalogue) -> [Neighbours] {
    let (issuers, numbers) = catalogue.holdings.issuers
    var last = [Int?](repeating: nil, count: issuers.count)
    var found = [Neighbours](repeating: Neighbours(), count: catalogue.entries.count)
    // The list has the newest first.
    for index in catalogue.published {
      let after = last[numbers[index]]
      last[numbers[index]] = index
      found[index].after = after
      if let after { found[after].before = index }
    }
    return found
  }
}
