import Documents

/// What was resolved of an archive, as bytes.
///
/// It was resolved in this build, and takes little memory so, or in the last one, and stands in the
/// record. Little is read before somebody asks for it.
///
/// Layout in a record, numbers as in `StoredBytes`: how many rows there are, and each after its length
/// (`RecordedRow`); for each row the three hashes of its entry; how many addresses, and each; how many
/// documents that are not held, and each.
struct RecordedCatalogue: Sendable {
  /// Addresses by their numbers in the rows; some may be of no use any more.
  private(set) var addresses: [Address] = []
  private(set) var notHeld: [Address: NotHeldDocument] = [:]
  /// Where the rows stand, in the order of the entries.
  private var rows: [Range<Int>] = []
  private var hashStart = 0
  private let bytes: [UInt8]

  /// An archive without documents.
  init() {
    bytes = []
  }

  /// Rows of this build, of which no hashes are known.
  init(_ bytes: [UInt8], rows: [Range<Int>], addresses: [Address]) {
    self.bytes = bytes
    self.rows = rows
    self.addresses = addresses
    hashStart = bytes.count
  }

  /// Reads what `append` of `CatalogueWriter` wrote; nil where the bytes hold no such thing.
  init?(reading reader: inout StoredBytes.Reader) {
    bytes = reader.rest.bytes
    guard let rowCount = reader.number() else { return nil }
    rows.reserveCapacity(min(rowCount, 1 << 20))
    for _ in 0..<rowCount {
      guard let row = reader.part() else { return nil }
      rows.append(row)
    }
    guard let hashes = reader.skip(rowCount * Self.hashesLength),
      let addressCount = reader.number()
    else { return nil }
    hashStart = hashes.lowerBound
    addresses.reserveCapacity(min(addressCount, 1 << 20))
    for _ in 0..<addressCount {
      guard let address = reader.text().flatMap(Address.init(path:)) else { return nil }
      addresses.append(address)
    }
    guard let count = reader.number() else { return nil }
    notHeld.reserveCapacity(min(count, 1 << 20))
    for _ in 0..<count {
      guard let number = reader.number(), number < addresses.count,
        let document = NotHeldDocument(reading: &reader, at: addresses[number])
      else { return nil }
      notHeld[addresses[number]] = document
    }
  }

  private static let hashesLength = 3 * 32

  /// How many documents there are.
  var count: Int { rows.count }

  /// The parts of a row.
  func row(_ number: Int) -> RecordedRow {
    var reader = StoredBytes.Reader(bytes, in: rows[number])
    return RecordedRow(reading: &reader) ?? RecordedRow()
  }

  /// A row as it stands here.
  func bytes(of row: Int) -> ArraySlice<UInt8> { bytes[rows[row]] }

  /// The address of the document of a row.
  func address(of row: Int) -> Address { addresses[self.row(row).address] }

  /// Of what lists and other pages show of the document of a row; of a record's rows only.
  func face(of row: Int) -> ContentHash? { hash(0, of: row) }

  /// Of all of its entry.
  func whole(of row: Int) -> ContentHash? { hash(1, of: row) }

  /// Of what its page shows beside that of other documents, its neighbours in the lists apart.
  func surroundings(of row: Int) -> ContentHash? { hash(2, of: row) }

  private func hash(_ part: Int, of row: Int) -> ContentHash? {
    let start = hashStart + row * Self.hashesLength + part * 32
    return start + 32 <= bytes.count ? ContentHash(bytes: bytes[start..<start + 32]) : nil
  }

  /// The numbers of those addresses that have one.
  func numbers(of wanted: Set<Address>) -> [Int] {
    addresses.indices.filter { wanted.contains(addresses[$0]) }
  }
}

extension RecordedCatalogue {
  func asked(by row: Int) -> [ArchiveFacet] {
    words(self.row(row).asked).map(ArchiveFacet.init(value:))
  }

  func offers(of row: Int) -> [ArchiveOffer] {
    let words = words(self.row(row).offers)
    return stride(from: 0, to: words.count - 1, by: 2).map {
      ArchiveOffer(facet: ArchiveFacet(value: words[$0]), value: words[$0 + 1])
    }
  }

