/// What the language model says of the arcs of a slot after the states of a beam.
///
/// States that share their last word share the look-up of its bigrams, those that share the last
/// two that of the trigrams; each is looked up once, when it is first asked for.
struct ArcScores {
  /// A state with its place among the shared look-ups.
  struct Row {
    fileprivate let bigrams: Int
    fileprivate let trigrams: Int
    fileprivate let longest: LanguageModel.Context.Children
    fileprivate let state: LanguageModel.State
  }

  private struct Entry {
    /// The logarithm of the probability; not a number before it was looked up.
    var value = Float.nan
    /// The node of the n-gram, where something depends on it.
    var next = LanguageModel.State.none
  }

  /// So many arcs are looked up side by side.
  static let lanes = 4

  private let language: LanguageModel
  /// The arcs, a multiple of `lanes` of them: the last one stands for those that lack.
  private var arcs: [LatticeSlot.Arc] = []
  private var bigramKeys: [UInt32] = []
  private var trigramKeys: [UInt64] = []
  private var bigrams: [Entry] = []
  private var trigrams: [Entry] = []
  private var contexts: [LanguageModel.Context] = []
  /// The 4-grams of the arcs looked up last.
  private var longest = SIMD4<Int>()

  init(_ language: LanguageModel) {
    self.language = language
  }

  mutating func begin(_ arcs: [LatticeSlot.Arc]) {
    self.arcs = arcs
    if let last = arcs.last {
      while self.arcs.count % Self.lanes != 0 { self.arcs.append(last) }
    }
    bigramKeys.removeAll(keepingCapacity: true)
    trigramKeys.removeAll(keepingCapacity: true)
    bigrams.removeAll(keepingCapacity: true)
    trigrams.removeAll(keepingCapacity: true)
    contexts.removeAll(keepingCapacity: true)
  }

  mutating func row(for state: LanguageModel.State) -> Row {
    let context = language.context(state)
    let key = UInt64(state.first) << 32 | UInt64(state.second)
    let bigramRow: Int
    if let known = bigramKeys.firstIndex(of: state.first) {
      bigramRow = known
    } else {
      bigramRow = bigramKeys.count
      bigramKeys.append(state.first)
      bigrams.append(contentsOf: repeatElement(Entry(), count: arcs.count))
    }
    let trigramRow: Int
    if let known = trigramKeys.firstIndex(of: key) {
      trigramRow = known
    } else {
      trigramRow = trigramKeys.count
      trigramKeys.append(key)
      contexts.append(context)
      trigrams.append(contentsOf: repeatElement(Entry(), count: arcs.count))
    }
    return Row(
      bigrams: bigramRow * arcs.count,
      trigrams: trigramRow * arcs.count,
      longest: context.fourth,
      state: state
    )
  }

  /// Looks up the arcs from `start`, a multiple of `lanes`, on.
  private mutating func lookUp(from start: Int, _ row: Row) {
    let words = SIMD4(
      arcs[start].first,
      arcs[start &+ 1].first,
      arcs[start &+ 2].first,
      arcs[start &+ 3].first
    )
    if trigrams[row.trigrams &+ start].value.isNaN {
      let context = contexts[row.trigrams / arcs.count]
      if bigrams[row.bigrams &+ start].value.isNaN {
        lookUpBigrams(words, at: row.bigrams &+ start, context.second)
      }
      lookUpTrigrams(words, at: row.trigrams &+ start, after: row.bigrams &+ start, context.third)
    }
    longest = language.fourth.nodes(of: words, from: row.longest.lower, to: row.longest.upper)
  }

  /// The language model's part of an arc after a state, and the state after the arc.
  ///
  /// The arcs are asked for in their order, from the first one on after each state.
  mutating func score(_ place: Int, _ row: Row) -> (value: Float, next: LanguageModel.State) {
    if place % Self.lanes == 0 { lookUp(from: place, row) }
    let arc = arcs[place]
    guard arc.first != Candidate.none else { return (0, row.state) }
    let entry = trigrams[row.trigrams &+ place]
    var value = entry.value
    let longest = longest[place % Self.lanes]
    if longest >= 0 {
      value = language.fourth.logProbability(longest)
    } else {
      value += row.longest.backoff
    }
    var next = LanguageModel.State()
    if language.isContext(arc.first) { next.first = UInt32(arc.first) }
    next.second = bigrams[row.bigrams &+ place].next
    next.third = entry.next
    guard arc.second != Candidate.none else { return (value, next) }
    let (second, last) = language.logProbability(of: arc.second, after: next)
    return (value + second, last)
  }

  /// The n-gram of a level with what it says; where there is none, the value of a shorter one.
  private func entry(_ node: Int, of level: NGramLevel, otherwise value: Float) -> Entry {
    guard node >= 0 else { return Entry(value: value) }
    var entry = Entry(value: level.logProbability(node))
    if level.isContext(node) { entry.next = UInt32(truncatingIfNeeded: node) }
    return entry
  }

  private mutating func lookUpBigrams(
    _ words: SIMD4<UInt16>,
    at place: Int,
    _ context: LanguageModel.Context.Children
  ) {
    let nodes = language.second.nodes(of: words, from: context.lower, to: context.upper)
    for lane in 0..<Self.lanes {
      let word = words[lane]
      let value = word == Candidate.none ? 0 : language.logProbability(word) + context.backoff
      bigrams[place &+ lane] = entry(nodes[lane], of: language.second, otherwise: value)
    }
  }

  private mutating func lookUpTrigrams(
    _ words: SIMD4<UInt16>,
    at place: Int,
    after bigram: Int,
    _ context: LanguageModel.Context.Children
  ) {
    let nodes = language.third.nodes(of: words, from: context.lower, to: context.upper)
    for lane in 0..<Self.lanes {
      let value = bigrams[bigram &+ lane].value + context.backoff
      trigrams[place &+ lane] = entry(nodes[lane], of: language.third, otherwise: value)
    }
  }
}
