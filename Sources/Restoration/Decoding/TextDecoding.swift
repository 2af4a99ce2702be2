import Vietnamese

/// Decodes one text: what its lines most likely said when they were printed.
///
/// 1. Each line is parted into pieces, and each piece that may be a word gets candidates.
/// 2. The kind of damage of each line is estimated from them (`DamageEstimate`).
/// 3. The likeliest sequence is found in its whole context (`Lattice`).
/// 4. Where the text's own damage is not that of the channel, the channel is fitted to the words
///    that are certain, and all is done once more.
struct TextDecoding {
  private(set) var source: CandidateSource
  let lines: [ReadLine]
  private var search: CandidateCache

  init(_ lines: [String], source: CandidateSource) {
    self.source = source
    self.lines = lines.map(ReadLine.init)
    search = CandidateCache(source: source)
  }

  /// The restored lines.
  ///
  /// - Complexity: O(n) for n words, apart from what the words themselves cost once.
  mutating func restored() -> [RestoredLine] {
    let first = pass()
    guard let samples = adaptation(to: first) else { return first.lines }
    source = source.adapted(to: samples)
    let doubtful = doubtfulReadings(first)
    search = search.adapted(to: source) { !doubtful.contains($0) }
    return pass().lines
  }

  /// What one pass found.
  struct Pass {
    let lines: [RestoredLine]
    let damage: DamageEstimate
  }

  private mutating func pass() -> Pass {
    // A place of the lattice for each piece, and one for each line's end.
    var drafts: [Draft] = []
    for (index, line) in lines.enumerated() {
      drafts.append(contentsOf: Draft.drafts(of: line, index, &search))
      drafts.append(Draft(line: index, piece: nil))
    }
    var damage = DamageEstimate(drafts: drafts, lineCount: lines.count, source: source)
    var outcomes = outcomes(drafts, damage)
    if damage.hasMarkedLines {
      damage.fitErrorShares(drafts, outcomes)
      outcomes = self.outcomes(drafts, damage)
    }
    return Pass(lines: assembled(drafts, outcomes, damage), damage: damage)
  }

  private func outcomes(_ drafts: [Draft], _ damage: DamageEstimate) -> [Lattice.Outcome] {
    let slots = drafts.map { slot($0, damage) }
    let lattice = Lattice(language: source.language)
    var outcomes: [Lattice.Outcome] = []
    outcomes.reserveCapacity(slots.count)
    var start = 0
    while start < slots.count {
      let end = Self.sectionEnd(slots, from: start)
      outcomes.append(contentsOf: lattice.outcomes(of: slots[start..<end]))
      start = end
    }
    return outcomes
  }

  /// More slots are decoded in one piece only up to the next paragraph's end.
  private static let sectionLength = 2_000

  /// Long texts are decoded in sections, so that memory does not grow with them.
  private static func sectionEnd(_ slots: [LatticeSlot], from start: Int) -> Int {
    guard slots.count - start > sectionLength else { return slots.count }
    let first = start + sectionLength
    let last = min(slots.count, first + sectionLength)
    return (first..<last).first { slots[$0].kind == .paragraphEnd }.map { $0 + 1 }
      ?? (first..<last).first { slots[$0].kind == .lineEnd }.map { $0 + 1 } ?? last
  }

  private func slot(_ draft: Draft, _ damage: DamageEstimate) -> LatticeSlot {
    guard let piece = draft.piece else {
      let isBlank = lines[draft.line].pieces.isEmpty
      return LatticeSlot(kind: isBlank ? .paragraphEnd : .lineEnd)
    }
    if draft.candidates.isEmpty {
      guard let word = draft.word else { return LatticeSlot(kind: .silent) }
      return LatticeSlot(
        kind: .words,
        arcs: [LatticeSlot.Arc(first: word, second: Candidate.none, weight: 0)]
      )
    }
    let weights = damage.weights[draft.line]
    let digitsStay =
      weights.latin < 0.3
      && lines[draft.line].pieces[piece].text.contains(where: ChunkPiece.isDigit)
    let isCapitals = damage.isCapitals[draft.line]
    let channelWeight =
      weights.marked > 0.5
      ? DecodingParameters.channelWeight.marked : DecodingParameters.channelWeight.latin
    func arc(_ candidate: Candidate) -> LatticeSlot.Arc {
      LatticeSlot.Arc(
        first: candidate.first,
        second: candidate.second,
        weight: channelWeight * damage.likelihood(candidate, line: draft.line).mixed(by: weights)
          + candidate.spelling
          + (digitsStay && !candidate.keepsDigits ? DecodingParameters.lostDigitCost : 0)
          + source.channel.cases.logProbability(
            candidate.pattern,
            of: candidate.first,
            inCapitals: isCapitals
          )
      )
    }
    return LatticeSlot(
      kind: .words,
      arcs: draft.candidates.map(arc),
      joins: draft.joins.map(arc)
    )
  }
}
