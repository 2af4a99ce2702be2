import Foundation
import Restoration
import Testing

/// A model of ten lines and of order 3, worked out on paper.
///
/// The lines are so few that the counts of counts give no discounts; they are 1/2, 1 and 3/2, so
/// that of a count 1, 2, 3, 4 there remain 1/2, 1, 3/2, 5/2. There are eight words to predict: the
/// six below, unknown and the end.
@Suite struct HandComputedScoresTests {
  private static let lines = [
    "tỉnh ủy", "tỉnh ủy", "tỉnh ủy", "thành ủy", "thành ủy", "huyện ủy", "đảng ủy", "tỉnh bộ",
    "đảng bộ", "đảng bộ",
  ]

  // Different words before a word: ủy 4; bộ 2; the end 2 (ủy, bộ); tỉnh, thành, huyện, đảng 1 (the
  // start). In all 12. Of these remain 5/2 + 1 + 1 + 4 · 1/2 = 6.5; the rest, 5.5, is for all eight
  // alike: 0.6875 each.
  private static let anywhere = (0.6875) / 12
  private static let uy = (2.5 + 0.6875) / 12
  private static let bo = (1 + 0.6875) / 12
  private static let end = (1 + 0.6875) / 12
  private static let tinh = (0.5 + 0.6875) / 12

  // After the start: tỉnh 4, đảng 3, thành 2, huyện 1, together 10; there remain 2.5 + 1.5 + 1 +
  // 0.5 = 5.5.
  private static let tinhAfterStart = 2.5 / 10 + 0.45 * tinh
  private static let huyenAfterStart = 0.5 / 10 + 0.45 * tinh
  // After tỉnh: ủy and bộ, each after one word (the start). Half of each remains.
  private static let uyAfterTinh = 0.5 / 2 + 0.5 * uy
  private static let boAfterTinh = 0.5 / 2 + 0.5 * bo
  // After the start and tỉnh: ủy 3, bộ 1. There remain 1.5 + 0.5 of 4.
  private static let uyAfterStartTinh = 1.5 / 4 + 0.5 * uyAfterTinh
  private static let boAfterStartTinh = 0.5 / 4 + 0.5 * boAfterTinh
  // After ủy: the end, after four different words; 2.5 of 4 remain.
  private static let endAfterUy = 2.5 / 4 + 0.375 * end
  // After tỉnh ủy: the end, three times; 1.5 of 3 remain.
  private static let endAfterTinhUy = 1.5 / 3 + 0.5 * endAfterUy
  // After bộ: the end, after two different words; 1 of 2 remains.
  private static let endAfterBo = 1.0 / 2 + 0.5 * end
  // After tỉnh bộ: the end, once; half of it remains.
  private static let endAfterTinhBo = 0.5 + 0.5 * endAfterBo

  @Test(arguments: [
    ("tỉnh ủy", [tinhAfterStart, uyAfterStartTinh, endAfterTinhUy]),
    ("tỉnh bộ", [tinhAfterStart, boAfterStartTinh, endAfterTinhBo]),
    // “huyện bộ” does not occur: after the start and huyện half is left, after huyện again half.
    // The end then knows nothing of huyện.
    ("huyện bộ", [huyenAfterStart, 0.5 * 0.5 * bo, endAfterBo]),
    // “xã” is not in the vocabulary, and nothing was ever seen after an unknown word.
    ("xã ủy", [0.45 * anywhere, uy, endAfterUy]),
    // Nothing but the end comes after ủy; after tỉnh ủy half is left, after ủy 3/8.
    ("tỉnh ủy bộ", [tinhAfterStart, uyAfterStartTinh, 0.5 * 0.375 * bo, endAfterBo]),
    ("", [0.45 * end]),
  ])
  func scoresAreTheSumsOnPaper(line: String, expected: [Double]) throws {
    let model = try TrainingText.model(Self.lines, order: 3)
    let found = model.scores(line).map { exp(Double($0)) }
    #expect(found.count == expected.count)
    for (found, expected) in zip(found, expected) {
      #expect(abs(found - expected) < 1e-6, "\(line): \(found) for \(expected)")
    }
  }

