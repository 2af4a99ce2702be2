extension LanguageModel {
  /// The natural logarithm of p(word | what was before), and the state after the word.
  ///
  /// To score more than one word after a state, make its context once: that is half of the work.
  /// `word` must be less than `vocabularyCount`, and the state of this model.
  ///
  /// - Complexity: O(log of the number of continuations), three look-ups.
  @inline(__always)
  package func logProbability(
    of word: Word,
    after state: State
  ) -> (value: Float, next: State) {
    logProbability(of: word, in: context(state))
  }
}

// The parts of a look-up, for a decoder that shares them between states and candidates.
// Nodes of order 1 are words; those of order 2 and more are places in the file.
extension LanguageModel {
  /// The values of a word without context, and where its bigrams are.
  @inline(__always)
  package func unigram(
    _ word: Word
  ) -> (logProbability: Float, backoff: Float, children: (lower: Int, upper: Int)) {
    (logProbability(word), backoff(word), children(ofOrder: 1, node: Int(word)))
  }

  /// The log-probability and backoff of an n-gram of order 1 to 4.
  @inline(__always)
  package func values(
    ofOrder order: Int,
    node: Int
  ) -> (logProbability: Float, backoff: Float) {
    switch order {
    case 1: (logProbability(Word(node)), backoff(Word(node)))
    case 2: (second.logProbability(node), second.backoff(node))
    case 3: (third.logProbability(node), third.backoff(node))
    default: (fourth.logProbability(node), 0)
    }
  }

  /// Where the n-grams are that are one word longer than this one of order 1 to 3 and begin with
  /// it.
  @inline(__always)
  package func children(ofOrder order: Int, node: Int) -> (lower: Int, upper: Int) {
    switch order {
    case 1:
      let offset = node &* LanguageModelLayout.unigramSize &+ 8
      return (Int(load(offset)), Int(load(offset &+ LanguageModelLayout.unigramSize)))
    case 2: return second.children(node)
    default: return third.children(node)
    }
  }

  /// The n-gram of order 2 to 4 that ends in `word`, among children of one context; −1 if there is
  /// none.
  @inline(__always)
  package func node(
    ofOrder order: Int,
    word: Word,
    in children: (lower: Int, upper: Int)
  ) -> Int {
    switch order {
    case 2: second.node(of: word, from: children.lower, to: children.upper)
    case 3: third.node(of: word, from: children.lower, to: children.upper)
    default: fourth.node(of: word, from: children.lower, to: children.upper)
    }
  }

  /// The n-gram that continues this one of order 1 to 3 with `word`; −1 if there is none.
  @inline(__always)
  package func child(ofOrder order: Int, node: Int, word: Word) -> Int {
    self.node(ofOrder: order &+ 1, word: word, in: children(ofOrder: order, node: node))
  }

  /// Whether anything depends on the n-gram of order 1 to 3 having been read; else states leave it
  /// out.
  @inline(__always)
  package func isContext(ofOrder order: Int, node: Int) -> Bool {
    switch order {
    case 1: isContext(Word(node))
    case 2: second.isContext(node)
    default: third.isContext(node)
    }
  }

  @inline(__always)
  func logProbability(_ word: Word) -> Float {
    Float(bitPattern: load(Int(word) &* LanguageModelLayout.unigramSize))
  }

  @inline(__always)
  func backoff(_ word: Word) -> Float {
    Float(bitPattern: load(Int(word) &* LanguageModelLayout.unigramSize &+ 4))
  }

  @inline(__always)
  func isContext(_ word: Word) -> Bool {
    let children = children(ofOrder: 1, node: Int(word))
    return children.lower != children.upper
  }

  @inline(__always)
  private func load(_ offset: Int) -> UInt32 {
    UInt32(littleEndian: unigrams.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
  }
}
