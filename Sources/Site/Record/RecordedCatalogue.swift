import Documents

/// The catalogue of the last build, as it stands in the bytes of the record: little is read before
/// somebody asks for it.
///
/// Layout, numbers as in `StoredBytes`: how many addresses there are, and each; how many rows, and each
/// (`RecordedRow`); how many documents are not held, and each.
struct RecordedCatalogue: Sendable {
  /// Addresses by their numbers in the rows; some may be of no use any more.
  private(set) var addresses: [Address] = []
  /// In the order of the entries.
  private(set) var rows: [RecordedRow] = []
  private(set) var notHeld: [Address: NotHeldDocument] = [:]
  /// Where the addresses stand in the bytes.
  private(set) var addressRange = 0..<0
  private let bytes: [UInt8]

  /// Reads what `append` of `CatalogueWriter` wrote; nil where the bytes hold no such thing.
  init?(reading reader: inout StoredBytes.Reader) {
    bytes = reader.rest.bytes
    guard let addressCount = reader.number() else { return nil }
    addresses.reserveCapacity(min(addressCount, 1 << 20))
    let start = reader.rest.range.lowerBound
    for _ in 0..<addressCount {
      guard let address = reader.text().flatMap(Address.init(path:)) else { return nil }
      addresses.append(address)
    }
    addressRange = start..<reader.rest.range.lowerBound
    guard let rowCount = reader.number() else { return nil }
    rows.reserveCapacity(min(rowCount, 1 << 20))
    for _ in 0..<rowCount {
      guard let row = RecordedRow(reading: &reader), row.address < addresses.count else {
        return nil
      }
      rows.append(row)
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

  /// The numbers of those addresses that have one.
  func numbers(of wanted: Set<Address>) -> [Int] {
    addresses.indices.filter { wanted.contains(addresses[$0]) }
  }

  /// The bytes of a part of a row.
  func bytes(_ range: Range<Int>) -> ArraySlice<UInt8> { bytes[range] }
}

extension RecordedCatalogue {
  func asked(by row: Int) -> [ArchiveFacet] {
    words(rows[row].asked).map(ArchiveFacet.init(value:))
  }

  func offers(of row: Int) -> [ArchiveOffer] {
    let words = words(rows[row].offers)
    return stride(from: 0, to: words.count - 1, by: 2).map {
      ArchiveOffer(facet: ArchiveFacet(value: words[$0]), value: words[$0 + 1])
    }
  }

  /// Whether the citations of a row depend on any of the facets.
  func asks(_ row: Int, for facets: FacetFilter) -> Bool {
    !facets.isEmpty && has(rows[row].asked, step: 8, facets)
  }

  /// Whether a row answers any of the facets.
  func offers(_ row: Int, anyOf facets: FacetFilter) -> Bool {
    !facets.isEmpty && has(rows[row].offers, step: 16, facets)
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
    var reader = StoredBytes.Reader(bytes, in: rows[row].cited)
    while !reader.isAtEnd, let target = reader.number(), let length = reader.number(),
      let range = reader.skip(length), target < addresses.count
    {
      body(target, range.lowerBound)
    }
  }

  /// Whether a row shows or names any document of `touched`, by the numbers of their addresses.
  func shows(_ row: Int, anyOf touched: Set<Int>) -> Bool {
    var reader = StoredBytes.Reader(bytes, in: rows[row].shown)
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
    var reader = StoredBytes.Reader(bytes, in: rows[row].links)
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
    let range = rows[row].found
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
