/// A document that the archive lacks, as the documents that cite it describe it.
///
/// Descriptions of one address are merged; what most citations say counts, and of equally frequent
/// answers the least in order, so that the order of merging does not matter.
public struct NotHeldDocument: Sendable, Hashable {
  /// The address which the document will have.
  public let address: Address
  private var numbers: Tally<String>
  private var kinds: Tally<String>
  private var dates: Tally<CivilDate>
  private var issuers: Tally<String>
  private var terms: Tally<String>
  private var titles: Tally<String>
  private var names: Tally<String>

  init(
    address: Address,
    number: String?,
    kind: String?,
    date: CivilDate?,
    issuer: String?,
    term: String?,
    name: String? = nil
  ) {
    self.address = address
    numbers = Tally(number)
    kinds = Tally(kind)
    dates = Tally(date)
    issuers = Tally(issuer)
    terms = Tally(term)
    titles = Tally(nil)
    names = Tally(name)
  }

  /// The number in canonical form; empty for documents that are cited by name only.
  public var number: String { numbers.mostFrequent ?? "" }
  /// The name of the kind as in front matter, nil where no citation says it and no sign tells.
  public var kind: String? { kinds.mostFrequent }
  /// The date of issue, nil where no citation gives it.
  public var date: CivilDate? { dates.mostFrequent }
  /// The dates that citations give, more than one where they contradict each other.
  public var allDates: [CivilDate] { dates.values }
  /// The name of the body that issued it.
  public var issuer: String? { issuers.mostFrequent }
  /// The term that an undated Party document is taken to belong to, that of a citing document.
  public var term: String? { terms.mostFrequent }
  /// Whether the date is not known, so that its identity is inferred.
  public var isInferred: Bool { !address.isDated }
  /// The subject, in the words of those who cite it with its subject in quotation marks or whole.
  public var title: String? { titles.mostFrequent }
  /// The kind and the number, `Nghị quyết số 08-NQ/TU`; else the name that it is cited by.
  public var heading: String {
    if number.isEmpty, let name = names.mostFrequent { return name }
    return CitationText.heading(kind: kind, number: number.isEmpty ? nil : number)
  }

  /// Takes note of the subject that a citation gives.
  public mutating func add(title: String?) {
    if let title { titles.merge(Tally(title)) }
  }

  /// Adds what another description of the same document says.
  ///
  /// - Complexity: O(different answers).
  public mutating func merge(_ other: NotHeldDocument) {
    numbers.merge(other.numbers)
    kinds.merge(other.kinds)
    dates.merge(other.dates)
    issuers.merge(other.issuers)
    terms.merge(other.terms)
    titles.merge(other.titles)
    names.merge(other.names)
  }
}

extension NotHeldDocument {
  /// How often each answer was given, question by question in a fixed order, each sorted; for those
  /// who keep descriptions between builds.
  package var answers: [[(answer: String, count: Int)]] {
    [
      numbers.answers, kinds.answers,
      dates.counts.map { ($0.value.iso, $0.count) },
      issuers.answers, terms.answers, titles.answers, names.answers,
    ]
  }

  /// A description that was kept; nil where `answers` are none of it.
  package init?(address: Address, answers: [[(answer: String, count: Int)]]) {
    guard answers.count == 7 else { return nil }
    self.init(address: address, number: nil, kind: nil, date: nil, issuer: nil, term: nil)
    numbers = Tally(answers: answers[0])
    kinds = Tally(answers: answers[1])
    for (text, count) in answers[2] {
      guard let date = CivilDate(iso: text) else { return nil }
      dates.counts.append(.init(value: date, count: count))
    }
    issuers = Tally(answers: answers[3])
    terms = Tally(answers: answers[4])
    titles = Tally(answers: answers[5])
    names = Tally(answers: answers[6])
  }
}

/// How often each answer was given, by answers in order: most questions have one answer.
private struct Tally<Value: Hashable & Comparable & Sendable>: Sendable, Hashable {
  struct Answer: Sendable, Hashable {
    let value: Value
    var count: Int
  }

  var counts: [Answer] = []

  init(_ value: Value?) {
    if let value { counts = [Answer(value: value, count: 1)] }
  }

  mutating func merge(_ other: Tally) {
    for answer in other.counts {
      let place = counts.firstIndex { $0.value >= answer.value } ?? counts.count
      if place < counts.count, counts[place].value == answer.value {
        counts[place].count += answer.count
      } else {
        counts.insert(answer, at: place)
      }
    }
  }

  var values: [Value] { counts.map(\.value) }

  var mostFrequent: Value? {
    counts.max { ($0.count, $1.value) < ($1.count, $0.value) }?.value
  }
}

extension Tally<String> {
  /// Answers that were kept, in order.
  init(answers: [(answer: String, count: Int)]) {
    counts = answers.map { Answer(value: $0.answer, count: $0.count) }
  }

  var answers: [(answer: String, count: Int)] { counts.map { ($0.value, $0.count) } }
}
