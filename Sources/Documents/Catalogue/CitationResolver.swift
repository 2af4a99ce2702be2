/// Tells which document a citation means, from the identities of those that the archive holds.
///
/// Built once, then pure: every question is one look into a dictionary.
///
/// 1. The number, the kind and the issuer with its place make a key (`NumberKey`); what cannot make
///    one is no document that can be told.
/// 2. The citing document's own key with no other date is a self reference.
/// 3. A year in the number, or a date, completes the key: the held document of that date is meant; a
///    held one of another date is not, however like (`conflict(of:in:)` reports it).
/// 4. Without either, the latest earlier document of that key is inferred; a congress named in the
///    text ("khóa XI") narrows the choice. Several in one term, or of two kinds, are ambiguous.
/// 5. What is not held gets the address that it will have.
///
/// A wrong link is worse than none.
public struct CitationResolver: Sendable {
  /// The rule that makes addresses of cited documents.
  public let addressRule: AddressRule
  /// Told of every look into the dictionaries, where somebody wants to know.
  var asked: AskedFacets?
  private let held: [NumberKey: [Held]]
  private let addresses: Set<Address>
  private let named: [NameKey: [Held]]
  private let numberedLaws: [CitedName: Citation]

  /// A name, with the body where the name leaves it open.
  struct NameKey: Hashable, Sendable {
    let issuer: String?
    let name: CitedName
  }

  /// A document of the archive under a key.
  struct Held: Sendable {
    let address: Address
    let date: CivilDate?
    let year: Int?
    let term: Term?
  }

  /// The resolver of an archive.
  ///
  /// - Parameters:
  ///   - catalogue: the documents that it holds.
  ///   - addressRule: the rule of their addresses.
  ///   - works: what they cite, as far as it is known beforehand, to learn the numbers of laws from.
  /// - Complexity: O(n).
  public init(
    catalogue: [CitingDocument],
    addressRule: AddressRule,
    works: some Sequence<CitedWork> = EmptyCollection()
  ) {
    self.addressRule = addressRule
    numberedLaws = Self.numberedLaws(works)
    named = Self.named(catalogue, addressRule)
    var held: [NumberKey: [Held]] = [:]
    for document in catalogue {
      for key in document.keys {
        held[key, default: []].append(Self.held(document, addressRule))
      }
    }
    self.held = held.mapValues { documents in
      documents.sorted { ($0.date?.iso ?? "", $0.address) < ($1.date?.iso ?? "", $1.address) }
    }
    addresses = Set(catalogue.map(\.address))
  }

  /// Which document a citation of a document means.
  ///
  /// - Complexity: O(documents of that number, kind and issuer over all terms).
  public func resolve(_ citation: Citation, in citing: CitingDocument) -> Resolution {
    guard let question = Question(citation, citing, addressRule) else { return .none }
    return resolve(question, citation.date)
  }

  private func resolve(_ question: Question, _ date: CivilDate?) -> Resolution {
    if question.isSelf { return .selfReference }
    let candidates = question.keys.flatMap(documents)
      .filter { $0.address != question.citing }
    guard question.isAccepted || date != nil else {
      return candidates.isEmpty ? vacant(question) : .none
    }
    if let date { return dated(date, among: candidates, question) }
    if let year = question.number.year {
      let documents = candidates.filter { $0.year == year || $0.year == nil && $0.date == nil }
      return choice(documents.map(\.address)) ?? vacant(question)
    }
    return undated(candidates, question)
  }

  /// The held document whose number a citation names with another date; nil where none does.
  ///
  /// Only documents of the same term or year count: numbers begin anew with each.
  public func conflict(of citation: Citation, in citing: CitingDocument) -> DateConflict? {
    guard let date = citation.date, let question = Question(citation, citing, addressRule) else {
      return nil
    }
    return conflict(question, date)
  }

  private func conflict(_ question: Question, _ date: CivilDate) -> DateConflict? {
    let candidates = question.keys.flatMap(documents)
    guard !candidates.contains(where: { $0.date == date }),
      let other = candidates.first(where: { question.isSamePeriod(as: $0, date) }),
      let heldDate = other.date
    else { return nil }
    return DateConflict(address: other.address, held: heldDate, cited: date)
  }

