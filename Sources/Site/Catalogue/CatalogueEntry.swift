import Documents

/// What the archive keeps in memory of each document while its text streams through.
///
/// A class, because lists, maps and sorts would copy forty references of a struct each time.
final class CatalogueEntry: Sendable {
  let source: DocumentSource
  let address: Address
  let metadata: DocumentMetadata
  private let knownNumber: KnownNumber
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
  /// What the last build made of it, if it is as it was.
  let output: RecordedBuild.StoredOutput?
  let text: EntryText

  /// What is known of the number of the metadata.
  enum KnownNumber: Sendable {
    case read(DocumentNumber?)
    case unread
  }

  init(
    source: DocumentSource,
    address: Address,
    metadata: DocumentMetadata,
    number: KnownNumber = .unread,
    stated: StatedMetadata,
    heading: String,
    review: TextReview,
    corrections: TextCorrections?,
    sourceHash: ContentHash?,
    inputs: [Provenance.Ingredient],
    path: String,
    text: EntryText,
    recorded: Int? = nil,
    output: RecordedBuild.StoredOutput? = nil
  ) {
    self.source = source
    self.address = address
    self.metadata = metadata
    knownNumber = number
    self.stated = stated
    self.heading = heading
    self.review = review
    self.corrections = corrections
    self.sourceHash = sourceHash
    self.inputs = inputs
    self.path = path
    self.text = text
    self.recorded = recorded
    self.output = output
  }

  var isWithdrawn: Bool { stated.isWithdrawn }

  /// Its number; that of a document which an earlier build read is read now.
  var number: DocumentNumber? {
    if case .read(let number) = knownNumber { number } else { metadata.readNumber }
  }

  /// Whether the paper has the form of the Party, by its number or its letterhead.
  var isParty: Bool { (number?.side ?? metadata.side) != .state }

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
