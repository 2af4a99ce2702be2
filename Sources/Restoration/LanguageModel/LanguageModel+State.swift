extension LanguageModel {
  /// What of the words before decides the words to come: a value of 12 bytes.
  ///
  /// It holds the nodes of the last word, the last two and the last three, each only if it is in
  /// the model and something depends on it. Equal states give equal probabilities ever after.
  package struct State: Hashable, Comparable, Sendable {
    /// Stands for a context that is not in the model.
    package static let none = UInt32.max

    /// The last word.
    package var first = none
    /// The node of order 2.
    package var second = none
    /// The node of order 3.
    package var third = none

    @inline(__always)
    package init() {}

    package static let empty = State()

    @inline(__always)
    package static func == (one: State, other: State) -> Bool {
      one.first == other.first && one.second == other.second && one.third == other.third
    }

    @inline(__always)
    package static func < (one: State, other: State) -> Bool {
      if one.third != other.third { return one.third < other.third }
      if one.second != other.second { return one.second < other.second }
      return one.first < other.first
    }
  }

  /// After the start of a paragraph.
  package var start: State { state(after: Self.start) }

  /// After a single word of which the words before are not known.
  package func state(after word: Word) -> State {
    var state = State()
    if isContext(word) { state.first = UInt32(word) }
    return state
  }
}
