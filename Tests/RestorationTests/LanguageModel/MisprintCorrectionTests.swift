import Restoration
import Testing

/// Misprints of the texts that a model learns from.
@Suite struct MisprintCorrectionTests {
  /// A model of a text in which “kiến trúc” is frequent and “kiên trúc” stands in one place.
  private static func model(
    _ others: [(text: String, times: Int)],
    correctsMisprints: Bool
  ) throws -> LanguageModel {
    var trainer = LanguageModelTrainer(order: 3)
    for other in others {
      for _ in 0..<other.times { trainer.add(other.text.split(separator: " ")) }
    }
    var options = LanguageModelTrainer.Options()
    options.vocabularyMinimumCount = 1
    options.correctsMisprints = correctsMisprints
    return try LanguageModel(ModelBytes(trainer.model(options)))
  }

  private static func logProbability(_ text: String, _ model: LanguageModel) throws -> Float {
    var state = model.start
    var sum: Float = 0
    for word in text.split(separator: " ") {
      let (value, next) = model.logProbability(
        of: try #require(model.word(String(word))),
        after: state
      )
      sum += value
      state = next
    }
    return sum
  }

  private static let text = [
    (text: "sở kiến trúc", times: 300), (text: "nhà kiến trúc", times: 300),
    (text: "rất kiên định", times: 300), (text: "quận kiến nghị", times: 1),
    (text: "quận kiên trúc", times: 1),
  ]

  @Test func aRareMisprintIsPutRight() throws {
    let plain = try Self.model(Self.text, correctsMisprints: false)
    #expect(
      try Self.logProbability("quận kiên trúc", plain)
        > Self.logProbability("quận kiến trúc", plain)
    )
    let corrected = try Self.model(Self.text, correctsMisprints: true)
    #expect(
      try Self.logProbability("quận kiến trúc", corrected)
        > Self.logProbability("quận kiên trúc", corrected)
    )
  }

  /// What the word on the other side asks for stays, however rare it is.
  @Test func aRareWordThatIsAskedForStays() throws {
    let text = Self.text + [(text: "rất kiên trúc", times: 1)]
    let model = try Self.model(text, correctsMisprints: true)
    #expect(
      try Self.logProbability("rất kiên trúc", model)
        > Self.logProbability("rất kiến trúc", model)
    )
  }

  /// Without a misprint a model is the same, corrected or not.
  @Test func goodTextStays() throws {
    let text = Array(Self.text.prefix(3))
    let words = "nhà kiến trúc rất kiên định"
    #expect(
      try Self.logProbability(words, Self.model(text, correctsMisprints: true))
        == Self.logProbability(words, Self.model(text, correctsMisprints: false))
    )
  }
}
