import Documents

/// The documents that an archive has, each under an address of its own.
struct Holdings: Sendable {
  /// Sorted by address, withdrawn documents among them.
  let entries: [CatalogueEntry]
  /// The entries that readers find in lists, all but the withdrawn, newest first.
  let published: [Int]
  /// The issuers in the addresses, in their order, and for each entry the number of its issuer.
  let issuers: (names: [String], numbers: [Int])
  /// Of those that claim an address which is not theirs alone.
  let diagnostics: [Diagnostic]

  /// Of contested addresses all claimants are left out, because to choose would be to guess.
  ///
  /// - Parameters:
  ///   - documents: what was read, in any order.
  ///   - reserved: addresses of plain pages, which no document may claim.
  init(_ documents: [CatalogueEntry], reserved: Set<String>) {
    let sorted = Self.sorted(documents)
    var diagnostics: [Diagnostic] = []
    var entries: [CatalogueEntry] = []
    entries.reserveCapacity(sorted.count)
    var issuers: (names: [String], numbers: [Int]) = ([], [])
    // Neighbours are mostly of one issuer.
    var (issuer, prefix, isFixed) = ("", "/", false)
    var start = 0
    while start < sorted.count {
      let address = sorted[start].address
      var end = start + 1
      while end < sorted.count, sorted[end].address == address { end += 1 }
      if !address.path.hasPrefix(prefix) {
        issuer = address.issuer
        prefix = issuer + "/"
        isFixed = FixedAddress.isFixed(issuer)
      }
      if isFixed || reserved.contains(address.path) {
        diagnostics += sorted[start..<end].map { entry in
          Diagnostic(
            .error,
            entry.path,
            "the address \"/\(address.path)\" belongs to a page of the site",
            hint: "state number, issuer or date in its metadata"
          )
        }
      } else if end - start > 1 {
        diagnostics += Self.contest(over: address, Array(sorted[start..<end]))
      } else {
        if issuers.names.last != issuer { issuers.names.append(issuer) }
        issuers.numbers.append(issuers.names.count - 1)
        entries.append(sorted[start])
      }
      start = end
    }
    self.entries = entries
    self.issuers = issuers
    published = Self.newestFirst(entries)
    self.diagnostics = diagnostics
  }
}

extension Holdings {
  /// The documents that are not withdrawn, newest first; undated ones last; then by address, in the
  /// order of which they stand, so that the order is always the same.
  private static func newestFirst(_ entries: [CatalogueEntry]) -> [Int] {
    let days = entries.map {
      $0.metadata.date.map { ($0.year * 16 + $0.month) * 32 + $0.day } ?? -1
    }
    return entries.indices.filter { !entries[$0].isWithdrawn }
      .sorted { (days[$1], $0) < (days[$0], $1) }
  }

  /// The documents by address; those of the last build need not be compared with one another.
  private static func sorted(_ documents: [CatalogueEntry]) -> [CatalogueEntry] {
    let rows = (documents.lazy.compactMap(\.recorded).max() ?? -1) + 1
    var recorded = [CatalogueEntry?](repeating: nil, count: rows)
    var others: [CatalogueEntry] = []
    for document in documents {
      if let row = document.recorded, recorded[row] == nil {
        recorded[row] = document
      } else {
        others.append(document)
      }
    }
    others.sort { $0.address < $1.address }
    guard rows > 0 else { return others }
    var sorted: [CatalogueEntry] = []
    sorted.reserveCapacity(documents.count)
    var next = 0
    for document in recorded {
      guard let document else { continue }
      while next < others.count, others[next].address < document.address {
        sorted.append(others[next])
        next += 1
      }
      sorted.append(document)
    }
    return sorted + others[next...]
  }

  /// An error for each claimant, which names others; not all of many, or the messages would grow
  /// with the square of their number.
  private static func contest(
    over address: Address,
    _ claimants: [CatalogueEntry]
  ) -> [Diagnostic] {
    let paths = claimants.map(\.path).sorted()
    return claimants.map { entry in
      let others = paths.prefix(namedClaimants + 1).filter { $0 != entry.path }
        .prefix(namedClaimants).map { "\"\($0)\"" }
      let rest = paths.count - 1 - others.count
      let names = others.joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
      let place = entry.place(of: .number)
      return Diagnostic(
        .error,
        place.path,
        line: place.line,
        "\(names) claims the same address \"/\(address.path)\"",
        hint: "correct number, date or issuer of one of them, or remove the copy"
      )
    }
  }

  private static let namedClaimants = 5
}
