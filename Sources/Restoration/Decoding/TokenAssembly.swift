import Vietnamese

/// Makes tokens of what the lattice chose for a piece.
struct TokenAssembly {
  let language: LanguageModel
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
    let (confidence, alternatives) = weighed(candidates, joins, outcome, chosen: text)
    let scalars = piece.text + (next?.text ?? [])
    let places = piece.places.dropLast() + (next?.places ?? [piece.places[piece.text.count]])
    let start = Int(chosen.lead)
    let end = scalars.count - Int(chosen.trail)
    var tokens: [RestoredToken] = []
    func append(_ from: Int, _ to: Int, _ text: String?, _ kind: TokenKind?) {
      guard from < to else { return }
      let text = text ?? String(scalars: scalars[from..<to])
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
    if text.utf8.contains(UInt8(ascii: " ")) {
      for part in text.split(separator: " ") { append(start, end, String(part), nil) }
    } else if !text.isEmpty {
      append(start, end, text, nil)
    }
    append(end, scalars.count, nil, .punctuation)
    return tokens
  }

  /// How sure the chosen text is, in whatever case, and what else might stand there.
  private func weighed(
    _ candidates: [Candidate],
    _ joins: [Candidate],
    _ outcome: Lattice.Outcome,
    chosen text: String
  ) -> (confidence: Float, alternatives: [Alternative]) {
    var masses: [(text: String, mass: Float)] = []
    for (index, posterior) in outcome.posteriors.enumerated() where posterior > 1e-4 {
      let other = self.text(
        of: index < candidates.count ? candidates[index] : joins[index - candidates.count]
      )
      if let known = masses.firstIndex(where: { $0.text == other }) {
        masses[known].mass += posterior
      } else {
        masses.append((other, posterior))
      }
    }
    let key = text.lowercased()
    var confidence: Float = 0
    var others: [(text: String, mass: Float)] = []
    for each in masses {
      if each.text == text || each.text.lowercased() == key {
        confidence += each.mass
      } else if each.mass > Self.leastAlternative {
        others.append(each)
      }
    }
    let alternatives = others.sorted { ($1.mass, $0.text) < ($0.mass, $1.text) }
      .prefix(Self.alternativeLimit)
      .map { Alternative(text: $0.text, probability: Double(min(1, $0.mass))) }
    return (confidence, alternatives)
  }

  /// The text that a candidate stands for; the words of a split have a blank between them.
  private func text(of candidate: Candidate) -> String {
    if let kept = candidate.kept { return kept }
    let first = candidate.pattern.applied(to: language.text(of: candidate.first))
    guard candidate.second != Candidate.none else { return first }
    let second = language.text(of: candidate.second)
    return first + " " + (candidate.pattern == .capitals ? second.uppercased() : second)
  }
}
