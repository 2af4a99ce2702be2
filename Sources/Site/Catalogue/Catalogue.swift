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
  let links: [[CatalogueLink?]]
  /// Documents that are cited and not held, sorted by address.
  let notHeld: [NotHeldDocument]
  /// Who cites the document at an address, in the order of entries; a document once, with its first
  /// citation.
  let citedBy: [Address: [CitingPlace]]
  /// Addresses that lead on to another: aliases, and undated citations whose document came in.
  let redirects: [Address: Address]
  let diagnostics: [Diagnostic]
  private let index: [Address: Int]

  struct CitingPlace: Sendable {
    let entry: Int
    /// The first of its citations.
    let citation: Int
    /// What it does with the document, each relation once, with the words that first say it.
    private(set) var relations: [RelationEvidence] = []

    fileprivate init(entry: Int, citation: Int) {
      self.entry = entry
      self.citation = citation
    }

    fileprivate mutating func add(_ evidence: RelationEvidence) {
      guard !relations.contains(where: { $0.relation == evidence.relation }) else { return }
      relations.append(evidence)
    }
  }

  /// - Parameters:
  ///   - documents: what was read, in any order.
  ///   - registry: the bodies that the archive knows.
  ///   - reserved: addresses of plain pages, which no document may claim.
  ///   - jobs: on how many threads citations are resolved.
  init(
    _ documents: [CatalogueEntry],
    registry: IssuerRegistry,
    reserved: Set<String>,
    jobs: Int = 1
  ) {
    var diagnostics: [Diagnostic] = []
    let entries = Self.uncontested(documents, reserved: reserved, &diagnostics)
    let index = Dictionary(
      uniqueKeysWithValues: entries.enumerated().map { ($0.element.address, $0.offset) }
    )
    let citingDocuments = parallelMap(entries, jobs: jobs) {
      CitingDocument(metadata: $0.metadata, address: $0.address)
    }
    let resolver = CitationResolver(
      catalogue: citingDocuments,
      addressRule: AddressRule(registry: registry),
      works: entries.lazy.flatMap(\.citations).map(\.work)
    )
    var links: [[CatalogueLink?]] = []
    var citedBy: [Address: [CitingPlace]] = [:]
    var notHeld: [Address: NotHeldDocument] = [:]
    var redirects: [Address: Address] = [:]
    var answers: [[CitationAnswer]] = []
    for (number, entry) in entries.enumerated() {
      if number.isMultiple(of: Self.batchLength) {
        let batch = Array(number..<min(number + Self.batchLength, entries.count))
        answers = parallelMap(batch, jobs: jobs) { number in
          resolver.answers(of: entries[number].citations.map(\.work), in: citingDocuments[number])
        }
      }
      let citing = citingDocuments[number]
      var own: [CatalogueLink?] = []
      for (position, placed) in entry.citations.enumerated() {
        let answer = answers[number % Self.batchLength][position]
        let resolution = answer.resolution
        var link = Self.link(resolution)
        if let target = link?.target.flatMap({ index[$0] }), let parts = placed.citation.parts {
          link?.anchor = CitedPart.anchor(of: parts, among: entries[target].articleAnchors)
        }
        own.append(link)
        diagnostics += Self.diagnostics(resolution, answer.conflict, placed, path: entry.path)
        guard let target = link?.target else { continue }
        if index[target] == nil {
          if var missing = answer.notHeld {
            missing.add(title: placed.title)
            if notHeld[target] == nil {
              notHeld[target] = missing
            } else {
              notHeld[target]?.merge(missing)
            }
          }
        } else if link?.status == .inferred,
          let undated = resolver.addressRule.address(of: placed.citation, in: citing),
          !undated.isDated, index[undated] == nil
        {
          redirects[undated] = target
        } else if let name = placed.work.name,
          let former = resolver.addressBeforeHeld(of: name, in: citing), former != target,
          index[former] == nil
        {
          redirects[former] = target
        }
        if citedBy[target]?.last?.entry != number {
          citedBy[target, default: []].append(CitingPlace(entry: number, citation: position))
        }
        if let relation = placed.relation {
          let last = (citedBy[target]?.count ?? 1) - 1
          citedBy[target]?[last].add(relation)
        }
      }
      links.append(own)
    }
    Self.addAliases(of: entries, to: &redirects, taken: index, notHeld, &diagnostics)
    self.index = index
    self.entries = entries
    published = entries.indices.filter { !entries[$0].isWithdrawn }
      .sorted { CatalogueEntry.isNewer(entries[$0], entries[$1]) }
    self.links = links
    self.notHeld = notHeld.values.sorted { $0.address < $1.address }
    self.citedBy = citedBy
    self.redirects = redirects.filter { notHeld[$0.key] == nil }
    self.diagnostics = diagnostics
  }

  /// The number of the entry that has an address.
  func index(of address: Address) -> Int? { index[address] }

  /// How many documents' citations are resolved at once, so that the answers need little memory.
  private static let batchLength = 1024

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
  /// The documents whose address nobody else claims, sorted; the claimants of a contested one are
  /// all left out, because to choose would be to guess.
  private static func uncontested(
    _ documents: [CatalogueEntry],
    reserved: Set<String>,
    _ diagnostics: inout [Diagnostic]
  ) -> [CatalogueEntry] {
    let claims = Dictionary(grouping: documents, by: \.address)
    var entries: [CatalogueEntry] = []
    for (address, claimants) in claims {
      let first = address.path.split(separator: "/").first.map(String.init) ?? ""
      if FixedAddress.isFixed(first) || reserved.contains(address.path) {
        diagnostics += claimants.map { entry in
          Diagnostic(
            .error,
            entry.path,
            "the address \"/\(address.path)\" belongs to a page of the site",
            hint: "state number, issuer or date in its metadata"
          )
        }
      } else if claimants.count > 1 {
        diagnostics += contest(over: address, claimants)
      } else {
        entries += claimants
      }
    }
    return entries.sorted { $0.address < $1.address }
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

  private static func link(_ resolution: Resolution) -> CatalogueLink? {
    switch resolution {
    case .held(let address): CatalogueLink(target: address, status: .held, candidates: [])
    case .notHeld(let address): CatalogueLink(target: address, status: .notHeld, candidates: [])
    case .inferred(let address, _):
      CatalogueLink(target: address, status: .inferred, candidates: [])
    case .ambiguous(let addresses):
      CatalogueLink(target: nil, status: .ambiguous, candidates: addresses)
    case .selfReference, .none: nil
    }
  }

  private static func diagnostics(
    _ resolution: Resolution,
    _ conflict: DateConflict?,
    _ placed: PlacedCitation,
    path: String
  ) -> [Diagnostic] {
    let number = placed.citation.number ?? placed.work.words
    if let conflict {
      return [
        Diagnostic(
          .warning,
          path,
          line: placed.line,
          column: placed.column,
          "\"\(number)\" is cited with the date \(conflict.cited.dayMonthYear), "
            + "but \"/\(conflict.address.path)\" has \(conflict.held.dayMonthYear)",
          hint: "correct the date in one of them; until then there is no link"
        )
      ]
    }
    switch resolution {
    case .inferred where placed.work.name == nil:
      return [
        Diagnostic(
          .note,
          path,
          line: placed.line,
          column: placed.column,
          "the citation of \"\(number)\" has no date",
          hint: "what it means is inferred"
        )
      ]
    case .ambiguous(let addresses):
      let names = addresses.map { "\"/\($0.path)\"" }.joined(separator: " or ")
      return [
        Diagnostic(
          .warning,
          path,
          line: placed.line,
          column: placed.column,
          "the citation of \"\(number)\" may mean \(names)",
          hint: "readers are offered the choice"
        )
      ]
    default: return []
    }
  }

  private static func addAliases(
    of entries: [CatalogueEntry],
    to redirects: inout [Address: Address],
    taken index: [Address: Int],
    _ notHeld: [Address: NotHeldDocument],
    _ diagnostics: inout [Diagnostic]
  ) {
    for entry in entries {
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
