import Restoration
import Testing

@Suite struct ReproducibilityTests {
  private static let paragraphs = TrainingText.paragraphs(200, words: 50)

  private static var options: LanguageModelTrainer.Options {
    var options = LanguageModelTrainer.Options()
    options.byteLimit = 6_000
    return options
  }

  @Test func theSameParagraphsGiveTheSameBytes() {
    let first = TrainingText.section(Self.paragraphs, order: 4, Self.options)
    #expect(first == TrainingText.section(Self.paragraphs, order: 4, Self.options))
  }

  /// Words get their numbers in the order of their coming; it must not matter.
  @Test func theOrderOfWordsAndParagraphsDoesNotMatter() {
    let expected = TrainingText.section(Self.paragraphs, order: 4, Self.options)
    #expect(expected == TrainingText.section(Self.paragraphs.reversed(), order: 4, Self.options))

    var trainer = LanguageModelTrainer(order: 4)
    for word in Set(Self.paragraphs.joined()).sorted(by: >) {
      var word = word
      word.withUTF8 { _ = trainer.number(of: $0) }
    }
    for paragraph in Self.paragraphs {
      let numbers = paragraph.map { word in
        var word = word
        return word.withUTF8 { trainer.number(of: $0) }
      }
      trainer.add(numbers: numbers)
    }
    #expect(expected == trainer.model(Self.options))
  }

  @Test func anEmptyTextGivesAModelOfNothing() throws {
    let model = try TrainingText.model([[String]](), order: 4)
    #expect(model.vocabularyCount == 3)
    let value = model.logProbability(of: LanguageModel.end, after: model.start).value
    #expect(abs(value + 0.6931) < 1e-3)
  }
}
