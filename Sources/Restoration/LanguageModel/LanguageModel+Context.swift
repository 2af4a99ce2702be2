extension LanguageModel {
  /// A state with what is looked up of it once for all words that may come after it.
  package struct Context {
    /// The n-grams that begin with one of the state's contexts, and the backoff if none is meant.
    struct Children {
      var lower = 0
      var upper = 0
      var backoff: Float = 0
    }

    /// The bigrams that begin with the last word.
    var second = Children()
    /// The trigrams that begin with the last two words.
    var third = Children()
    /// The 4-grams that begin with the last three words.
    var fourth = Children()
  }

  /// The context of a state of this model.
  @inline(__always)
  package func context(_ state: State) -> Context {
    var context = Context()
    if state.first != State.none {
      let (lower, upper) = children(ofOrder: 1, node: Int(state.first))
      let backoff = backoff(Word(truncatingIfNeeded: state.first))
      context.second = Context.Children(lower: lower, upper: upper, backoff: backoff)
    }
    if state.second != State.none {
      let node = Int(state.second)
      let (lower, upper) = second.children(node)
      let backoff = second.backoff(node)
      context.third = Context.Children(lower: lower, upper: upper, backoff: backoff)
    }
    if state.third != State.none {
      let node = Int(state.third)
      let (lower, upper) = third.children(node)
      let backoff = third.backoff(node)
      context.fourth = Context.Children(lower: lower, upper: upper, backoff: backoff)
    }
    return context
  }

  /// The natural logarithm of p(word | what was before), and the state after the word.
  ///
  /// `word` must be less than `vocabularyCount`, and the context of this model. A context that is
  /// not in the model has no children and the backoff 0, so it needs no case of its own.
  ///
  /// - Complexity: O(log of the number of continuations), three searches.
  @inline(__always)
  package func logProbability(
    of word: Word,
    in context: Context
  ) -> (value: Float, next: State) {
    var next = State()
    if isContext(word) { next.first = UInt32(word) }
    var value = logProbability(word)
    let bigram = second.node(of: word, from: context.second.lower, to: context.second.upper)
    if bigram >= 0 {
      value = second.logProbability(bigram)
      if second.isContext(bigram) { next.second = UInt32(truncatingIfNeeded: bigram) }
    } else {
      value += context.second.backoff
    }
    let trigram = third.node(of: word, from: context.third.lower, to: context.third.upper)
    if trigram >= 0 {
      value = third.logProbability(trigram)
      if third.isContext(trigram) { next.third = UInt32(truncatingIfNeeded: trigram) }
    } else {
      value += context.third.backoff
    }
    let longest = fourth.node(of: word, from: context.fourth.lower, to: context.fourth.upper)
    if longest >= 0 {
      value = fourth.logProbability(longest)
    } else {
      value += context.fourth.backoff
    }
    return (value, next)
  }
}
