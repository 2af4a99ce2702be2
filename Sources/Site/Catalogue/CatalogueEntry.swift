import Documents

/// What the archive keeps in memory of each document while its text streams through.
struct CatalogueEntry: Sendable {
  let source: DocumentSource
  let address: Address
  let metadata: DocumentMetadata
  let stated: StatedMetadata
  /// What the document is called: kind and number, or what stands for them.
  let heading: String
  let review: TextReview
  /// What a person changed in the restored text; nil where nobody did.
  let corrections: TextCorrections?
  let sourceHash: ContentHash?
  let citations: [PlacedCitation]
  /// The anchors of its articles and of what they hold.
  let articleAnchors: Set<String>
  let inputs: [Provenance.Ingredient]
  /// The path that diagnostics name.
  let path: String

  var isWithdrawn: Bool { stated.isWithdrawn }

  /// Where a diagnostic about what was stated as `key` belongs; the whole document's place when it
  /// was only read.
  func place(of key: MetadataKey) -> StatedMetadata.Place {
    stated.places[key] ?? StatedMetadata.Place(path: path, line: 1)
  }
}

extension CatalogueEntry {
  /// Newest first; undated documents last; then by address, so that the order is always the same.
  static func isNewer(_ left: CatalogueEntry, _ right: CatalogueEntry) -> Bool {
    switch (left.metadata.date, right.metadata.date) {
    case (let left?, let right?) where left != right: left > right
    case (nil, .some): false
    case (.some, nil): true
    default: left.address < right.address
    }
  }
}
