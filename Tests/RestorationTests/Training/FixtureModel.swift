import Restoration
import TestSupport

/// A model of the fixture text, trained once for all tests.
enum FixtureModel {
  static let bytes = trained()

  static func model() throws -> RestorationModel {
    try RestorationModel(bytes: bytes)
  }

  static func restorer() throws -> Restorer {
    Restorer(model: try model())
  }

  /// The bytes of the file, from the beginning.
  ///
  /// The trainer drops what occurs once and paragraphs that come again, so each sentence comes
  /// alone and with its neighbour.
  static func trained() -> [UInt8] {
    let sentences = FixtureText.sentences
    var trainer = RestorationTrainer()
    for sentence in sentences { trainer.add(paragraph: sentence, weight: 4) }
    for (first, second) in zip(sentences, sentences.dropFirst() + sentences.prefix(1)) {
      trainer.add(paragraph: first + " " + second, weight: 4)
    }
    trainer.add(pairs: latinPairs)
    trainer.add(pairs: vietnamesePairs)
    var options = RestorationTrainer.Options()
    options.languageByteLimit = nil
    do {
      return try trainer.model(options, provenance: "fixture of the tests")
    } catch {
      fatalError("the fixture cannot be trained: \(error)")
    }
  }

  /// Lines with their readings by an engine without Vietnamese letters, each in several ways.
  private static let latinPairs: [LinePair] = {
    var random = SeededGenerator(seed: 3)
    return (0..<8).flatMap { _ in
      FixtureText.sentences.map { sentence in
        LinePair(read: damaged(sentence, by: &random), printed: sentence)
      }
    }
  }()

  /// Readings by an engine that knows them and now and then takes one for another.
  private static let vietnamesePairs: [LinePair] = {
    var random = SeededGenerator(seed: 4)
    return (0..<8).flatMap { _ in
      FixtureText.sentences.map { sentence in
        LinePair(
          read: String(
            sentence.map { letter in
              let others: [Character: Character] = ["ố": "ó", "ộ": "ọ", "ế": "é", "ư": "u"]
              guard let other = others[letter], random.chance(10) else { return letter }
              return other
            }
          ),
          printed: sentence
        )
      }
    }
  }()

  /// A line as such an engine may read it.
  static func damaged(_ printed: String, by random: inout SeededGenerator) -> String {
    var read = ""
    for letter in printed {
      switch letter {
      case "ố", "ộ", "ồ": read += random.pick(["6", "o", "é", "6"])
      case "ậ", "ấ", "ầ": read += random.pick(["4", "a", "a"])
      case "ệ", "ế", "ề": read += random.pick(["é", "e", "é"])
      case "ủ": read += random.pick(["u", "i", "t"])
      case "ợ", "ờ", "ở": read += random.pick(["o", "g", "d"])
      case "Đ": read += random.pick(["B", "D", "B"])
      default: read += FixtureText.read(String(letter))
      }
    }
    return read
  }
}
