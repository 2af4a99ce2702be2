/// The abbreviations that the numbers of documents are made of, with how often they were seen.
///
/// An engine without Vietnamese letters reads QĐ as QB, QD or OD. A part that is no abbreviation is
/// put right where one abbreviation alone can have been read as it.
struct SignLexicon: Sendable {
  let counts: [String: Int]

  /// How much likelier than all others together a part must be.
  private static let odds: Float = 100
  /// A letter that is read as another more rarely than this is not taken for it.
  private static let leastEmission: Float = 1e-3

  /// A sign as it was printed; itself where that is not certain.
  func restored(_ sign: String, channel: EmissionTable, alphabet: ReadingAlphabet) -> String {
    var parts: [String] = []
    var result = ""
    for scalar in sign.unicodeScalars {
      if ChunkPiece.isWord(scalar) {
        if parts.isEmpty { parts.append("") }
        parts[parts.count - 1].unicodeScalars.append(scalar)
      } else {
        result += restoredPart(parts.last ?? "", channel, alphabet)
        parts = [""]
        result.unicodeScalars.append(scalar)
      }
    }
    return result + restoredPart(parts.last ?? "", channel, alphabet)
  }

  private func restoredPart(
    _ part: String,
    _ channel: EmissionTable,
    _ alphabet: ReadingAlphabet
  ) -> String {
    let letters = part.prefix { !$0.isNumber }
    let rest = part[letters.endIndex...]
    guard letters.count >= 2, rest.allSatisfy(\.isNumber) else { return part }
    let codes = alphabet.codes(of: letters)
    var total: Float = 0
    var best: (text: String, score: Float) = (String(letters), 0)
    for (text, count) in counts where text.unicodeScalars.count == codes.count {
      var score = Float(count)
      for (scalar, code) in zip(text.unicodeScalars, codes) where score > 0 {
        guard let letter = PrintedLetter(scalar) else {
          score = 0
          break
        }
        let probability = channel.probability(of: Emission([code], 0, 1), from: letter)
        score *= probability < Self.leastEmission ? 0 : probability
      }
      total += score
      if score > best.score || score == best.score && text < best.text { best = (text, score) }
    }
    guard best.score > Self.odds / (Self.odds + 1) * total, best.score > 1e-6 else { return part }
    return best.text + rest
  }
}
