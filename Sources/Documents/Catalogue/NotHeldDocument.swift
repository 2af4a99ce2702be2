/// A document that the archive lacks, as the documents that cite it describe it.
///
/// Descriptions of one address are merged; what most citations say counts, and of equally frequent
/// answers the least in order, so that the order of merging does not matter.
public struct NotHeldDocument: Sendable, Hashable {
  /// The address which the document will have.
  public let address: Address
  /// How often each answer was given, sorted by questions and answers: most questions have one.
  package private(set) var tallies: [Tally] = []

  /// What citations say of a document, or leave open.
  package enum Question: UInt8, Sendable, CaseIterable {
    case number, kind, date, issuer, term, title, name
  }

  package struct Tally: Sendable, Hashable {
    package let question: Question
    package let answer: String
    package fileprivate(set) var count: Int

    package init(question: Question, answer: String, count: Int) {
      self.question = question
      self.answer = answer
      self.count = count
    }
  }

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
    let answers = [number, kind, date?.iso, issuer, term, nil, name]
    tallies.reserveCapacity(answers.count)
    for (question, answer) in zip(Question.allCases, answers) {
      if let answer { tallies.append(Tally(question: question, answer: answer, count: 1)) }
    }
  }

  /// A description that was kept; `tallies` are those of a description, in their order.
  package init(address: Address, tallies: [Tally]) {
    self.address = address
    self.tallies = tallies
  }

  /// The number in canonical form; empty for documents that are cited by name only.
  public var number: String { mostFrequent(.number) ?? "" }
  /// The name of the kind as in front matter, nil where no citation says it and no sign tells.
  public var kind: String? { mostFrequent(.kind) }
  /// The date of issue, nil where no citation gives it.
  public var date: CivilDate? { mostFrequent(.date).flatMap(CivilDate.init(iso:)) }
  /// The dates that citations give, more than one where they contradict each other.
  public var allDates: [CivilDate] {
    tallies.lazy.filter { $0.question == .date }.compactMap { CivilDate(iso: $0.answer) }
  }
  /// The name of the body that issued it.
  public var issuer: String? { mostFrequent(.issuer) }
  /// The term that an undated Party document is taken to belong to, that of a citing document.
  public var term: String? { mostFrequent(.term) }
  /// Whether the date is not known, so that its identity is inferred.
  public var isInferred: Bool { !address.isDated }
  /// The subject, in the words of those who cite it with its subject in quotation marks or whole.
  public var title: String? { mostFrequent(.title) }
  /// The kind and the number, `Nghị quyết số 08-NQ/TU`; else the name that it is cited by.
  public var heading: String {
    let number = number
    if number.isEmpty, let name = mostFrequent(.name) { return name }
    return CitationText.heading(kind: kind, number: number.isEmpty ? nil : number)
  }

  /// Hands over what citations say most often, question by question.
  package func forEachAnswer(_ body: (Question, String) -> Void) {
    var best: Int?
    for index in tallies.indices {
      if let known = best, tallies[known].question == tallies[index].question {
        // Of equally frequent answers the first one stays.
        if tallies[known].count < tallies[index].count { best = index }
        continue
      }
      if let best { body(tallies[best].question, tallies[best].answer) }
      best = index
    }
    if let best { body(tallies[best].question, tallies[best].answer) }
  }

  /// Takes note of the subject that a citation gives.
  public mutating func add(title: String?) {
    if let title { add(Tally(question: .title, answer: title, count: 1)) }
  }

  /// Adds what another description of the same document says.
  ///
  /// - Complexity: O(different answers).
  public mutating func merge(_ other: NotHeldDocument) {
    for tally in other.tallies { add(tally) }
  }
}

extension NotHeldDocument {
  private mutating func add(_ tally: Tally) {
    let key = (tally.question.rawValue, tally.answer)
    let place = tallies.firstIndex { ($0.question.rawValue, $0.answer) >= key } ?? tallies.count
    if place < tallies.count, tallies[place].question == tally.question,
      tallies[place].answer == tally.answer
    {
      tallies[place].count += tally.count
    } else {
      tallies.insert(tally, at: place)
    }
  }

  private func mostFrequent(_ question: Question) -> String? {
    var best: String?
    forEachAnswer { if $0 == question { best = $1 } }
    return best
  }
}