  /// Whether the citations of a row depend on any of the facets.
  func asks(_ row: Int, for facets: FacetFilter) -> Bool {
    !facets.isEmpty && has(self.row(row).asked, step: 8, facets)
  }

  /// Whether a row answers any of the facets.
  func offers(_ row: Int, anyOf facets: FacetFilter) -> Bool {
    !facets.isEmpty && has(self.row(row).offers, step: 16, facets)
  }

  private func has(_ range: Range<Int>, step: Int, _ facets: FacetFilter) -> Bool {
    bytes.withUnsafeBytes { raw in
      stride(from: range.lowerBound, to: range.upperBound, by: step).contains { place in
        facets.contains(
          UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: place, as: UInt64.self))
        )
      }
    }
  }

  private func words(_ range: Range<Int>) -> [UInt64] {
    bytes.withUnsafeBytes { raw in
      stride(from: range.lowerBound, to: range.upperBound, by: 8).map {
        UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: $0, as: UInt64.self))
      }
    }
  }
}

extension RecordedCatalogue {
  /// The number of the address of each document that a row cites, and where the rest of what is said
  /// of it stands.
  func forEachCited(in row: Int, _ body: (_ target: Int, _ offset: Int) -> Void) {
    var reader = StoredBytes.Reader(bytes, in: self.row(row).cited)
    while !reader.isAtEnd, let target = reader.number(), let length = reader.number(),
      let range = reader.skip(length), target < addresses.count
    {
      body(target, range.lowerBound)
    }
  }

  /// Whether a row shows or names any document of `touched`, by the numbers of their addresses.
  func shows(_ row: Int, anyOf touched: Set<Int>) -> Bool {
    var reader = StoredBytes.Reader(bytes, in: self.row(row).shown)
    while !reader.isAtEnd, let target = reader.number() {
      if touched.contains(target) { return true }
    }
    return false
  }

  func citedPlace(at offset: Int) -> (citation: Int, relations: [RelationEvidence])? {
    var reader = StoredBytes.Reader(bytes, in: offset..<bytes.count)
    guard reader.skip(8) != nil, let citation = reader.number(), let count = reader.number()
    else { return nil }
    var relations: [RelationEvidence] = []
    for _ in 0..<count {
      guard let relation = reader.text().flatMap(Relation.init(rawValue:)),
        let words = reader.text()
      else { return nil }
      relations.append(RelationEvidence(relation: relation, words: words))
    }
    return (citation, relations)
  }

  func mark(at offset: Int) -> UInt64 { words(offset..<offset + 8).first ?? 0 }

  func links(of row: Int) -> [CatalogueLink?] {
    var reader = StoredBytes.Reader(bytes, in: self.row(row).links)
    var links: [CatalogueLink?] = []
    while !reader.isAtEnd, let status = reader.byte() {
      guard let status = CatalogueLink.Status(code: status) else {
        links.append(nil)
        continue
      }
      guard let target = reader.number(), let anchor = reader.optionalText(),
        let count = reader.number()
      else { break }
      var candidates: [Address] = []
      for _ in 0..<count { reader.number().map { candidates.append(addresses[$0]) } }
      links.append(
        CatalogueLink(
          target: target == 0 ? nil : addresses[target - 1],
          status: status,
          anchor: anchor,
          candidates: candidates
        )
      )
    }
    return links
  }

  /// What else was found when the citations of a row were resolved.
  func found(
    in row: Int
  ) -> (redirects: [ResolvedEntry.Redirect], diagnostics: [Diagnostic])? {
    let range = self.row(row).found
    guard !range.isEmpty else { return ([], []) }
    var reader = StoredBytes.Reader(bytes, in: range)
    guard let count = reader.number() else { return nil }
    var redirects: [ResolvedEntry.Redirect] = []
    for _ in 0..<count {
      guard let from = reader.number(), let to = reader.number() else { return nil }
      redirects.append(.init(from: addresses[from], to: addresses[to]))
    }
    return reader.diagnostics().map { (redirects, $0) }
  }
}
