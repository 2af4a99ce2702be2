/// What was resolved of one document, in the bytes of a recorded catalogue: where its parts stand.
struct RecordedRow {
  /// The number of its address.
  let address: Int
  /// Eight bytes for each facet that was asked for.
  let asked: Range<Int>
  /// Sixteen bytes for each facet that it answers, and the hash of its answer.
  let offers: Range<Int>
  let cited: Range<Int>
  /// The numbers of the addresses of all documents that its links name.
  let shown: Range<Int>
  let linkCount: Int
  let links: Range<Int>
  /// Redirects and diagnostics; empty where there are none.
  let found: Range<Int>

  /// Reads what `RowWriter` wrote.
  init?(reading reader: inout StoredBytes.Reader) {
    guard let address = reader.number(), let asked = reader.part(), let offers = reader.part(),
      let cited = reader.part(), let shown = reader.part(), let linkCount = reader.number(),
      let links = reader.part(), let found = reader.part()
    else { return nil }
    self.address = address
    self.asked = asked
    self.offers = offers
    self.cited = cited
    self.shown = shown
    self.linkCount = linkCount
    self.links = links
    self.found = found
  }

  /// A row without anything.
  init() {
    (address, linkCount) = (0, 0)
    (asked, offers, cited, shown) = (0..<0, 0..<0, 0..<0, 0..<0)
    (links, found) = (0..<0, 0..<0)
  }
}

extension StoredBytes.Reader {
  /// The place of bytes that stand after their length.
  mutating func part() -> Range<Int>? { number().flatMap { skip($0) } }
}

extension StoredBytes.Writer {
  /// Appends bytes after their length.
  mutating func append(part: some Collection<UInt8>) {
    append(part.count)
    append(raw: part)
  }
}

extension CatalogueLink.Status {
  var code: UInt8 {
    switch self {
    case .held: 1
    case .notHeld: 2
    case .inferred: 3
    case .ambiguous: 4
    }
  }

  init?(code: UInt8) {
    switch code {
    case 1: self = .held
    case 2: self = .notHeld
    case 3: self = .inferred
    case 4: self = .ambiguous
    default: return nil
    }
  }
}