  /// What a citation says of a document that is not held; nil unless it resolves to one.
  public func notHeldDocument(_ citation: Citation, in citing: CitingDocument) -> NotHeldDocument? {
    guard let question = Question(citation, citing, addressRule) else { return nil }
    return notHeldDocument(citation, question, resolve(question, citation.date), citing)
  }

  private func notHeldDocument(
    _ citation: Citation,
    _ question: Question,
    _ resolution: Resolution,
    _ citing: CitingDocument
  ) -> NotHeldDocument? {
    switch resolution {
    case .notHeld(let address), .inferred(let address, held: false):
      return NotHeldDocument(
        address: address,
        number: question.number.canonical,
        kind: question.displayedKind,
        date: citation.date,
        issuer: addressRule.issuerName(
          of: citation,
          question.number,
          slug: question.address.issuer
        ),
        term: address.isDated ? nil : citing.metadata.term
      )
    default:
      return nil
    }
  }

  /// All that there is to say to a citation by its number.
  func answer(_ citation: Citation, in citing: CitingDocument) -> CitationAnswer {
    guard let question = Question(citation, citing, addressRule) else {
      return CitationAnswer(resolution: .none, conflict: nil, notHeld: nil)
    }
    let resolution = resolve(question, citation.date)
    var isHeld = false
    if case .held = resolution { isHeld = true }
    return CitationAnswer(
      resolution: resolution,
      conflict: isHeld ? nil : citation.date.flatMap { conflict(question, $0) },
      notHeld: notHeldDocument(citation, question, resolution, citing)
    )
  }

  private func dated(
    _ date: CivilDate,
    among candidates: [Held],
    _ question: Question
  ) -> Resolution {
    if let found = choice(candidates.filter { $0.date == date }.map(\.address)) { return found }
    let undated = candidates.filter { $0.date == nil && ($0.year == nil || $0.year == date.year) }
    switch undated.count {
    case 0: return vacant(question)
    case 1: return .inferred(undated[0].address, held: true)
    default: return .ambiguous(Set(undated.map(\.address)).sorted())
    }
  }

  private func undated(_ candidates: [Held], _ question: Question) -> Resolution {
    var documents = candidates.filter { candidate in
      guard let date = candidate.date, let citing = question.citingDate else { return true }
      return date <= citing
    }
    if let congress = question.congress {
      documents = documents.filter { $0.term?.isOf(congress: congress) == true }
    }
    guard let latest = documents.last else { return vacant(question, isInferred: true) }
    if documents.contains(where: { $0.date == nil }) {
      let addresses = Set(documents.map(\.address)).sorted()
      return addresses.count == 1
        ? .inferred(addresses[0], held: true) : .ambiguous(addresses)
    }
    // One number is given once a term; several in the latest one are several kinds, or the date of
    // one is wrong.
    let rivals = documents.filter { other in
      latest.term.map { other.term == $0 } ?? (other.date?.year == latest.date?.year)
    }
    let addresses = Set(rivals.map(\.address)).sorted()
    return addresses.count == 1 ? .inferred(addresses[0], held: true) : .ambiguous(addresses)
  }

  /// The one document that is left, or the choice between several; nil where none is.
  private func choice(_ addresses: [Address]) -> Resolution? {
    let different = Set(addresses).sorted()
    return switch different.count {
    case 0: nil
    case 1: .held(different[0])
    default: .ambiguous(different)
    }
  }

  /// The held documents under a key, the earliest first.
  private func documents(_ key: NumberKey) -> [Held] {
    asked?.note(.number(key))
    return held[key] ?? []
  }

  /// The held documents that can be cited by a name, the earliest first.
  func documents(named key: NameKey) -> [Held] {
    asked?.note(.name(key))
    return named[key] ?? []
  }

  /// The number that some document gives a law which it cites by name and year, unless others
  /// contradict.
  func numbered(_ law: CitedName) -> Citation? {
    asked?.note(.law(law))
    return numberedLaws[law]
  }

  /// Whether a document of the archive has that address.
  func isTaken(_ address: Address) -> Bool {
    asked?.note(.address(address))
    return addresses.contains(address)
  }

  /// The place of a document that is not held, unless another one stands there.
  private func vacant(_ question: Question, isInferred: Bool = false) -> Resolution {
    guard !isTaken(question.address), question.address != question.citing else {
      return .none
    }
    return isInferred && !question.address.isDated
      ? .inferred(question.address, held: false) : .notHeld(question.address)
  }
}
