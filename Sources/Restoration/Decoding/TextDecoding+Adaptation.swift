import Vietnamese

extension TextDecoding {
  /// The words that were read with some certainty, when the channel should be fitted to them.
  ///
  /// Nil for a text whose damage the channel knows well, and for one that says too little.
  func adaptation(to pass: Pass) -> [EmissionTraining.Sample]? {
    var words = 0
    var doubt = 0.0
    var counts: [WordSamples.Word: Int] = [:]
    for (line, weights) in zip(pass.lines, pass.damage.weights) {
      for token in line.tokens where token.kind == .syllable || token.kind == .name {
        words += 1
        doubt += 1 - token.confidence
        guard weights.latin > 0.5, token.kind == .syllable,
          token.confidence > DecodingParameters.adaptationConfidence,
          !token.raw.utf8.contains(0x20)
        else { continue }
        counts[WordSamples.Word(printed: token.text, read: token.raw), default: 0] += 1
      }
    }
    guard words >= DecodingParameters.adaptationWords, !counts.isEmpty,
      doubt > DecodingParameters.adaptationDoubt * Double(words)
    else { return nil }
    return counts.sorted { ($0.key.printed, $0.key.read) < ($1.key.printed, $1.key.read) }
      .compactMap { word, count in
        PrintedLetter.letters(of: word.printed).map { letters in
          EmissionTraining.Sample(
            printed: letters,
            read: source.channel.alphabet.codes(of: word.read),
            count: Double(count)
          )
        }
      }
  }

  /// The readings of words that may be others.
  func doubtfulReadings(_ pass: Pass) -> Set<[Unicode.Scalar]> {
    var readings: Set<[Unicode.Scalar]> = []
    for line in pass.lines {
      for token in line.tokens where token.confidence < DecodingParameters.certainty {
        readings.insert(Array(token.raw.unicodeScalars))
      }
    }
    return readings
  }
}
