import Documents

/// The catalogue as a table: held, withdrawn and lacking documents, in order of their addresses.
struct CatalogueTable {
  let catalogue: Catalogue
  let settings: ArchiveSettings

  /// The columns, in order.
  static let columns = [
    "address", "url", "status", "number", "kind", "issuer", "parent", "place", "date", "title",
    "term", "signed-by", "topics", "review", "source", "sha256", "cites", "cited-by",
  ]

  var text: String {
    let held = catalogue.entries.indices.map { (catalogue.entries[$0].address, row(ofEntry: $0)) }
    let lacking = catalogue.notHeld.map { ($0.address, row(of: $0)) }
    var table = CSVTable(header: Self.columns)
    for (_, row) in (held + lacking).sorted(by: { $0.0 < $1.0 }) { table.append(row) }
    return table.text
  }

  private func row(ofEntry index: Int) -> [String] {
    let entry = catalogue.entries[index]
    let metadata = entry.metadata
    let cited = Set(catalogue.links[index].compactMap { $0?.target }).count
    return [
      entry.address.path, settings.baseURL.absolute(entry.address.path),
      entry.isWithdrawn ? "withdrawn" : "held", metadata.number ?? "", metadata.kind ?? "",
      metadata.issuer ?? "", metadata.parent ?? "", metadata.place ?? "", metadata.date?.iso ?? "",
      metadata.title ?? "", metadata.term ?? "", metadata.signedBy ?? "",
      entry.stated.topics.joined(separator: "; "), entry.review.state.rawValue,
      entry.source.text?.name ?? entry.source.markdown?.name ?? "", entry.sourceHash?.hex ?? "",
      String(cited), count(citing: entry.address),
    ]
  }

  private func row(of document: NotHeldDocument) -> [String] {
    [
      document.address.path, settings.baseURL.absolute(document.address.path), "not-held",
      document.number, document.kind ?? "", document.issuer ?? "", "", "",
      document.date?.iso ?? "", document.title ?? "", document.term ?? "", "", "", "", "", "", "",
      count(citing: document.address),
    ]
  }

  private func count(citing address: Address) -> String {
    String(catalogue.citedBy.count(of: address))
  }
}
