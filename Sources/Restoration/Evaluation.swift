/// How near a restored text is to the printed one, as `vankho evaluate` reports it.
///
/// Syllables are words with the shape of a Vietnamese syllable, document signs left out. Texts of
/// equally many lines are aligned line by line, others as a whole; empty lines at the end do not
/// count.
public struct Evaluation: Sendable, Hashable {
  /// The syllables of the printed text.
  public let syllables: Int
  /// The share of them that were restored, case and tone placement (hoà, hòa) aside; nil without
  /// any.
  public let accuracy: Double?
  /// The share of them that were restored in their case.
  public let accuracyCased: Double?
  /// Insertions, deletions and substitutions of Unicode scalars, over those of the printed text.
  ///
  /// In NFC, runs of blanks as one, those at the ends of a line left out; nil for an empty text.
  public let cer: Double?
  /// The share of the rightly read syllables that were made wrong; nil without the raw text.
  public let falseChangeRate: Double?
  /// The lines whose digits were those of the printed line in the raw text and are not in the
  /// restored one; nil without the raw text, or when the numbers of lines differ.
  public let digitLinesSpoilt: Int?
  /// How far confidence can be believed; nil without confidences.
  public let calibration: Calibration?
}

extension Evaluation {
  /// Compares plain texts.
  public init(gold: String, restored: String) {
    self.init(gold: gold, restored: ScannedText(text: restored).lines.map(EvaluatedLine.init))
  }

  /// Compares with restored lines, which know their raw text and confidences.
  public init(gold: String, restored: [RestoredLine]) {
    self.init(gold: gold, restored: restored.map(EvaluatedLine.init))
  }

  /// Compares with what a file holds: JSON Lines of `vankho restore`, or plain text.
  public init(gold: String, restoredFile: String) throws(JSONLines.FormatError) {
    if JSONLines.isRecognised(restoredFile) {
      self.init(gold: gold, restored: try JSONLines.decoded(restoredFile))
    } else {
      self.init(gold: gold, restored: restoredFile)
    }
  }

  private init(gold: String, restored: [EvaluatedLine]) {
    let gold = ScannedText(text: gold).lines.map(EvaluatedLine.init).droppingEmptyEnd
    let restored = restored.droppingEmptyEnd
    let isLineByLine = gold.count == restored.count
    var tally = EvaluationTally()
    if isLineByLine {
      for (gold, restored) in zip(gold, restored) { tally.add(gold: gold, restored: restored) }
    } else {
      tally.add(gold: EvaluatedLine(joining: gold), restored: EvaluatedLine(joining: restored))
    }

    let hasRaw = restored.contains { $0.raw != nil }
    syllables = tally.syllables
    accuracy = Self.share(tally.right, of: tally.syllables)
    accuracyCased = Self.share(tally.rightCased, of: tally.syllables)
    cer = Self.share(tally.editDistance, of: tally.scalars)
    falseChangeRate = hasRaw ? Self.share(tally.madeWrong, of: tally.readRight) : nil
    digitLinesSpoilt = hasRaw && isLineByLine ? tally.digitLinesSpoilt : nil
    calibration = hasRaw ? tally.calibration : nil
  }

  private static func share(_ part: Int, of whole: Int) -> Double? {
    whole == 0 ? nil : Double(part) / Double(whole)
  }
}

extension Evaluation {
  /// The figures as one JSON object, ended by LF; what is not known is null.
  public var json: String {
    var writer = JSONWriter()
    writer.beginObject()
    writer.write(key: "syllables", syllables)
    writer.write(key: "accuracy", accuracy)
    writer.write(key: "accuracyCased", accuracyCased)
    writer.write(key: "cer", cer)
    writer.write(key: "falseChangeRate", falseChangeRate)
    writer.write(key: "digitLinesSpoilt", digitLinesSpoilt.map(Double.init))
    writer.write(key: "calibration")
    if let calibration { calibration.write(to: &writer) } else { writer.writeNull() }
    writer.endObject()
    writer.endLine()
    return writer.text
  }
}

extension [EvaluatedLine] {
  fileprivate var droppingEmptyEnd: [EvaluatedLine] {
    Array(self[..<((lastIndex { !$0.scalars.isEmpty } ?? -1) + 1)])
  }
}
