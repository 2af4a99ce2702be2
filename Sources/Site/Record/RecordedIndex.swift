import Search

/// What a build keeps of the search index, so that the next one changes it instead of making it anew.
struct RecordedIndex: Sendable {
  static let name = "index"

  /// What a record says of it.
  struct Extent: Sendable {
    /// Of the file in which its parts lie.
    var parts = PartStore.Extent()
    /// Where this itself lies among them; nil where there is none.
    var place: PartFile.Place?
  }

  let ledger: IndexLedger
  /// Where the parts of the ledger lie.
  let parts: [PartFile.Place]
  /// The digest that stands behind each document number; nil where there is nothing to search.
  let digests: [PartFile.Place?]
}

extension RecordedIndex {
  var bytes: [UInt8] {
    var bytes = StoredBytes.Writer()
    bytes.append(part: ledger.bytes)
    bytes.append(parts.count)
    for part in parts { bytes.append(part) }
    bytes.append(digests.count)
    for digest in digests { bytes.append(digest) }
    return bytes.bytes
  }

  /// Reads what was kept; nil where it is no such thing.
  init?(_ bytes: [UInt8]) {
    var reader = StoredBytes.Reader(bytes)
    guard let range = reader.part(), let ledger = IndexLedger(Array(bytes[range])),
      let partCount = reader.number(), partCount == ledger.partCount
    else { return nil }
    var parts: [PartFile.Place] = []
    for _ in 0..<partCount {
      guard let part = reader.place() else { return nil }
      parts.append(part)
    }
    guard let digestCount = reader.number() else { return nil }
    var digests: [PartFile.Place?] = []
    for _ in 0..<digestCount {
      guard let digest = reader.optionalPlace() else { return nil }
      digests.append(digest)
    }
    guard reader.isAtEnd else { return nil }
    self.init(ledger: ledger, parts: parts, digests: digests)
  }
}

extension StoredBytes.Writer {
  mutating func append(_ extent: RecordedIndex.Extent) {
    append(extent.parts)
    append(extent.place)
  }

  mutating func append(_ place: PartFile.Place?) {
    append(place != nil)
    if let place { append(place) }
  }
}

extension StoredBytes.Reader {
  mutating func indexExtent() -> RecordedIndex.Extent? {
    guard let parts = extent(), let place = optionalPlace() else { return nil }
    return RecordedIndex.Extent(parts: parts, place: place)
  }

  mutating func optionalPlace() -> PartFile.Place?? {
    guard let isThere = flag() else { return nil }
    guard isThere else { return .some(nil) }
    return place().map { .some($0) }
  }
}
