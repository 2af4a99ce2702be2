import Vietnamese

/// Makes tokens of what the lattice chose for a piece.
struct TokenAssembly {
  let source: CandidateSource
  let piece: ReadLine.Piece
  /// The piece that a join covers too.
  let next: ReadLine.Piece?
  let line: ReadLine

  /// Readings less likely than this are not named.
  private static let leastAlternative: Float = 0.01
  private static let alternativeLimit = 4

  func tokens(
    _ candidates: [Candidate],
    _ joins: [Candidate],
    _ outcome: Lattice.Outcome
  ) -> [RestoredToken] {
    let chosen = outcome.isJoin ? joins[Int(outcome.arc)] : candidates[Int(outcome.arc)]
    let text = self.text(of: chosen)
    var mass: [String: Float] = [:]
    for (index, posterior) in outcome.posteriors.enumerated() where posterior > 1e-4 {
      let other =
        index < candidates.count ? candidates[index] : joins[index - candidates.count]
      mass[self.text(of: other), default: 0] += posterior
    }
    let key = text.lowercased()
    var confidence: Float = 0
    for (other, posterior) in mass where other.lowercased() == key { confidence += posterior }
    let alternatives = mass.filter {
      $0.key.lowercased() != key && $0.value > Self.leastAlternative
    }
    .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    .prefix(Self.alternativeLimit)
    .map { Alternative(text: $0.key, probability: Double(min(1, $0.value))) }

    let scalars = piece.text + (next?.text ?? [])
    let places = piece.places.dropLast() + (next?.places ?? [piece.places[piece.text.count]])
    let start = Int(chosen.lead)
    let end = scalars.count - Int(chosen.trail)
    var tokens: [RestoredToken] = []
    func append(_ from: Int, _ to: Int, _ text: String?, _ kind: TokenKind?) {
      guard from < to else { return }
      var text = text ?? ""
      if text.isEmpty { text.unicodeScalars.append(contentsOf: scalars[from..<to]) }
      var shape = text
      tokens.append(
        RestoredToken(
          raw: line.raw(places[from]..<places[to]),
          text: text,
          confidence: kind == .punctuation ? 1 : Double(min(1, confidence)),
          alternatives: kind == .punctuation ? [] : alternatives,
          kind: kind ?? shape.withUTF8 { TokenShape($0).kind },
          start: places[from],
          end: places[to]
        )
      )
    }
    append(0, start, nil, .punctuation)
    for part in text.split(separator: " ") { append(start, end, String(part), nil) }
    append(end, scalars.count, nil, .punctuation)
    return tokens
  }

  /// The text that a candidate stands for; the words of a split have a blank between them.
  private func text(of candidate: Candidate) -> String {
    if let kept = candidate.kept { return kept }
    let first = candidate.pattern.applied(to: source.language.text(of: candidate.first))
    guard candidate.second != Candidate.none else { return first }
    let second = source.language.text(of: candidate.second)
    return first + " " + (candidate.pattern == .capitals ? second.uppercased() : second)
  }
}
