/// The candidates of a text's readings, each found once.
struct CandidateCache {
  let source: CandidateSource
  private var found: [Key: [Candidate]] = [:]

  init(source: CandidateSource) {
    self.source = source
  }

  /// How a reading is looked at.
  enum Shape: Hashable {
    /// A word, which may be two.
    case whole
    /// A part of a word that may be two.
    case part
    /// Two words that may be one.
    case joined
    /// Digits that may be a word.
    case digits
  }

  private struct Key: Hashable {
    let text: [Unicode.Scalar]
    let kinds: DamageKinds
    let shape: Shape
  }

  mutating func candidates(
    _ text: [Unicode.Scalar],
    _ kinds: DamageKinds,
    _ shape: Shape
  ) -> [Candidate] {
    let key = Key(text: text, kinds: kinds, shape: shape)
    if let known = found[key] { return known }
    let candidates = fresh(text, kinds, shape)
    found[key] = candidates
    return candidates
  }

  private mutating func fresh(
    _ text: [Unicode.Scalar],
    _ kinds: DamageKinds,
    _ shape: Shape
  ) -> [Candidate] {
    switch shape {
    case .part: return source.candidates(of: text, kinds: kinds)
    case .whole:
      let whole = source.candidates(of: text, kinds: kinds)
      return whole
        + source.splits(of: text, whole: whole) { part in candidates(part, kinds, .part) }
    case .joined:
      return source.candidates(of: text, kinds: kinds).filter { !$0.isIdentity }.map {
        $0.adding(DecodingParameters.joinCost)
      }
    case .digits:
      let words = source.candidates(of: text, kinds: .latin).filter { !$0.isIdentity }.map {
        $0.adding(DecodingParameters.digitCost)
      }
      return words + [source.number(text)]
    }
  }
}
