import Restoration
import Testing

/// Text to train on, and the models of it.
enum TrainingText {
  /// Options under which every different value of a small model has its own code.
  static var exactOptions: LanguageModelTrainer.Options {
    var options = LanguageModelTrainer.Options()
    options.vocabularyMinimumCount = 1
    options.probabilityBits = 16
    options.backoffBits = 16
    options.highestProbabilityBits = 16
    return options
  }

  /// Paragraphs in which words depend on the two before, made of a fixed sequence of pseudo-random
  /// numbers.
  ///
  /// Few words are frequent and many rare; some paragraphs come again.
  static func paragraphs(_ count: Int, words: Int, seed: UInt64 = 1) -> [[String]] {
    var numbers = PseudoRandomNumbers(state: seed)
    var paragraphs: [[String]] = []
    for _ in 0..<count {
      if !paragraphs.isEmpty, numbers.next(below: 8) == 0 {
        paragraphs.append(paragraphs[numbers.next(below: paragraphs.count)])
        continue
      }
      var paragraph: [Int] = [numbers.next(below: words)]
      for _ in 0..<numbers.next(below: 20) {
        let before = paragraph.suffix(2).reduce(0) { ($0 * 31 + $1 * 17) % words }
        let jump = numbers.next(below: numbers.next(below: numbers.next(below: words) + 1) + 1)
        paragraph.append((before + jump) % words)
      }
      paragraphs.append(paragraph.map { "từ\($0)" })
    }
    return paragraphs
  }

  static func model(
    _ lines: [String],
    order: Int,
    _ options: LanguageModelTrainer.Options = exactOptions
  ) throws -> LanguageModel {
    try model(lines.map { $0.split(separator: " ").map(String.init) }, order: order, options)
  }

  static func model(
    _ paragraphs: [[String]],
    order: Int,
    _ options: LanguageModelTrainer.Options = exactOptions
  ) throws -> LanguageModel {
    try model(section(paragraphs, order: order, options))
  }

  static func model(_ section: [UInt8]) throws -> LanguageModel {
    try LanguageModel(ModelBytes(section))
  }

  static func section(
    _ paragraphs: [[String]],
    order: Int,
    _ options: LanguageModelTrainer.Options = exactOptions
  ) -> [UInt8] {
    var trainer = LanguageModelTrainer(order: order)
    for paragraph in paragraphs { trainer.add(paragraph) }
    return trainer.model(options)
  }
}

/// A small generator with a period of 2⁶⁴ − 1 (Marsaglia, “Xorshift RNGs”, 2003).
struct PseudoRandomNumbers {
  var state: UInt64

  mutating func next(below bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int((state >> 20) % UInt64(bound))
  }
}

extension LanguageModel {
  /// The log-probability of each word of a paragraph, and of its end.
  func scores(_ line: String) -> [Float] {
    let words = line.split(separator: " ").map { word(String($0)) ?? Self.unknown }
    var state = start
    return (words + [Self.end]).map { word in
      let (value, next) = logProbability(of: word, after: state)
      state = next
      return value
    }
  }

  /// All words that can be predicted.
  var predictable: [Word] { (0..<Word(vocabularyCount)).filter { $0 != Self.start } }
}