  /// Of the trigrams only the two with “tỉnh ủy” occur three times.
  ///
  /// Those that occur twice and are dropped count twice in the bigrams they end in, which are now
  /// asked for them: thành ủy 2, đảng bộ 2; ủy and the end 1 + 2 + 1 + 1, bộ and the end 1 + 2.
  /// The bigrams after the start stay as they are. So five bigrams have the count 1, three 2, two 3
  /// and one 4; with Y = 5 / (5 + 2 · 3) the discounts are 1 − 2 Y 3/5 = 5/11, 2 − 3 Y 2/3 = 12/11
  /// and 3 − 4 Y 1/2 = 23/11. A context of two words without trigrams is none.
  @Test func whatIsDroppedCountsInFullInWhatIsAskedInstead() throws {
    var options = TrainingText.exactOptions
    options.cutoffs = [1, 1, 3]
    let model = try TrainingText.model(Self.lines, order: 3, options)
    // After the start: 4 − 23/11, 3 − 23/11, 2 − 12/11 and 1 − 5/11 remain of 10, together 47/11.
    let afterStart = 10.0 / 11 / 10 + (1 - 4.7 / 11) * Self.tinh
    // After thành: ủy twice. After đảng: ủy once, bộ twice. After ủy: the end five times.
    let uyAfterThanh = 10.0 / 22 + 12.0 / 22 * Self.uy
    let boAfterDang = 10.0 / 33 + 17.0 / 33 * Self.bo
    let endAfterUy = 32.0 / 55 + 23.0 / 55 * Self.end
    let found = model.scores("thành ủy").map { exp(Double($0)) }
    for (found, expected) in zip(found, [afterStart, uyAfterThanh, endAfterUy]) {
      #expect(abs(found - expected) < 1e-6)
    }
    #expect(abs(exp(Double(model.scores("đảng bộ")[1])) - boAfterDang) < 1e-6)
  }

  /// The eighth line, “tỉnh bộ”, counts three times as much, but has occurred once.
  @Test func aWeightMultipliesTheMassAndNotTheCount() throws {
    var trainer = LanguageModelTrainer(order: 3)
    for (index, line) in Self.lines.enumerated() {
      trainer.add(line.split(separator: " "), weight: index == 7 ? 3 : 1)
    }
    let model = try TrainingText.model(trainer.model(TrainingText.exactOptions))
    // Sums of mean weights. ủy: 4 · 1; bộ: 3 after tỉnh + 1; tỉnh: (1 + 1 + 1 + 3) / 4; thành,
    // huyện, đảng: 1 each; the end: 1 after ủy, (3 + 1) / 2 after bộ. In all 4 + 4 + 1.5 + 3 + 3 =
    // 15.5. There remain 2.5 of ủy, half of the others, 8.25.
    let bo = (2 + (15.5 - 8.25) / 8) / 15.5
    // After tỉnh: ủy 1, bộ 3; after the start and tỉnh: ủy 3 (three times 1), bộ 3 (once 3). Half
    // remains of each.
    let boAfterTinh = 1.5 / 4 + 0.5 * bo
    let boAfterStartTinh = 1.5 / 6 + 0.5 * boAfterTinh
    let found = exp(Double(model.scores("tỉnh bộ")[1]))
    #expect(abs(found - boAfterStartTinh) < 1e-6)
  }

  @Test func oneWeightForAllChangesNothing() throws {
    var trainer = LanguageModelTrainer(order: 3)
    for line in Self.lines { trainer.add(line.split(separator: " "), weight: 4) }
    let weighted = try TrainingText.model(trainer.model(TrainingText.exactOptions))
    let plain = try TrainingText.model(Self.lines, order: 3)
    for line in Self.lines + ["huyện bộ", "xã ủy"] {
      for (one, other) in zip(weighted.scores(line), plain.scores(line)) {
        #expect(abs(one - other) < 1e-6)
      }
    }
  }
}
