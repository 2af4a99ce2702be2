/// What is counted line by line for an `Evaluation`.
struct EvaluationTally {
  private(set) var syllables = 0
  private(set) var right = 0
  private(set) var rightCased = 0
  private(set) var readRight = 0
  private(set) var madeWrong = 0
  private(set) var scalars = 0
  private(set) var editDistance = 0
  private(set) var digitLinesSpoilt = 0
  private var readings: [(confidence: Double, isRight: Bool)] = []
  private var identifiers: [String: Int] = [:]

  /// The calibration of all syllables so far.
  var calibration: Calibration? { Calibration(readings) }

  /// Counts a printed line and what it was restored to.
  mutating func add(gold: EvaluatedLine, restored: EvaluatedLine) {
    let printed = identities(of: gold.words)
    let partners = partners(of: printed, in: identities(of: restored.words))
    let rawWords = restored.raw?.words ?? []
    let rawPartners = self.partners(of: printed, in: identities(of: rawWords))
    var isRight = [Bool](repeating: false, count: restored.words.count)
    for (index, word) in gold.words.enumerated() {
      let partner = partners[index].map { restored.words[$0] }
      let isEqual = partner?.text == word.text
      if isEqual, let place = partners[index] { isRight[place] = true }
      guard word.isSyllable else { continue }
      syllables += 1
      if isEqual { right += 1 }
      if partner?.cased == word.cased { rightCased += 1 }
      if let place = rawPartners[index], rawWords[place].text == word.text {
        readRight += 1
        if !isEqual { madeWrong += 1 }
      }
    }
    if let raw = restored.raw {
      for (index, word) in restored.words.enumerated() where word.isSyllable {
        readings.append((word.confidence, isRight[index]))
      }
      if raw.digits == gold.digits, restored.digits != gold.digits { digitLinesSpoilt += 1 }
    }
    scalars += gold.scalars.count
    editDistance += distance(gold.scalars, restored.scalars)
  }
}

extension EvaluationTally {
  /// Runs of so many words or characters that occur once in two texts stand for the same place.
  private static let wordsOfAnchor = 4
  private static let scalarsOfAnchor = 16

  private mutating func identities(of words: [EvaluatedWord]) -> [Int] {
    words.map { word in
      let known = identifiers[word.text] ?? identifiers.count
      identifiers[word.text] = known
      return known
    }
  }

  private func partners(of gold: [Int], in other: [Int]) -> [Int?] {
    Alignment(gold, other, anchorLength: Self.wordsOfAnchor).partners
  }

  private func distance(_ gold: [Unicode.Scalar], _ restored: [Unicode.Scalar]) -> Int {
    if gold == restored { return 0 }
    return Alignment(
      gold.map { Int($0.value) },
      restored.map { Int($0.value) },
      anchorLength: Self.scalarsOfAnchor
    ).distance
  }
}
