/// What changes with any text of a folder of texts, and how many documents have several parts.
struct TextVersions: Sendable {
  private(set) var sums: [UInt64]
  private(set) var partedCount: Int

  init(documentCount: Int) {
    self.init(
      sums: Array(
        repeating: 0,
        count: (documentCount + Manifest.block - 1) / Manifest.block
      ),
      partedCount: 0
    )
  }

  init(sums: [UInt64], partedCount: Int) {
    self.sums = sums
    self.partedCount = partedCount
  }

  /// Whether some document has more than one part.
  var hasParts: Bool { partedCount > 0 }

  mutating func add(_ hashes: [UInt64], _ document: Int) {
    if hashes.count > 1 { partedCount += 1 }
    sums[document / Manifest.block] &+= TextVersions.sum(hashes, document)
  }

  mutating func remove(_ hashes: [UInt64], _ document: Int) {
    if hashes.count > 1 { partedCount -= 1 }
    sums[document / Manifest.block] &-= TextVersions.sum(hashes, document)
  }

  /// Makes room for so many documents; those beyond were removed.
  mutating func resize(documentCount: Int) {
    let count = TextVersions(documentCount: documentCount).sums.count
    sums = Array(sums.prefix(count)) + Array(repeating: 0, count: max(0, count - sums.count))
  }

  private static func sum(_ hashes: [UInt64], _ document: Int) -> UInt64 {
    hashes.enumerated().reduce(0) { sum, text in
      sum &+ ContentName.stirred(text.element &+ UInt64(document) &* 31 &+ UInt64(text.offset))
    }
  }
}
