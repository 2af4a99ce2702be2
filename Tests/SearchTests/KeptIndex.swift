import Search

/// An index in memory with what a build leaves to the next one.
struct KeptIndex {
  /// By path; the texts of documents apart.
  let files: [String: [UInt8]]
  /// The paths in the order in which they were given.
  let order: [String]
  var parts: [[UInt8]]
  let ledger: IndexLedger
  /// Of the documents by their numbers.
  let digests: [SearchDigest]
  private(set) var partsRead = 0
  private(set) var filesMade = 0

  /// The index of these records, made anew.
  init(_ records: [SearchRecord], _ notHeld: [NotHeldRecord]) {
    var builder = SearchIndexBuilder(dates: records.map(\.date))
    let digests = builder.indices.map { DigestedDocument(records[$0]).digest }
    for (index, digest) in zip(builder.indices, digests) { builder.add(digest, at: index) }
    for record in notHeld { builder.add(record) }
    var parts: [[UInt8]] = []
    let edition = builder.finish { part in
      if case .made(let bytes) = part { parts.append(bytes) }
    }
    guard let ledger = edition.ledger else { preconditionFailure("a small index has a ledger") }
    self.init(edition, ledger, parts, digests, [:])
  }

  private init(
    _ edition: IndexEdition,
    _ ledger: IndexLedger,
    _ parts: [[UInt8]],
    _ digests: [SearchDigest],
    _ last: [String: [UInt8]]
  ) {
    var files: [String: [UInt8]] = [:]
    var order: [String] = []
    for file in edition.files {
      switch file {
      case .made(let made):
        files[made.path] = made.bytes
        order.append(made.path)
        filesMade += 1
      case .kept(let path, let size):
        // A file that is not there, or has another size, is missing in the comparison.
        if let bytes = last[path], bytes.count == size { files[path] = bytes }
        order.append(path)
      }
    }
    self.files = files
    self.order = order
    self.parts = parts
    self.ledger = ledger
    self.digests = digests
  }

  /// The index after a change; nil where it must be made anew.
  func revised(_ records: [SearchRecord], _ notHeld: [NotHeldRecord]) -> KeptIndex? {
    let dates = records.map(\.date)
    let builder = SearchIndexBuilder(dates: dates)
    let digests = builder.indices.map { DigestedDocument(records[$0]).digest }
    let changes = (0..<max(digests.count, self.digests.count)).compactMap {
      document -> DocumentChange? in
      let old = document < self.digests.count ? self.digests[document] : nil
      let new = document < digests.count ? digests[document] : nil
      return old == new ? nil : DocumentChange(document: document, from: old, to: new)
    }
    var read = 0
    let source = IndexRevision.Source(
      part: { number in
        read += 1
        return parts[number]
      },
      file: { files[$0] }
    )
    guard let ledger = IndexLedger(ledger.bytes) else { return nil }
    var kept: [[UInt8]] = []
    let revision = builder.revision(
      of: ledger,
      source,
      changes: changes,
      notHeld: notHeld
    )
    let edition = revision.edition { part in
      switch part {
      case .made(let bytes): kept.append(bytes)
      case .kept(let number): kept.append(parts[number])
      }
    }
    guard let edition, let ledger = edition.ledger, ledger.partCount == kept.count else {
      return nil
    }
    var index = KeptIndex(edition, ledger, kept, digests, files)
    index.partsRead = read
    return index
  }
}
