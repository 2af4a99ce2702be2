import Documents

/// What the archive keeps in memory of each document while its text streams through.
///
/// A class, because lists, maps and sorts would copy forty references of a struct each time.
final class CatalogueEntry: Sendable {
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
  let inputs: [Provenance.Ingredient]
  /// The path that diagnostics name.
  let path: String
  /// Where it stands in the catalogue of the last build, if it is as it was.
  let recorded: Int?
  let storage: Text

  /// What only those need who look at the document itself.
  enum Text: Sendable {
    case read(citations: [PlacedCitation], articleAnchors: Set<String>)
    /// As `append` wrote it, in the part of the bytes of the record.
    case stored([UInt8], Range<Int>)
  }

  init(
    source: DocumentSource,
    address: Address,
    metadata: DocumentMetadata,
    stated: StatedMetadata,
    heading: String,
    review: TextReview,
    corrections: TextCorrections?,
    sourceHash: ContentHash?,
    inputs: [Provenance.Ingredient],
    path: String,
    text: Text,
    recorded: Int? = nil
  ) {
    self.source = source
    self.address = address
    self.metadata = metadata
    self.stated = stated
    self.heading = heading
    self.review = review
    self.corrections = corrections
    self.sourceHash = sourceHash
    self.inputs = inputs
    self.path = path
    storage = text
    self.recorded = recorded
  }

  /// - Complexity: O(1); O(n) for an entry of an earlier build, which keeps them as bytes.
  var citations: [PlacedCitation] {
    switch storage {
    case .read(let citations, _): citations
    case .stored(let bytes, let range): Self.text(in: bytes, range)?.citations ?? []
    }
  }

  /// How many citations there are.
  ///
  /// - Complexity: O(1).
  var citationCount: Int {
    switch storage {
    case .read(let citations, _): citations.count
    case .stored(let bytes, let range): Self.citationCount(in: bytes, range)
    }
  }

  /// The anchors of its articles and of what they hold.
  var articleAnchors: Set<String> {
    switch storage {
    case .read(_, let anchors): anchors
    case .stored(let bytes, let range): Self.text(in: bytes, range)?.articleAnchors ?? []
    }
  }

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
