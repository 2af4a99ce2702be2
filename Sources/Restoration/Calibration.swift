/// How often syllables of a confidence are right, in ten steps of confidence.
public struct Calibration: Sendable, Hashable {
  /// The syllables of a step: confidence from `lower` up to a tenth more, 1 in the last one.
  public struct Step: Sendable, Hashable {
    public let lower: Double
    public let syllables: Int
    /// The mean confidence.
    public let confidence: Double
    /// The share of right syllables.
    public let accuracy: Double
  }

  /// The steps that have syllables, ascending.
  public let steps: [Step]
  /// The expected calibration error: the mean of |confidence − accuracy| over the syllables.
  ///
  /// Guo et al., "On calibration of modern neural networks", 2017.
  public let error: Double

  /// Nil without syllables.
  init?(_ readings: [(confidence: Double, isRight: Bool)]) {
    guard !readings.isEmpty else { return nil }
    var counts = [Int](repeating: 0, count: 10)
    var confidences = [Double](repeating: 0, count: 10)
    var rights = [Int](repeating: 0, count: 10)
    for (confidence, isRight) in readings {
      let step = Int(min(max(confidence, 0), 0.99) * 10)
      counts[step] += 1
      confidences[step] += confidence
      if isRight { rights[step] += 1 }
    }
    steps = (0..<10).filter { counts[$0] > 0 }.map { step in
      Step(
        lower: Double(step) / 10,
        syllables: counts[step],
        confidence: confidences[step] / Double(counts[step]),
        accuracy: Double(rights[step]) / Double(counts[step])
      )
    }
    error = steps.reduce(0) { sum, step in
      sum + abs(step.confidence - step.accuracy) * Double(step.syllables) / Double(readings.count)
    }
  }
}

extension Calibration {
  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.write(key: "error", error)
    writer.write(key: "steps")
    writer.beginArray()
    for step in steps {
      writer.beginObject()
      writer.write(key: "from", step.lower)
      writer.write(key: "syllables", step.syllables)
      writer.write(key: "confidence", step.confidence)
      writer.write(key: "accuracy", step.accuracy)
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
  }
}
