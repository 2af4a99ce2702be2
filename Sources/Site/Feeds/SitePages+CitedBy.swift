import Documents

extension SitePages {
  /// How many citing documents a feed tells of.
  private static let citedByLength = 50

  /// Whether a document, held or not, has a feed of those that cite it: a feed needs dates.
  func hasCitedByFeed(_ address: Address) -> Bool {
    settings.outputs.contains(.atom)
      && catalogue.citedBy[address]?.contains {
        catalogue.entries[$0.entry].metadata.date != nil
      } == true
  }

  /// The feed of the documents that cite the one at an address, the newest first; nil where nobody
  /// does.
  func citedByFeed(of target: Address, heading: String) -> OutputFile? {
    guard hasCitedByFeed(target), let citing = catalogue.citedBy[target] else { return nil }
    let entries = citing.map { (entry: catalogue.entries[$0.entry], place: $0) }
      .sorted { CatalogueEntry.isNewer($0.entry, $1.entry) }
      .prefix(Self.citedByLength)
      .compactMap { entry, place -> AtomFeed.Entry? in
        guard let date = entry.metadata.date else { return nil }
        return AtomFeed.Entry(
          address: settings.baseURL.absolute(entry.address.path),
          title: entry.heading,
          summary: entry.text.excerpt(ofCitation: place.citation),
          date: date.iso,
          author: entry.metadata.issuer
        )
      }
    let feed = AtomFeed(
      address: settings.baseURL.absolute(target.path + OutputFormat.atom.fileName),
      page: settings.baseURL.absolute(target.path),
      title: strings(.citedByFeedTitle, ["heading": heading]),
      author: settings.title,
      language: "vi",
      entries: entries
    )
    return SiteFeeds.file(target.path + OutputFormat.atom.fileName, feed.xml)
  }
}
