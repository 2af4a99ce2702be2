import Vietnamese

extension CitationResolver {
  /// Which documents the citations of one document mean, those without a number included.
  ///
  /// A short form means what the same document has cited in full; where that is not one and only one
  /// document, it means nothing. A law is known by its name and year, a congress by its ordinal.
  ///
  /// - Complexity: O(n).
  public func resolutions(of works: [CitedWork], in citing: CitingDocument) -> [Resolution] {
    var resolutions = works.map { resolve($0.citation, in: citing) }
    var antecedents = Antecedents()
    for (work, resolution) in zip(works, resolutions) { antecedents.add(work, resolution) }
    for (index, work) in works.enumerated() {
      guard let name = work.name else { continue }
      let resolution = resolve(name, work.citation, antecedents, in: citing)
      resolutions[index] = resolution
      antecedents.addDated(name, resolution)
    }
    return resolutions
  }

  /// What a citation says of a document that is not held and that it resolves to.
  public func notHeldDocument(
    _ work: CitedWork,
    _ resolution: Resolution,
    in citing: CitingDocument
  ) -> NotHeldDocument? {
    let address: Address
    switch resolution {
    case .notHeld(let found), .inferred(let found, held: false): address = found
    default: return nil
    }
    guard let name = work.name else { return notHeldDocument(work.citation, in: citing) }
    if case .short = name {
      // What was cited in full tells all; a whole number made of a short form tells as much.
      return whole(name, work.citation).flatMap { notHeldDocument($0, in: citing) }
    }
    if case .law = name, let numbered = numbered(name),
      resolve(numbered, in: citing) == resolution
    {
      return notHeldDocument(numbered, in: citing)
    }
    // An undated law is told by what the same document says of it elsewhere.
    if case .law(_, _, nil) = name { return nil }
    var issuer: String?
    switch name {
    case .congress(let congress): issuer = addressRule.issuerName(of: congress, address.issuer)
    default: issuer = address.issuer == "ubtvqh" ? "Ủy ban Thường vụ Quốc hội" : "Quốc hội"
    }
    return NotHeldDocument(
      address: address,
      number: nil,
      kind: work.citation.kind.flatMap { DocumentKind(named: $0)?.name },
      date: work.citation.date,
      issuer: issuer,
      term: nil,
      name: work.words.prefix(1).uppercased() + work.words.dropFirst()
    )
  }

  /// The address at which a document that is cited by name stood before it came into the archive.
  public func addressBeforeHeld(of name: CitedName, in citing: CitingDocument) -> Address? {
    addressRule.address(of: name, in: citing)
  }

  private func resolve(
    _ name: CitedName,
    _ citation: Citation,
    _ antecedents: Antecedents,
    in citing: CitingDocument
  ) -> Resolution {
    switch name {
    case .short:
      if let antecedent = antecedents.resolution(of: name) { return antecedent }
      guard let whole = whole(name, citation) else { return .none }
      return resolve(whole, in: citing)
    case .congress(let congress):
      guard let address = addressRule.address(of: name, in: citing) else { return .none }
      let key = NameKey(issuer: address.issuer, name: .congress(congress.plain))
      let resolution = resolution(of: address, among: documents(named: key), citing)
      return congress.body == .unsaid ? resolution.inferred : resolution
    case .law: return resolveLaw(name, antecedents, in: citing)
    }
  }

  private func resolveLaw(
    _ name: CitedName,
    _ antecedents: Antecedents,
    in citing: CitingDocument
  ) -> Resolution {
    let own = CitedName(lawOf: citing)
    let held = documents(named: NameKey(issuer: nil, name: name.undated))
      .filter { $0.address != citing.address }
    guard let year = name.year else {
      if own?.undated == name { return .none }
      if let antecedent = antecedents.resolution(of: name) { return antecedent.inferred }
      let earlier = held.filter { other in
        guard let date = other.date, let limit = citing.metadata.date else { return true }
        return date <= limit
      }
      return earlier.last.map { .inferred($0.address, held: true) } ?? .none
    }
    if own == name { return .selfReference }
    let sameYear = held.filter { $0.year == year }
    if sameYear.count > 1 { return .ambiguous(Set(sameYear.map(\.address)).sorted()) }
    if let found = sameYear.first { return .held(found.address) }
    if let numbered = numbered(name) { return resolve(numbered, in: citing) }
    guard let address = addressRule.address(of: name, in: citing), !isTaken(address) else {
      return .none
    }
    return .notHeld(address)
  }

  private func resolution(
    of address: Address,
    among held: [Held],
    _ citing: CitingDocument
  ) -> Resolution {
    let others = held.filter { $0.address != citing.address }
    if others.count < held.count { return .selfReference }
    if others.count > 1 { return .ambiguous(Set(others.map(\.address)).sorted()) }
    if let found = others.first { return .held(found.address) }
    return isTaken(address) ? .none : .notHeld(address)
  }

  /// The whole number that a short form can only mean: a Nghị định with its year, and what a central
  /// body of the Party is said to have issued.
  private func whole(_ name: CitedName, _ citation: Citation) -> Citation? {
    guard case .short(let kindSlug, let serial, let year) = name,
      let kind = citation.kind.flatMap({ DocumentKind(named: $0) })
    else { return nil }
    let printed = serial.utf8.count == 1 ? "0" + serial : serial
    let text: String
    if kindSlug == "nghi-dinh", let year {
      text = "\(printed)/\(year)/NĐ-CP"
    } else if let issuer = citation.issuer.map({ Slug.slug($0) }),
      Self.centralPartyBodies.contains(where: issuer.hasPrefix),
      let sign = kind.partySigns.first
    {
      text = "\(printed)-\(sign)/TW"
    } else {
      return nil
    }
    return DocumentNumber(text).map {
      Citation($0, kind: kind.lowercaseName, date: citation.date, issuer: citation.issuer)
    }
  }

  private static let centralPartyBodies = [
    "bo-chinh-tri", "ban-bi-thu", "ban-chap-hanh-trung-uong",
  ]

  /// What a document says in full of documents that it also cites in short.
  private struct Antecedents {
    private var found: [CitedName: Set<Resolution>] = [:]

    mutating func add(_ work: CitedWork, _ resolution: Resolution) {
      guard resolution.address != nil else { return }
      if let law = work.numberedLaw { found[law.undated, default: []].insert(resolution) }
      guard let number = work.citation.documentNumber, let kind = work.citation.kind else { return }
      let year = number.year ?? work.citation.date?.year
      for year in Set([nil, year]) {
        let short = CitedName.short(kind: Slug.slug(kind), serial: number.plainSerial, year: year)
        found[short, default: []].insert(resolution)
      }
    }

    mutating func addDated(_ name: CitedName, _ resolution: Resolution) {
      guard name.year != nil, resolution.address != nil, case .law = name else { return }
      found[name.undated, default: []].insert(resolution)
    }

    /// The one document that the name stands for.
    func resolution(of name: CitedName) -> Resolution? {
      guard let all = found[name], let first = all.first else { return nil }
      let addresses = Set(all.compactMap(\.address))
      guard addresses.count == 1 else { return nil }
      return all.count == 1 ? first : first.inferred
    }
  }
}

extension Resolution {
  /// The same document, as one that is only probably meant.
  fileprivate var inferred: Resolution {
    switch self {
    case .held(let address): .inferred(address, held: true)
    case .notHeld(let address): .inferred(address, held: false)
    default: self
    }
  }
}
