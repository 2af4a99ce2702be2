/// Writes a trie as the section of a model file (see `LanguageModelLayout`).
struct LanguageModelWriter {
  let trie: NGramTrie
  let vocabulary: TrainingVocabulary
  let layout: LanguageModelLayout

  func bytes() -> [UInt8] {
    var sink = ByteSink()
    layout.appendHeader(to: &sink)
    appendUnigrams(to: &sink)
    appendVocabulary(to: &sink)
    for index in 0..<LanguageModelLayout.maximumOrder - 1 {
      append(index + 1 < trie.levels.count ? trie.levels[index + 1] : nil, index, to: &sink)
    }
    assert(sink.bytes.count == layout.byteCount, "the layout is what is written")
    return sink.bytes
  }

  private func appendUnigrams(to sink: inout ByteSink) {
    let level = trie.levels[0]
    for word in level.words.indices {
      sink.append(level.logProbabilities[word])
      sink.append(level.backoffs[word])
      sink.append(UInt32(level.children[word]))
    }
    sink.append(UInt64(0))
    sink.append(UInt32(level.children[level.words.count]))
    sink.pad()
  }

  private func appendVocabulary(to sink: inout ByteSink) {
    var start = 0
    for text in vocabulary.texts {
      sink.append(UInt32(start))
      start += text.count
    }
    sink.append(UInt32(start))
    sink.pad()
    for text in vocabulary.texts { sink.append(contentsOf: text) }
    sink.pad()
  }

  /// The n-grams of one order; none for an order above the model's.
  private func append(_ level: NGramTrie.Level?, _ index: Int, to sink: inout ByteSink) {
    let order = layout.orders[index]
    let place = layout.places[index]
    let level = level ?? NGramTrie.Level()
    let hasChildren = place.childrenLayout.count > 0
    let isContext = level.words.indices.map {
      hasChildren && level.children[$0] < level.children[$0 + 1]
    }
    let probabilities = Codebook(
      level.logProbabilities,
      weights: level.weights,
      width: order.probabilityBits
    )
    let contexts = level.words.indices.filter { isContext[$0] }
    let backoffs = Codebook(
      contexts.map { level.backoffs[$0] },
      weights: contexts.map { level.weights[$0] },
      width: order.backoffBits,
      reserved: 0
    )
    for value in probabilities.filled(width: order.probabilityBits) { sink.append(value) }
    sink.pad()
    for value in backoffs.filled(width: order.backoffBits) { sink.append(value) }
    sink.pad()
    sink.append(
      fields: level.words.lazy.map { UInt64($0) },
      width: layout.wordBits,
      byteCount: place.codes - place.words
    )
    let codes = level.words.indices.lazy.map { index in
      let backoff = isContext[index] ? backoffs.code(level.backoffs[index]) : 0
      let probability = probabilities.code(level.logProbabilities[index])
      return probability | backoff << UInt64(order.probabilityBits)
    }
    sink.append(fields: codes, width: order.codeBits, byteCount: place.children - place.codes)
    guard hasChildren else { return }
    sink.append(
      contentsOf: MonotoneSequence.bytes(level.children, bound: place.childrenLayout.bound)
    )
  }
}
