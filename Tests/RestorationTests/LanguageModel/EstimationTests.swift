import Foundation
import Restoration
import Testing

/// What the reader says of a word is what the definition says.
@Suite struct EstimationTests {
  private static let paragraphs = TrainingText.paragraphs(300, words: 60)
  /// Other paragraphs, many of whose n-grams do not occur in those above.
  private static let others = TrainingText.paragraphs(40, words: 64, seed: 7)

  @Test(arguments: 2...4)
  func probabilitiesAreThoseOfTheDefinition(order: Int) throws {
    let model = try TrainingText.model(Self.paragraphs, order: order)
    let reference = ReferenceModel(Self.paragraphs, order: order)
    for paragraph in Self.paragraphs.prefix(40) + Self.others {
      let known = paragraph.map { reference.vocabulary.contains($0) ? $0 : "<unk>" }
      let scores = model.scores(paragraph.joined(separator: " "))
      for (index, word) in (known + ["</s>"]).enumerated() {
        let history = ["<s>"] + known[..<index]
        let expected = log(reference.probability(word, after: history))
        #expect(abs(Double(scores[index]) - expected) < 1e-4)
      }
    }
  }

  /// Unpruned, cut off, and pruned to a third.
  @Test(arguments: [([1, 1, 1, 1], 1.0), ([1, 1, 2, 3], 1.0), ([1, 1, 1, 1], 0.33)])
  func probabilitiesAfterAContextSumUpToOne(cutoffs: [Int], share: Double) throws {
    var options = TrainingText.exactOptions
    options.probabilityBits = 12
    options.highestProbabilityBits = 12
    options.backoffBits = 12
    options.cutoffs = cutoffs
    if share < 1 {
      let whole = TrainingText.section(Self.paragraphs, order: 4, options).count
      let empty = TrainingText.section([["từ"]], order: 4, options).count
      options.byteLimit = empty + Int(Double(whole - empty) * share)
    }
    let model = try TrainingText.model(Self.paragraphs, order: 4, options)
    for paragraph in Self.others {
      var state = model.start
      for word in paragraph {
        let sum = model.predictable.reduce(0.0) { sum, word in
          sum + exp(Double(model.logProbability(of: word, after: state).value))
        }
        #expect(abs(sum - 1) < 2e-3)
        state = model.logProbability(of: model.word(word) ?? 0, after: state).next
      }
    }
  }

  @Test func aPrunedModelIsAsLongAsAllowedAndStillPredicts() throws {
    var options = LanguageModelTrainer.Options()
    let whole = TrainingText.section(Self.paragraphs, order: 4, options)
    options.byteLimit = whole.count * 2 / 3
    let pruned = TrainingText.section(Self.paragraphs, order: 4, options)
    #expect(pruned.count <= whole.count * 2 / 3)
    #expect(pruned.count > whole.count / 2)
    func score(_ model: LanguageModel) -> Float {
      Self.paragraphs.reduce(0) { $0 + model.scores($1.joined(separator: " ")).reduce(0, +) }
    }
    let loss = try score(TrainingText.model(whole)) / score(TrainingText.model(pruned))
    #expect(loss < 1 && loss > 0.7)
  }

  /// Each probability is within the width of its code, which is less than 1/30 of the range of
  /// logarithms.
  @Test func fewBitsChangeScoresLittle() throws {
    let exact = try TrainingText.model(Self.paragraphs, order: 4)
    let coarse = try TrainingText.model(Self.paragraphs, order: 4, .init())
    for paragraph in Self.paragraphs.prefix(40) {
      let line = paragraph.joined(separator: " ")
      for (one, other) in zip(exact.scores(line), coarse.scores(line)) {
        #expect(abs(one - other) < 0.3)
      }
    }
  }
}
