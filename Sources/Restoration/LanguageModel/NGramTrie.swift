import Foundation

/// The n-grams of a model as they are written: those that were selected, with their probabilities.
struct NGramTrie {
  /// The n-grams of one order, sorted by context and word.
  struct Level {
    /// The last word of each.
    var words: [UInt16] = []
    /// log p(last word | the words before).
    var logProbabilities: [Float] = []
    /// The logarithm of the factor for words that do not follow in the next level; 0 if none does.
    var backoffs: [Float] = []
    /// How much it matters that the two are exact.
    var weights: [Float] = []
    /// Where the n-grams that begin with this one start in the next level, one more as a sentinel;
    /// empty in the highest order.
    var children: [Int] = []
  }

  /// The orders 1, 2 and so on; order 1 has all words of the vocabulary.
  let levels: [Level]

  init(_ counts: NGramCounts, _ selection: NGramCounts.Selection) {
    let estimate = NGramEstimate(counts, selection)
    levels = counts.tables.indices.map { index in
      var level = Level()
      let table = counts.tables[index]
      let isHighest = index + 1 == counts.tables.count
      var children = 0
      for place in 0..<table.count where selection[index][place] {
        level.words.append(table.word(place))
        level.logProbabilities.append(Self.logarithm(estimate.probabilities[index][place]))
        level.weights.append(max(table.occurrenceMasses[place], 1).squareRoot())
        guard !isHighest else { continue }
        level.backoffs.append(Self.logarithm(estimate.backoffs[index][place]))
        level.children.append(children)
        for child in table.children(of: place) where selection[index + 1][child] { children += 1 }
      }
      if !isHighest { level.children.append(children) }
      return level
    }
  }

  /// The natural logarithm; of 0, what stands for never.
  private static func logarithm(_ probability: Float) -> Float {
    probability > 0 ? log(probability) : -100
  }
}
