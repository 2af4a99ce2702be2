import Restoration
import Testing

@Suite struct VocabularyTests {
  private static let lines = ["ủy ban ủy ban", "ban ủy đ", "zeta ă zeta", "<num> ,"]

  private func words(_ model: LanguageModel) -> [String] {
    (0..<LanguageModel.Word(model.vocabularyCount)).map(model.text)
  }

  @Test func wordsFollowTheirCodePoints() throws {
    let model = try TrainingText.model(Self.lines, order: 2)
    #expect(
      words(model) == ["<unk>", "<s>", "</s>", ",", "<num>", "ban", "zeta", "ă", "đ", "ủy"]
    )
    for (number, text) in words(model).enumerated().dropFirst(3) {
      #expect(model.word(text) == LanguageModel.Word(number))
    }
    #expect(model.word("bản") == nil)
    #expect(model.word("") == nil)
    #expect(model.text(of: 200) == "")
  }

  @Test func rareWordsAreUnknown() throws {
    var options = TrainingText.exactOptions
    options.vocabularyMinimumCount = 2
    let model = try TrainingText.model(Self.lines, order: 2, options)
    #expect(words(model).dropFirst(3) == ["ban", "zeta", "ủy"])
    // Unknown words were seen, and some after others.
    let seen = model.logProbability(of: LanguageModel.unknown, after: .empty).value
    let zeta = model.logProbability(of: try #require(model.word("zeta")), after: .empty).value
    #expect(seen > zeta)
  }

  @Test func theWordsOfTheGreatestWeightAreChosen() throws {
    var options = TrainingText.exactOptions
    options.vocabularyLimit = 2
    var trainer = LanguageModelTrainer(order: 2)
    trainer.add(["a", "b", "b"])
    trainer.add(["c"], weight: 5)
    let model = try TrainingText.model(trainer.model(options))
    #expect(words(model).dropFirst(3) == ["b", "c"])
  }

  @Test func requiredWordsAreInEvenIfTheyNeverOccur() throws {
    var options = TrainingText.exactOptions
    options.vocabularyLimit = 2
    options.required = ["xã"]
    let model = try TrainingText.model(Self.lines, order: 2, options)
    // Beside it, one of the two that occur three times: the first by code points.
    #expect(words(model).dropFirst(3) == ["ban", "xã"])
    let word = try #require(model.word("xã"))
    let value = model.logProbability(of: word, after: model.start).value
    #expect(value > -20 && value < 0)
  }

  @Test func wordsThatLookLikeTheSpecialOnesAreUnknown() throws {
    let model = try TrainingText.model(["<s> a </s> a", "<unk> a"], order: 2)
    #expect(words(model) == ["<unk>", "<s>", "</s>", "a"])
    #expect(model.word("<s>") == nil)
  }
}
