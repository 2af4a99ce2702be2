import Foundation
import Vietnamese

/// How likely a word that is in no vocabulary is spelled as it is: trigrams of letters.
///
/// Marks and case do not count. It weighs a foreign word that was read rightly against the
/// Vietnamese words it may be a damaged reading of.
struct SpellingModel: Sendable {
  /// The word's end, a … z, and everything else.
  static let symbolCount = 28
  static let otherSymbol = 27
  private static let otherCost: Float = -6

  /// Log-probabilities of a symbol after two others, `symbolCount`³ values.
  let logProbabilities: [Float]

  init(logProbabilities: [Float]) {
    self.logProbabilities = logProbabilities
  }

  /// What a letter of an abbreviation costs: one of the letters that words begin with.
  static let abbreviationCost: Float = -2.6

  /// Whether there is a value for each three symbols.
  var isComplete: Bool {
    logProbabilities.count == Self.symbolCount * Self.symbolCount * Self.symbolCount
  }

  /// Estimates it from words with their counts, interpolated with shorter contexts.
  init(words: some Sequence<(word: String, count: Int)>) {
    let size = Self.symbolCount
    var trigrams = [Double](repeating: 0, count: size * size * size)
    for (word, count) in words {
      var first = 0
      var second = 0
      for symbol in Self.symbols(of: word) + [0] {
        trigrams[(first * size + second) * size + symbol] += Double(count)
        (first, second) = (second, symbol)
      }
    }
    var bigrams = [Double](repeating: 0, count: size * size)
    var unigrams = [Double](repeating: 0, count: size)
    for index in trigrams.indices {
      bigrams[index % (size * size)] += trigrams[index]
      unigrams[index % size] += trigrams[index]
    }
    let total = unigrams.reduce(0, +)
    var logs = [Float](repeating: 0, count: trigrams.count)
    for second in 0..<size {
      let bigramTotal = bigrams[second * size..<(second + 1) * size].reduce(0, +)
      for first in 0..<size {
        let start = (first * size + second) * size
        let trigramTotal = trigrams[start..<start + size].reduce(0, +)
        for symbol in 0..<size {
          let uniform = 1 / Double(size)
          let one = (unigrams[symbol] + uniform) / (total + 1)
          let two = (bigrams[second * size + symbol] + 20 * one) / (bigramTotal + 20)
          let three = (trigrams[start + symbol] + 20 * two) / (trigramTotal + 20)
          logs[start + symbol] = Float(log(three))
        }
      }
    }
    logProbabilities = logs
  }

  /// The natural logarithm of the word's probability.
  ///
  /// - Complexity: O(n).
  func logProbability(of word: some StringProtocol) -> Float {
    var sum: Float = 0
    var first = 0
    var second = 0
    for symbol in Self.symbols(of: word) + [0] {
      // Words of another script are many in news and none in official texts.
      sum +=
        symbol == Self.otherSymbol
        ? Self.otherCost
        : logProbabilities[(first * Self.symbolCount + second) * Self.symbolCount + symbol]
      (first, second) = (second, symbol)
    }
    return sum
  }

  private static func symbols(of word: some StringProtocol) -> [Int] {
    word.unicodeScalars.map { scalar in
      let value = (Folding.fold(scalar) ?? scalar).value
      return value &- 0x61 < 26 ? Int(value) - 0x60 : otherSymbol
    }
  }
}
