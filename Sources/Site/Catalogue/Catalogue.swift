import Documents

/// The whole archive: what is held, what is cited and not held, and who cites what.
///
/// Made once, after every document was read and before any page is written.
struct Catalogue: Sendable {
  /// Sorted by address, withdrawn documents among them.
  let entries: [CatalogueEntry]
  /// The entries that readers find in lists, all but the withdrawn, newest first.
  let published: [Int]
  /// For each entry, for each of its citations: where it leads; nil when it is no link.
  let links: LinkTable
  /// Documents that are cited and not held, sorted by address.
  let notHeld: [NotHeldDocument]
  /// Who cites the document at an address.
  let citedBy: CitingTable
  /// Addresses that lead on to another: aliases, and undated citations whose document came in.
  let redirects: [Address: Address]
  let diagnostics: [Diagnostic]
  /// What cannot be as in the last build; nil where all may be otherwise.
  let touched: TouchedPages?
  private let index: [Address: Int]

  /// That of the last build, where this one is told by what differs from it.
  var last: RecordedCatalogue? { touched == nil ? nil : links.store }

  struct CitingPlace: Sendable {
    let entry: Int
    /// The first of its citations.
    let citation: Int
    /// What it does with the document, each relation once, with the words that first say it.
    let relations: [RelationEvidence]
  }

  /// - Parameters:
  ///   - documents: what was read, in any order.
  ///   - registry: the bodies that the archive knows.
  ///   - reserved: addresses of plain pages, which no document may claim.
  ///   - jobs: on how many threads citations are resolved.
  ///   - last: what the last build found under the same settings.
  init(
    _ documents: [CatalogueEntry],
    registry: IssuerRegistry,
    reserved: Set<String>,
    jobs: Int = 1,
    last: RecordedCatalogue? = nil
  ) {
    var diagnostics: [Diagnostic] = []
    let entries = Self.uncontested(documents, reserved: reserved, &diagnostics)
    let index = Dictionary(
      uniqueKeysWithValues: entries.enumerated().map { ($0.element.address, $0.offset) }
    )
    let resolution = CatalogueResolution(
      entries,
      index: index,
      rule: AddressRule(registry: registry),
      jobs: jobs,
      last: last
    )
    var redirects: [Address: Address] = [:]
    for row in resolution.rows {
      switch row {
      case .resolved(let resolved):
        diagnostics += resolved.diagnostics
        for redirect in resolved.redirects { redirects[redirect.from] = redirect.to }
      case .stored(let number):
        guard let found = resolution.store.found(in: number) else { continue }
        diagnostics += found.diagnostics
        for redirect in found.redirects { redirects[redirect.from] = redirect.to }
      }
    }
    let notHeld = resolution.notHeld
    Self.addAliases(of: entries, to: &redirects, taken: index, notHeld, &diagnostics)
    self.index = index
    self.entries = entries
    published = Self.newestFirst(entries)
    links = LinkTable(rows: resolution.rows, store: resolution.store)
    self.notHeld = notHeld.values.sorted { $0.address < $1.address }
    citedBy = CitingTable(resolution.rows, store: resolution.store)
    self.redirects = redirects.filter { notHeld[$0.key] == nil }
    self.diagnostics = diagnostics
    touched = resolution.touched
  }

  /// The number of the entry that has an address.
  func index(of address: Address) -> Int? { index[address] }

  func isHeld(_ address: Address) -> Bool { index[address] != nil }

  /// The document that is cited and not held at an address.
  ///
  /// - Complexity: O(log n).
  func notHeldDocument(at address: Address) -> NotHeldDocument? {
    var low = 0
    var high = notHeld.count
    while low < high {
      let middle = (low + high) / 2
      if notHeld[middle].address < address { low = middle + 1 } else { high = middle }
    }
    return low < notHeld.count && notHeld[low].address == address ? notHeld[low] : nil
  }

  func entry(at address: Address) -> CatalogueEntry? { index[address].map { entries[$0] } }
}

extension Catalogue {
  /// The documents that are not withdrawn, newest first; undated ones last; then by address, in the
  /// order of which they stand, so that the order is always the same.
  private static func newestFirst(_ entries: [CatalogueEntry]) -> [Int] {
    let days = entries.map {
      $0.metadata.date.map { ($0.year * 16 + $0.month) * 32 + $0.day } ?? -1
    }
    return entries.indices.filter { !entries[$0].isWithdrawn }
      .sorted { (days[$1], $0) < (days[$0], $1) }
  }

  /// The issuer in the address of each entry.
  ///
  /// - Complexity: O(n), with a new text for each issuer only.
  var issuers: [String] {
    var issuer = ""
    var prefix = "/"
    return entries.map { entry in
      if !entry.address.path.hasPrefix(prefix) {
        issuer = entry.address.issuer
        prefix = issuer + "/"
      }
      return issuer
    }
  }

  /// The documents whose address nobody else claims, sorted; the claimants of a contested one are
  /// all left out, because to choose would be to guess.
  private static func uncontested(
    _ documents: [CatalogueEntry],
    reserved: Set<String>,
    _ diagnostics: inout [Diagnostic]
  ) -> [CatalogueEntry] {
    let sorted = sorted(documents)
    var entries: [CatalogueEntry] = []
    entries.reserveCapacity(sorted.count)
    var start = 0
    while start < sorted.count {
      let address = sorted[start].address
      var end = start + 1
      while end < sorted.count, sorted[end].address == address { end += 1 }
      let claimants = sorted[start..<end]
      start = end
      if FixedAddress.isFixed(address.issuer) || reserved.contains(address.path) {
        diagnostics += claimants.map { entry in
          Diagnostic(
            .error,
            entry.path,
            "the address \"/\(address.path)\" belongs to a page of the site",
            hint: "state number, issuer or date in its metadata"
          )
        }
      } else if claimants.count > 1 {
        diagnostics += contest(over: address, Array(claimants))
      } else {
        entries += claimants
      }
    }
    return entries
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

  private static func addAliases(
    of entries: [CatalogueEntry],
    to redirects: inout [Address: Address],
    taken index: [Address: Int],
    _ notHeld: [Address: NotHeldDocument],
    _ diagnostics: inout [Diagnostic]
  ) {
    for entry in entries where !entry.stated.aliases.isEmpty {
      let place = entry.place(of: .aliases)
      func report(_ severity: Severity, _ message: String, _ hint: String) {
        diagnostics.append(
          Diagnostic(severity, place.path, line: place.line, message, hint: hint)
        )
      }
      for alias in entry.stated.aliases where alias != entry.address {
        if FixedAddress.isFixed(alias.issuer) {
          report(.error, "the alias \"/\(alias)\" belongs to a page of the site", "remove it")
          continue
        }
        let owner = index[alias].map { entries[$0].path } ?? redirects[alias]?.path
        if let owner, redirects[alias] != entry.address {
          report(
            .error,
            "the alias \"/\(alias)\" is taken by \"\(owner)\"",
            "remove it from one of them"
          )
        } else if notHeld[alias] != nil {
          report(
            .warning,
            "the alias \"/\(alias)\" is the address of a document that is cited and not held",
            "correct the citations, or the alias"
          )
        } else {
          redirects[alias] = entry.address
        }
      }
    }
  }
}
