import Documents

/// Finds where the citations of documents lead, and notes what that depends on.
struct EntryResolver: Sendable {
  let resolver: CitationResolver
  let entries: [CatalogueEntry]
  /// The number of the entry at each address.
  let index: [Address: Int]
  private let anchors = ArticleAnchors()

  /// Resolves the citations of an entry; `citing` is the document itself.
  ///
  /// - Complexity: O(citations of the entry).
  func resolve(_ entry: CatalogueEntry, as citing: CitingDocument) -> ResolvedEntry {
    let asked = AskedFacets()
    func held(_ address: Address) -> Int? {
      asked.note(.address(address))
      return index[address]
    }
    let (citations, articleAnchors) = entry.text.contents
    let works = citations.map(\.work)
    let answers = resolver.answers(of: works, in: citing, noting: asked)
    var resolved = ResolvedEntry()
    var places: [Address: Int] = [:]
    for (position, placed) in citations.enumerated() {
      let answer = answers[position]
      var link = CatalogueLink(answer.resolution)
      let target = link?.target
      let targetIndex = target.flatMap(held)
      if let targetIndex, let parts = placed.citation.parts {
        link?.anchor = CitedPart.anchor(of: parts, among: anchors.of(entries[targetIndex]))
      }
      resolved.links.append(link)
      resolved.diagnostics += Self.diagnostics(answer, placed, path: entry.path)
      guard let target else { continue }
      if targetIndex == nil {
        if var missing = answer.notHeld {
          missing.add(title: placed.title)
          resolved.missing.append(missing)
        }
      } else if let former = former(placed, link, target, citing, held) {
        resolved.redirects.append(.init(from: former, to: target))
      }
      let place = places[target] ?? resolved.cited.count
      if place == resolved.cited.count {
        places[target] = place
        resolved.cited.append(.init(target: target, citation: position))
      }
      if let relation = placed.relation { resolved.cited[place].add(relation) }
    }
    for place in resolved.cited.indices {
      resolved.cited[place].mark = Self.mark(
        citations[resolved.cited[place].citation].excerpt,
        resolved.cited[place].relations
      )
    }
    resolved.asked = asked.all
    resolved.offers = entry.offers(
      of: works,
      articleAnchors,
      by: resolver.addressRule,
      as: citing
    )
    return resolved
  }

  /// The address at which a held document stood before it came in, if that leads on to it now.
  private func former(
    _ placed: PlacedCitation,
    _ link: CatalogueLink?,
    _ target: Address,
    _ citing: CitingDocument,
    _ held: (Address) -> Int?
  ) -> Address? {
    if link?.status == .inferred,
      let undated = resolver.addressRule.address(of: placed.citation, in: citing),
      !undated.isDated, held(undated) == nil
    {
      return undated
    }
    if let name = placed.work.name,
      let former = resolver.addressBeforeHeld(of: name, in: citing), former != target,
      held(former) == nil
    {
      return former
    }
    return nil
  }

  /// The beginning of a hash of what is said around a citation.
  private static func mark(_ excerpt: String, _ relations: [RelationEvidence]) -> UInt64 {
    var writer = StoredBytes.Writer()
    writer.append(excerpt)
    for evidence in relations {
      writer.append(evidence.relation.rawValue)
      writer.append(evidence.words)
    }
    return ContentHash(of: writer.bytes).bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
  }

  private static func diagnostics(
    _ answer: CitationAnswer,
    _ placed: PlacedCitation,
    path: String
  ) -> [Diagnostic] {
    let number = placed.citation.number ?? placed.work.words
    func diagnostic(_ severity: Severity, _ message: String, hint: String) -> Diagnostic {
      Diagnostic(severity, path, line: placed.line, column: placed.column, message, hint: hint)
    }
    if let conflict = answer.conflict {
      return [
        diagnostic(
          .warning,
          "\"\(number)\" is cited with the date \(conflict.cited.dayMonthYear), "
            + "but \"/\(conflict.address.path)\" has \(conflict.held.dayMonthYear)",
          hint: "correct the date in one of them; until then there is no link"
        )
      ]
    }
    switch answer.resolution {
    case .inferred where placed.work.name == nil:
      return [
        diagnostic(
          .note,
          "the citation of \"\(number)\" has no date",
          hint: "what it means is inferred"
        )
      ]
    case .ambiguous(let addresses):
      let names = addresses.map { "\"/\($0.path)\"" }.joined(separator: " or ")
      return [
        diagnostic(
          .warning,
          "the citation of \"\(number)\" may mean \(names)",
          hint: "readers are offered the choice"
        )
      ]
    default: return []
    }
  }
}

extension CatalogueEntry {
  /// The entry as a document that cites others.
  ///
  /// Its number is read for that: ask once.
  var citing: CitingDocument {
    CitingDocument(metadata: metadata, number, address: address)
  }

  /// What it answers to those who cite it; `works` are those of its citations, `articleAnchors` those
  /// of its text, and `citing` is the document itself.
  func offers(
    of works: some Sequence<CitedWork>,
    _ articleAnchors: [String],
    by rule: AddressRule,
    as citing: CitingDocument
  ) -> [ArchiveOffer] {
    ArchiveOffer.all(
      of: citing,
      anchors: articleAnchors,
      works: works,
      rule: rule
    )
  }
}

extension CatalogueLink {
  /// The link of a resolution; nil where there is none.
  fileprivate init?(_ resolution: Resolution) {
    switch resolution {
    case .held(let address): self.init(target: address, status: .held, candidates: [])
    case .notHeld(let address): self.init(target: address, status: .notHeld, candidates: [])
    case .inferred(let address, _):
      self.init(target: address, status: .inferred, candidates: [])
    case .ambiguous(let addresses):
      self.init(target: nil, status: .ambiguous, candidates: addresses)
    case .selfReference, .none: return nil
    }
  }
}
