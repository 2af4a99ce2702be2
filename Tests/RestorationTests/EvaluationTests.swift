import Restoration
import Testing

@Suite struct EvaluationTests {
  @Test func caseAndTonePlacementDoNotCountButInTheCasedFigure() {
    let evaluation = Evaluation(
      gold: "Hòa Bình thực hiện\nsố 08-NQ/TU năm 2023\n",
      restored: "hoà bình thyc hiện\nsố 08-NQ/TU năm 2023"
    )
    #expect(evaluation.syllables == 6)
    #expect(evaluation.accuracy == 5.0 / 6)
    #expect(evaluation.accuracyCased == 3.0 / 6)
    #expect(evaluation.falseChangeRate == nil)
    #expect(evaluation.digitLinesSpoilt == nil)
    #expect(evaluation.calibration == nil)
  }

  @Test func charactersAreComparedInNFCWithBlanksAsOne() {
    let evaluation = Evaluation(gold: " bộ  máy ", restored: "bo\u{0302}\u{0323} m\u{00E0}y\n\n")
    #expect(evaluation.cer == 1.0 / 6)
  }

  @Test func missingAndAddedWordsAreAlignedAround() {
    let evaluation = Evaluation(gold: "một hai ba bốn", restored: "một x ba bốn năm")
    #expect(evaluation.accuracy == 0.75)
    #expect(Evaluation(gold: "một hai ba bốn", restored: "hai ba bốn").accuracy == 0.75)
  }

  @Test func textsOfOtherLinesAreAlignedAsAWhole() {
    let evaluation = Evaluation(gold: "một hai\nba bốn\n", restored: "một\nhai ba\nbốn\n")
    #expect(evaluation.accuracy == 1)
    #expect(evaluation.cer == 0)
  }

  @Test func longTextsOfOtherLinesAreCutAtAnchors() {
    let onsets = ["b", "c", "d", "h", "m", "n", "t", "v", "x", "th", "tr", "ph"]
    let rimes = ["an", "anh", "ong", "uy", "oa", "êm", "iêu", "ung", "at", "ôi", "ac"]
    // A linear congruential generator (Knuth, MMIX) with a fixed seed.
    var state: UInt64 = 244
    var gold: [String] = []
    for _ in 0..<6000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      gold.append(onsets[Int(state >> 33) % 12] + rimes[Int(state >> 45) % 11])
    }
    var restored = gold
    for place in stride(from: 50, to: 6000, by: 100) { restored[place] = "qqq" }
    restored.remove(at: 3000)
    let evaluation = Evaluation(
      gold: gold.joined(separator: " "),
      restored: restored.joined(separator: "\n")
    )
    #expect(evaluation.syllables == 6000)
    #expect(evaluation.accuracy == 5939.0 / 6000)
  }

  @Test func emptyTextsHaveNoShares() {
    let evaluation = Evaluation(gold: "", restored: "")
    #expect(evaluation.syllables == 0)
    #expect(
      evaluation.json
        == #"{"syllables":0,"accuracy":null,"accuracyCased":null,"cer":null,"#
        + #""falseChangeRate":null,"digitLinesSpoilt":null,"calibration":null}"# + "\n"
    )
  }

  @Test func rightWordsMadeWrongAndSpoiltDigitsAreToldFromTheRawText() throws {
    let restored = [
      line([("so", "số", 0.95), ("12", "12", 1), ("bo", "bộ", 0.65)]),
      line([("ba", "bà", 0.95), ("l2", "12", 1)]),
      line([("ba", "ba", 0.95), ("12", "13", 1)]),
    ]
    let gold = "số 12 bó\nba 12\nba 12"
    let evaluation = Evaluation(gold: gold, restored: restored)
    #expect(evaluation.syllables == 4)
    #expect(evaluation.accuracy == 0.5)
    #expect(evaluation.falseChangeRate == 0.5)
    #expect(evaluation.digitLinesSpoilt == 1)
    let calibration = try #require(evaluation.calibration)
    #expect(calibration.steps.map(\.lower) == [0.6, 0.9])
    #expect(calibration.steps.map(\.syllables) == [1, 3])
    #expect(calibration.steps.map(\.accuracy) == [0, 2.0 / 3])
    let json = JSONLines.encoded(RestoredText(lines: restored, state: .restored), path: "a.txt")
    #expect(try Evaluation(gold: gold, restoredFile: json) == evaluation)
    #expect(
      evaluation.json
        == #"{"syllables":4,"accuracy":0.5,"accuracyCased":0.5,"cer":0.166667,"falseChangeRate":0.5,"#
        + #""digitLinesSpoilt":1,"calibration":{"error":0.375,"steps":["#
        + #"{"from":0.6,"syllables":1,"confidence":0.65,"accuracy":0},"#
        + #"{"from":0.9,"syllables":3,"confidence":0.95,"accuracy":0.666667}]}}"# + "\n"
    )
  }

  private func line(_ words: [(raw: String, text: String, confidence: Double)]) -> RestoredLine {
    var start = 0
    let tokens = words.map { word in
      defer { start += word.raw.unicodeScalars.count + 1 }
      return RestoredToken(
        raw: word.raw,
        text: word.text,
        confidence: word.confidence,
        alternatives: [],
        kind: word.text.first?.isNumber == true ? .number : .syllable,
        start: start,
        end: start + word.raw.unicodeScalars.count
      )
    }
    return RestoredLine(raw: words.map(\.raw).joined(separator: " "), tokens: tokens)
  }
}
