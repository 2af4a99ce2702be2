extension CandidateSource {
  /// As many readings as two words are weighed in their context.
  private static let splitLimit = 8
  /// As many readings of either part are combined.
  private static let partLimit = 4
  /// More digits and letters than these in a row are two words where the blank was lost.
  private static let shortest = (digits: 2, letters: 3)

  /// The readings of one word as two, where no single word explains it well.
  ///
  /// - Complexity: O(n) searches for n characters.
  func splits(
    of reading: [Unicode.Scalar],
    whole: [Candidate],
    kinds: DamageKinds,
    parts candidates: ([Unicode.Scalar]) -> [Candidate]
  ) -> [Candidate] {
    if let split = numberSplits(of: reading, parts: candidates) {
      return kinds.contains(.latin) ? split : []
    }
    let words = whole.filter { $0.first != LanguageModel.unknown }
    let best = words.map(\.likelihood.greatest).max() ?? -.infinity
    guard reading.count > 3, best < (reading.count > 7 ? -3 : -6) else { return [] }
    var found: [Candidate] = []
    for cut in 1..<reading.count {
      let firsts = likeliestParts(candidates(Array(reading[..<cut])))
      let seconds = likeliestParts(candidates(Array(reading[cut...])))
      for first in firsts {
        for second in seconds where second.pattern != .title {
          found.append(split(first, second))
        }
      }
    }
    let rank = { (candidate: Candidate) in
      self.score(candidate) + self.language.logProbability(candidate.second)
    }
    return Array(found.sorted { rank($0) > rank($1) }.prefix(Self.splitLimit))
  }

  /// The words that a part is most likely to be; marks that stand alone are none.
  private func likeliestParts(_ candidates: [Candidate]) -> ArraySlice<Candidate> {
    candidates.filter {
      $0.lead == 0 && $0.trail == 0 && $0.first != LanguageModel.unknown
        && $0.first != Candidate.none
    }
    .sorted { score($0) > score($1) }.prefix(Self.partLimit)
  }

  private func split(_ first: Candidate, _ second: Candidate) -> Candidate {
    var candidate = first
    candidate.second = second.first
    candidate.isIdentity = false
    candidate.kept = nil
    candidate.likelihood =
      DamageVector(
        latin: first.likelihood.latin + second.likelihood.latin,
        marked: (first.isIdentity ? -1 : first.likelihood.marked - 2)
          + (second.isIdentity ? -1 : second.likelihood.marked - 2),
        stripped: first.likelihood.stripped + second.likelihood.stripped
      ) + DecodingParameters.splitCost
    return candidate
  }

  /// A number and the word after it without the blank: “07tháng”; nil for any other reading.
  private func numberSplits(
    of reading: [Unicode.Scalar],
    parts candidates: ([Unicode.Scalar]) -> [Candidate]
  ) -> [Candidate]? {
    let digits = Array(reading.prefix(while: ChunkPiece.isDigit))
    let letters = Array(reading[digits.count...])
    guard digits.count >= Self.shortest.digits, letters.count >= Self.shortest.letters,
      letters.allSatisfy({ $0.properties.isLowercase })
    else { return nil }
    let number = number(digits)
    return likeliestParts(candidates(letters)).map { word in
      var candidate = word
      candidate.first = number.first
      candidate.second = word.first
      candidate.kept =
        (number.kept ?? "") + " " + (word.kept ?? language.text(of: word.first))
      candidate.isIdentity = false
      candidate.hasNumber = true
      candidate.likelihood =
        word.likelihood + number.likelihood.greatest + DecodingParameters.splitCost
      return candidate
    }
  }
}
