/// The candidates of a text's readings, each found once.
struct CandidateCache {
  let source: CandidateSource
  private var found: [Key: [Candidate]] = [:]

  init(source: CandidateSource) {
    self.source = source
  }

  /// The same for a source of other likelihoods; what is known of some readings is kept.
  func adapted(to source: CandidateSource, keeping isCertain: ([Unicode.Scalar]) -> Bool) -> Self {
    var cache = CandidateCache(source: source)
    cache.found = found.filter { isCertain($0.key.text) }
    return cache
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
    /// A Roman numeral that may be a word.
    case numeral
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
    case .part: return source.candidates(of: text, kinds: kinds, looks: 2)
    case .whole:
      let whole = source.candidates(of: text, kinds: kinds)
      // Abbreviations that were typed, or read by an engine that knows them, are not taken apart.
      if kinds == .marked, text.allSatisfy({ !$0.properties.isLowercase }) { return whole }
      return whole
        + source.splits(of: text, whole: whole, kinds: kinds) { candidates($0, kinds, .part) }
    case .joined:
      return source.candidates(of: text, kinds: kinds).filter { !$0.isIdentity }.map {
        $0.adding(DecodingParameters.joinCost)
      }
    case .digits:
      let words = source.candidates(of: text, kinds: .latin).filter { !$0.isIdentity }.map {
        $0.adding(DecodingParameters.digitCost)
      }
      return words + [source.number(text)]
    case .numeral:
      let words = source.candidates(of: text, kinds: kinds)
      return words.filter { $0.first != LanguageModel.unknown } + [source.number(text)]
    }
  }
}
