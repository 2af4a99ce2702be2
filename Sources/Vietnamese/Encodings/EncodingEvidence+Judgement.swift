extension EncodingEvidence {
  /// Marked words that are syllables, less those that are none.
  var score: Int { 2 * markedSyllables - markedWords }

  /// Whether a text that was read in one way is worth reading in others.
  var mayBeOtherwise: Bool {
    markedWords >= Self.leastWords && 5 * markedSyllables <= 3 * markedWords + 5
  }

  /// Whether the text is clearly Vietnamese, and clearly not so in the other reading of its bytes.
  ///
  /// The bounds lie between two measured extremes, first the worst of 200 legacy texts of 30 lines,
  /// then the best that any encoding makes of 18,000 readings of damaged OCR pages: marked words
  /// that are syllables 0.98 and 0.86, all words that are 0.95 and 0.78, marked words among all 0.82
  /// and 0.40. In the other reading a legacy text keeps 0.43 of its syllables, OCR text nearly all.
  /// One line of OCR text may pass with a single letter (*théng, véi, sé*), hence `letters`.
  func isVietnamese(ratherThan other: EncodingEvidence) -> Bool {
    markedSyllables >= Self.leastWords
      && letters.count >= Self.enoughLetters
      && Double(markedSyllables) >= 0.85 * Double(markedWords)
      && Double(syllables) >= 0.75 * Double(words)
      && Double(markedWords) >= 0.35 * Double(words)
      && 5 * other.markedSyllables <= 3 * markedSyllables
  }

  /// From 0 to 1: how surely this reading is the right one when the next best has `score`.
  func confidence(overScore second: Int) -> Double {
    guard score > 0, markedWords > 0 else { return 0 }
    let share = Double(markedSyllables) / Double(markedWords)
    let lead = 1 - Double(max(0, second)) / Double(score)
    return share * lead * Double(markedWords) / Double(markedWords + 1)
  }

  /// Fewer marked words decide nothing.
  private static let leastWords = 4
}
