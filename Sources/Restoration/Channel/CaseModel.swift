import Foundation

/// How often each word is written in small letters, with a capital, and in capitals.
///
/// Headings in capitals are not counted: there all words are.
struct CaseModel: Sendable {
  /// Three log-probabilities a word, in the order of the patterns.
  let logProbabilities: [Float]

  init(logProbabilities: [Float]) {
    self.logProbabilities = logProbabilities
  }

  /// Of counts in the order of the patterns, three a word.
  init(counts: [Double]) {
    var logs = [Float](repeating: 0, count: counts.count)
    for word in stride(from: 0, to: counts.count, by: 3) {
      let prior = [1.6, 0.3, 0.1]
      let total = counts[word] + counts[word + 1] + counts[word + 2] + 2
      for pattern in 0..<3 {
        logs[word + pattern] = Float(log((counts[word + pattern] + prior[pattern]) / total))
      }
    }
    logProbabilities = logs
  }

  /// What a pattern costs, in a line of capitals or in another.
  func logProbability(
    _ pattern: CasePattern,
    of word: LanguageModel.Word,
    inCapitals: Bool
  ) -> Float {
    if inCapitals { return [-3.5, -2.7, -0.1][Int(pattern.rawValue)] }
    let index = Int(word) * 3 + Int(pattern.rawValue)
    return index < logProbabilities.count ? logProbabilities[index] : -2
  }
}
