import Vietnamese

/// A word as it is compared: letters and digits in a row.
struct EvaluatedWord {
  /// In NFC, tone marks in their one place.
  let cased: String
  /// The same in lower case.
  let text: String
  /// Whether it is counted in the printed text, and in the restored one for calibration.
  let isSyllable: Bool
  /// The confidence of the token it came from; 0 in plain text.
  let confidence: Double
}

extension EvaluatedWord {
  /// The words of a token or of a line: runs of letters and digits.
  ///
  /// Syllables are told by their shape; in a number, a sign or between punctuation there is none.
  static func words(of text: String, kind: TokenKind, confidence: Double) -> [EvaluatedWord] {
    let hasSyllables = kind == .syllable || kind == .name
    return text.unicodeScalars.split { !WordScalar.contains($0) }.map { run in
      let cased = TonePlacement.unified(String(run).composed)
      return EvaluatedWord(
        cased: cased,
        text: cased.lowercased(),
        isSyllable: hasSyllables && SyllableShape.fits(cased),
        confidence: confidence
      )
    }
  }
}
