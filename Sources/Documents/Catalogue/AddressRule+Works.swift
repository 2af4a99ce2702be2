extension AddressRule {
  /// The address of a document that is cited by its name alone; nil where the name does not say
  /// enough to tell it from others.
  func address(of name: CitedName, in citing: CitingDocument) -> Address? {
    switch name {
    case .short: return nil
    case .law(let kind, let name, let year):
      guard let year else { return nil }
      return Address(
        issuer: kind == "phap-lenh" ? "ubtvqh" : "quoc-hoi",
        year: String(year),
        name: name.isEmpty ? kind : "\(kind)-\(name)"
      )
    case .congress(let congress):
      guard let issuer = issuer(of: congress, in: citing) else { return nil }
      return Address(
        issuer: issuer,
        year: year(of: congress, issuer).map(String.init) ?? Address.unknownYear,
        name: congress.addressName
      )
    }
  }

  /// The name for readers of the body whose congress is meant.
  func issuerName(of congress: CongressName, _ issuer: String) -> String? {
    issuer == "trung-uong" ? "Đại hội đại biểu toàn quốc" : bySlug[issuer]?.name
  }

  private func issuer(of congress: CongressName, in citing: CitingDocument) -> String? {
    switch congress.body {
    case .national: return "trung-uong"
    case .unsaid:
      // A bare ordinal is that of the national congress only where there has been one.
      guard let term = PartyCongress.terms.first(where: { $0.ordinal == congress.ordinal }),
        citing.metadata.date.map({ $0 >= term.from }) ?? true
      else { return nil }
      return "trung-uong"
    case .provincial(let said):
      guard let place = said ?? province(of: citing) else { return nil }
      return issuers.slug(sign: "TU", isState: false, kindSign: nil, name: nil, place: place)
    }
  }

  /// The province or city that a body belongs to; nil for central ones and where it is not known.
  private func province(of citing: CitingDocument) -> String? {
    if citing.isCentral { return nil }
    if let parent = citing.metadata.parent, let level = AdministrativeLevel(of: parent),
      level == .province, let place = registry.place(of: parent)
    {
      return place
    }
    guard citing.level == .province else { return nil }
    return place(of: citing.metadata)
  }

  private func year(of congress: CongressName, _ issuer: String) -> Int? {
    let terms = issuer == "trung-uong" ? PartyCongress.terms : bySlug[issuer]?.terms ?? []
    return terms.first { $0.isOf(congress: congress.ordinal) }?.from.year
  }
}
