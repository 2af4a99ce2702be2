import Foundation

/// How each line of a text was damaged, estimated from the text itself.
///
/// Each line has one kind of damage, of shares that are the text's; expectation–maximisation over
/// the words' likelihoods without context.
struct DamageEstimate {
  /// The weights of the mixture for each line.
  private(set) var weights: [DamageVector]
  /// Whether most of a line's words are in capitals.
  private(set) var isCapitals: [Bool]
  /// The share of each line's words that an engine with a Vietnamese model got wrong.
  private(set) var errorShares: [Float]

  private static let firstErrorShare: Float = 0.02
  /// A line's share of errors leans on the text's as if that had been seen in so many words.
  private static let lineWords: Float = 200

  /// What every kind keeps at least, for a line that is not of one piece.
  private static let least: Float = 0.004

  init(drafts: [Draft], lineCount: Int, source: CandidateSource) {
    weights = []
    isCapitals = [Bool](repeating: false, count: lineCount)
    errorShares = [Float](repeating: Self.firstErrorShare, count: lineCount)
    var evidence = [DamageVector](
      repeating: DamageVector(latin: 0, marked: 0, stripped: 0),
      count: lineCount
    )
    var capitals = [Int](repeating: 0, count: lineCount)
    for draft in drafts where !draft.candidates.isEmpty {
      evidence[draft.line] = evidence[draft.line] + self.evidence(of: draft, source)
      let kind = draft.candidates.first { $0.isIdentity }?.pattern
      capitals[draft.line] += kind == .capitals ? 1 : kind == nil ? 0 : -1
    }
    isCapitals = capitals.map { $0 > 0 }
    var shares = DamageVector(latin: 0.4, marked: 0.4, stripped: 0.2)
    for _ in 0..<6 {
      var sum = DamageVector(latin: 0.5, marked: 0.5, stripped: 0.1)
      weights = evidence.map { line in
        let posterior = Self.posterior(line, shares)
        sum = sum + posterior
        return posterior
      }
      let total = sum.latin + sum.marked + sum.stripped
      shares = DamageVector(
        latin: sum.latin / total,
        marked: sum.marked / total,
        stripped: sum.stripped / total
      )
    }
    weights = weights.map { weight in
      DamageVector(
        latin: weight.latin * (1 - 3 * Self.least) + Self.least,
        marked: weight.marked * (1 - 3 * Self.least) + Self.least,
        stripped: weight.stripped * (1 - 3 * Self.least) + Self.least
      )
    }
  }

  /// The likelihood of a candidate with its line's share of errors in it.
  func likelihood(_ candidate: Candidate, line: Int) -> DamageVector {
    var likelihood = candidate.likelihood
    let share = errorShares[line]
    likelihood.marked += candidate.isIdentity ? log(1 - share) : log(share)
    return likelihood
  }

  /// Whether some lines were read by an engine with a Vietnamese model, or typed.
  var hasMarkedLines: Bool { weights.contains { $0.marked > 0.5 } }

  /// Fits the shares of errors to how many words a first pass found to be wrong.
  mutating func fitErrorShares(_ drafts: [Draft], _ outcomes: [Lattice.Outcome]) {
    var changed = [Float](repeating: 0, count: weights.count)
    var words = [Float](repeating: 0, count: weights.count)
    for (draft, outcome) in zip(drafts, outcomes) where !draft.candidates.isEmpty {
      var kept: Float = 0
      for (candidate, posterior) in zip(draft.candidates, outcome.posteriors)
      where candidate.isIdentity { kept += posterior }
      words[draft.line] += 1
      changed[draft.line] += max(0, 1 - kept)
    }
    // One word of two hundred was wrong before anything was read.
    var sum: Float = 1
    var total: Float = 200
    for line in weights.indices {
      sum += changed[line] * weights[line].marked
      total += words[line] * weights[line].marked
    }
    let share = sum / total
    for line in weights.indices {
      errorShares[line] = min(
        0.3,
        (changed[line] + Self.lineWords * share) / (words[line] + Self.lineWords)
      )
    }
  }

  private static func posterior(_ evidence: DamageVector, _ shares: DamageVector) -> DamageVector {
    let sum = evidence.mixed(by: shares)
    return DamageVector(
      latin: shares.latin * exp(evidence.latin - sum),
      marked: shares.marked * exp(evidence.marked - sum),
      stripped: shares.stripped * exp(evidence.stripped - sum)
    )
  }

  /// How likely each kind of damage makes a reading, whatever was printed.
  private func evidence(of draft: Draft, _ source: CandidateSource) -> DamageVector {
    var sum = DamageVector(latin: 0, marked: 0, stripped: 0)
    for candidate in draft.candidates
    where candidate.second == Candidate.none && candidate.first != Candidate.none {
      let prior = source.language.logProbability(candidate.first) + candidate.spelling
      let likelihood = likelihood(candidate, line: draft.line) + prior
      sum.latin += exp(likelihood.latin)
      sum.marked += exp(likelihood.marked)
      sum.stripped += exp(likelihood.stripped)
    }
    return DamageVector(
      latin: max(-25, log(sum.latin + 1e-30)),
      marked: max(-25, log(sum.marked + 1e-30)),
      stripped: max(-25, log(sum.stripped + 1e-30))
    )
  }
}
