import Documents

/// The whole archive: what is held, what is cited and not held, and who cites what.
///
/// Made once, after every document was read and before any page is written.
///
/// A class because it is in the hands of all threads: a copy would count anew all that it holds, each
/// count in the way of the others.
final class Catalogue: Sendable {
  let holdings: Holdings
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

  /// Sorted by address, withdrawn documents among them.
  var entries: [CatalogueEntry] { holdings.entries }

  /// The entries that readers find in lists, all but the withdrawn, newest first.
  var published: [Int] { holdings.published }

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
  ///   - holdings: what the archive has.
  ///   - registry: the bodies that the archive knows.
  ///   - jobs: on how many threads citations are resolved.
  ///   - last: what the last build found under the same settings.
  init(
    _ holdings: Holdings,
    registry: IssuerRegistry,
    jobs: Int = 1,
    last: RecordedCatalogue? = nil
  ) {
    var diagnostics = holdings.diagnostics
    let entries = holdings.entries
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
    self.holdings = holdings
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
