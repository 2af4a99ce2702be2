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

  private let language: LanguageModel
  private var arcs: [LatticeSlot.Arc] = []
  private var bigramKeys: [UInt32] = []
  private var trigramKeys: [UInt64] = []
  private var bigrams: [Entry] = []
  private var trigrams: [Entry] = []
  private var contexts: [LanguageModel.Context] = []

  init(_ language: LanguageModel) {
    self.language = language
  }

  mutating func begin(_ arcs: [LatticeSlot.Arc]) {
    self.arcs = arcs
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

  /// The language model's part of an arc after a state, and the state after the arc.
  mutating func score(_ place: Int, _ row: Row) -> (value: Float, next: LanguageModel.State) {
    let arc = arcs[place]
    guard arc.first != Candidate.none else { return (0, row.state) }
    let trigram = trigrams[row.trigrams + place]
    let entry = trigram.value.isNaN ? lookedUp(place, row) : trigram
    var value = entry.value
    let longest = language.fourth.node(
      of: arc.first,
      from: row.longest.lower,
      to: row.longest.upper
    )
    if longest >= 0 {
      value = language.fourth.logProbability(longest)
    } else {
      value += row.longest.backoff
    }
    var next = LanguageModel.State()
    if language.isContext(arc.first) { next.first = UInt32(arc.first) }
    next.second = bigrams[row.bigrams + place].next
    next.third = entry.next
    guard arc.second != Candidate.none else { return (value, next) }
    let (second, last) = language.logProbability(of: arc.second, after: next)
    return (value + second, last)
  }

  /// Looks up the bigram, if no other state did, and the trigram of an arc.
  private mutating func lookedUp(_ place: Int, _ row: Row) -> Entry {
    let word = arcs[place].first
    let context = contexts[row.trigrams / arcs.count]
    if bigrams[row.bigrams + place].value.isNaN {
      bigrams[row.bigrams + place] = bigram(word, context.second)
    }
    var entry = Entry(value: bigrams[row.bigrams + place].value)
    let node = language.third.node(of: word, from: context.third.lower, to: context.third.upper)
    if node >= 0 {
      entry.value = language.third.logProbability(node)
      if language.third.isContext(node) { entry.next = UInt32(truncatingIfNeeded: node) }
    } else {
      entry.value += context.third.backoff
    }
    trigrams[row.trigrams + place] = entry
    return entry
  }

  private func bigram(
    _ word: LanguageModel.Word,
    _ context: LanguageModel.Context.Children
  ) -> Entry {
    let node = language.second.node(of: word, from: context.lower, to: context.upper)
    guard node >= 0 else { return Entry(value: language.logProbability(word) + context.backoff) }
    var entry = Entry(value: language.second.logProbability(node))
    if language.second.isContext(node) { entry.next = UInt32(truncatingIfNeeded: node) }
    return entry
  }
}
