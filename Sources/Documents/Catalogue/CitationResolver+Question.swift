extension CitationResolver {
  /// What a citation asks for, put in the terms of identities.
  struct Question {
    let number: DocumentNumber
    let kind: DocumentKind?
    let keys: [NumberKey]
    let address: Address
    let citing: Address
    let citingDate: CivilDate?
    /// The congress whose committee is named: XI of "Bộ Chính trị khóa XI".
    let congress: String?
    /// Whether the kind that is said goes with the sign of the number.
    let isAccepted: Bool
    /// Whether the citing document is the one that it cites.
    let isSelf: Bool
    private let term: Term?

    /// Nil for citations that name no number.
    init?(_ citation: Citation, _ citing: CitingDocument, _ rule: AddressRule) {
      guard let number = citation.documentNumber else { return nil }
      self.number = number
      self.citing = citing.address
      let kind = citation.kind.flatMap { DocumentKind(named: $0) }
      self.kind = kind
      let issuer = rule.issuer(of: citation, number, in: citing)
      address = AddressRule.address(of: number, kind: kind, issuer: issuer, date: citation.date)
      keys = NumberKey.keys(number, issuer: issuer, kind: kind)
      citingDate = citing.metadata.date
      congress = citation.issuer.flatMap(Term.congress(in:))
      isAccepted = NumberKey.accepts(number, kind: kind)
      isSelf =
        keys.contains { citing.keys.contains($0) }
        && (citation.date == nil || citingDate == nil || citation.date == citingDate)
        && (number.year == nil || citing.number?.year == number.year)
      term = citation.date.flatMap { rule.term(ofIssuer: issuer, on: $0) }
    }

    /// The name of the kind as readers see it: as said, else as the sign tells.
    var displayedKind: String? {
      if let kind, kind.name != "Văn bản" { return kind.name }
      guard let sign = number.kindSign else { return kind?.name }
      let kinds = DocumentKind.kinds(sign: sign, side: number.side)
      return kinds.count == 1 ? kinds[0].name : kind?.name
    }

    /// Whether a held document lies in the period in which the cited number was given once.
    func isSamePeriod(as other: Held, _ date: CivilDate) -> Bool {
      guard let heldDate = other.date else { return false }
      if number.side == .party, let term, let otherTerm = other.term { return term == otherTerm }
      return (number.year ?? date.year) == (other.year ?? heldDate.year)
    }
  }

  /// The held documents by their names.
  static func named(_ catalogue: [CitingDocument], _ rule: AddressRule) -> [NameKey: [Held]] {
    var named: [NameKey: [Held]] = [:]
    for document in catalogue {
      for key in nameKeys(of: document, rule) {
        named[key, default: []].append(held(document, rule))
      }
    }
    return named.mapValues { documents in
      documents.sorted { ($0.date?.iso ?? "", $0.address) < ($1.date?.iso ?? "", $1.address) }
    }
  }

  /// The names under which a document is cited.
  static func nameKeys(of document: CitingDocument, _ rule: AddressRule) -> [NameKey] {
    var keys: [NameKey] = []
    if let law = CitedName(lawOf: document) {
      keys.append(NameKey(issuer: nil, name: law.undated))
    }
    if let congress = CongressName(of: document.metadata),
      let address = rule.address(of: .congress(congress), in: document)
    {
      keys.append(NameKey(issuer: address.issuer, name: .congress(congress.plain)))
    }
    return keys
  }

  /// The numbers that citations give laws besides their names; none where they contradict.
  static func numberedLaws(_ works: some Sequence<CitedWork>) -> [CitedName: Citation] {
    var found: [CitedName: Citation] = [:]
    var contradicted: Set<CitedName> = []
    for work in works {
      guard let law = work.numberedLaw, law.year != nil else { continue }
      if let other = found[law], other.documentNumber != work.citation.documentNumber {
        contradicted.insert(law)
      }
      found[law] = work.citation
    }
    return found.filter { !contradicted.contains($0.key) }
  }

  /// What of a held document a question looks at.
  static func held(_ document: CitingDocument, _ rule: AddressRule) -> Held {
    let date = document.metadata.date
    return Held(
      address: document.address,
      date: date,
      year: document.number?.year ?? date?.year,
      term: date.flatMap { rule.term(ofIssuer: document.address.issuer, on: $0) }
    )
  }
}

extension Term {
  /// Whether the term is that of a congress, by its Roman figures.
  func isOf(congress: String) -> Bool {
    ordinal == congress || name == congress
  }

  /// The congress that a name of a body says: XI of "Bộ Chính trị khóa XI", of "(khóa XI)".
  static func congress(in name: String) -> String? {
    let words = name.split { " ()".contains($0) }
    guard let index = words.firstIndex(where: { ["khóa", "khoá"].contains($0.lowercased()) }),
      index + 1 < words.count
    else { return nil }
    let figures = words[index + 1].uppercased()
    return figures.allSatisfy { "IVXL".contains($0) } ? figures : nil
  }
}
