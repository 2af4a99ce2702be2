import Foundation
import Vietnamese

/// Finds what a reading may have been printed as.
struct CandidateSource: Sendable {
  let language: LanguageModel
  let channel: ChannelModel
  let classes: WordClasses
  private(set) var latin: LetterSearch
  private let marked: LetterSearch
  private let stripped: LetterSearch

  /// As many candidates of a reading are weighed in its context.
  static let limit = 28
  /// Longer words in capitals are no abbreviations.
  private static let longestAbbreviation = 6
  /// The power of a word's probability that counts when candidates are sought.
  static let commonness: Float = 0.5

  init(language: LanguageModel, channel: ChannelModel) {
    self.language = language
    self.channel = channel
    classes = WordClasses(language)
    let trie = LetterTrie(language, commonness: Self.commonness)
    latin = LetterSearch(trie: trie, table: channel.latin, ratio: 1e-5)
    marked = LetterSearch(trie: trie, table: channel.marked, ratio: 1e-3)
    stripped = LetterSearch(trie: trie, table: .stripped(channel.alphabet), ratio: 1e-4)
  }

  /// The source with the Latin channel fitted to words of one text and their readings.
  func adapted(to samples: [EmissionTraining.Sample]) -> CandidateSource {
    var source = self
    source.latin.table = latin.table.adapted(
      to: samples,
      weight: DecodingParameters.adaptationWeight
    )
    return source
  }

  /// The likeliest candidates of a word of a chunk, without regard to its context.
  func candidates(
    of reading: [Unicode.Scalar],
    kinds: DamageKinds,
    looks: Int = 3
  ) -> [Candidate] {
    let before = min(2, reading.prefix { !ChunkPiece.isWord($0) }.count)
    let after = min(2, reading.reversed().prefix { !ChunkPiece.isWord($0) }.count)
    var found: [Candidate] = []
    for lead in 0...before {
      for trail in 0...after where lead + trail < reading.count {
        let core = reading[lead..<reading.count - trail]
        let hasWord = core.contains(where: ChunkPiece.isWord)
        guard hasWord || lead + trail == 0 else { continue }
        // An engine without Vietnamese letters prints such marks for parts of letters.
        let isPart =
          kinds.contains(.latin)
          && reading[..<lead].allSatisfy(ChunkPiece.isLetterLike)
          && reading[(reading.count - trail)...].allSatisfy(ChunkPiece.isLetterLike)
        for var candidate in words(of: core, kinds: kinds, mayBeKept: hasWord, looks: looks) {
          candidate.lead = isPart ? 0 : UInt8(lead)
          candidate.trail = isPart ? 0 : UInt8(trail)
          candidate.likelihood =
            candidate.likelihood + DecodingParameters.markCost * Float(lead + trail)
          found.append(candidate)
        }
      }
    }
    if !reading.contains(where: ChunkPiece.isWord) { found.append(mark(reading)) }
    return likeliest(found)
  }

  /// Marks that stand alone and are no letter.
  private func mark(_ reading: [Unicode.Scalar]) -> Candidate {
    var text = ""
    text.unicodeScalars.append(contentsOf: reading)
    var candidate = Candidate(first: Candidate.none, kept: text)
    candidate.isIdentity = true
    candidate.likelihood = DecodingParameters.loneMarkCost
    return candidate
  }

  /// Digits that are the number they look like.
  func number(_ digits: [Unicode.Scalar]) -> Candidate {
    var text = ""
    text.unicodeScalars.append(contentsOf: digits)
    var candidate = Candidate(first: classes.number ?? LanguageModel.unknown, kept: text)
    candidate.isIdentity = true
    // One of so many numbers of one or two digits.
    candidate.likelihood = DamageVector(latin: -2, marked: -2, stripped: -2)
    return candidate
  }

  private func likeliest(_ found: [Candidate]) -> [Candidate] {
    guard found.count > Self.limit else { return found }
    let scored = found.enumerated().map { index, candidate in
      (index, score(candidate))
    }
    let kept = scored.sorted { ($1.1, $0.0) < ($0.1, $1.0) }.prefix(Self.limit)
    return kept.map(\.0).sorted().map { found[$0] }
  }

  func score(_ candidate: Candidate) -> Float {
    let best = candidate.likelihood.greatest
    let prior = candidate.first == Candidate.none ? 0 : language.logProbability(candidate.first)
    return best + prior + candidate.spelling
      + (candidate.isIdentity ? 4 : 0)
  }

  /// The candidates of a reading without marks to be set aside.
  private func words(
    of core: ArraySlice<Unicode.Scalar>,
    kinds: DamageKinds,
    mayBeKept: Bool,
    looks: Int
  ) -> [Candidate] {
    var text = ""
    text.unicodeScalars.append(contentsOf: core)
    var found: [Candidate] = []
    found.reserveCapacity(LetterSearch.limit + 8)
    func add(_ word: Int32, _ pattern: CasePattern, _ change: (inout Candidate) -> Void) {
      let word = LanguageModel.Word(word)
      if let index = found.firstIndex(where: { $0.first == word && $0.pattern == pattern }) {
        change(&found[index])
      } else {
        var candidate = Candidate(first: word, pattern: pattern)
        change(&candidate)
        found.append(candidate)
      }
    }

    let lower = TonePlacement.unified(text.lowercased())
    let patterns = CasePattern.possible(for: text)
    let codes = channel.alphabet.codes(of: text)
    if kinds.contains(.latin) {
      for match in latin.matches(codes, patterns: patterns, looks: looks) {
        add(match.word, match.pattern) { $0.likelihood.latin = log(match.probability) }
      }
      for entry in channel.latinWords.entries[text] ?? [] {
        add(Int32(entry.word), .small) { candidate in
          candidate.likelihood.latin = log(
            WordReadings.weight * entry.share
              + (1 - WordReadings.weight) * exp(candidate.likelihood.latin)
          )
        }
      }
    }
    if kinds.contains(.marked) {
      for match in marked.matches(codes, patterns: patterns, looks: looks)
      where codes.count > 1
        || language.text(of: LanguageModel.Word(match.word)).unicodeScalars.count == 1
      {
        add(match.word, match.pattern) { $0.likelihood.marked = log(match.probability) }
      }
    }
    if kinds.contains(.stripped) {
      for match in stripped.matches(codes, patterns: [patterns[0]], looks: looks) {
        add(match.word, match.pattern) { $0.likelihood.stripped = log(match.probability) }
      }
    }
    if mayBeKept {
      if let word = language.word(lower) {
        add(Int32(word), patterns[0]) { candidate in
          candidate.isIdentity = true
          candidate.kept = text
          candidate.likelihood.marked = 0
        }
      } else {
        let isMixed = core.contains(where: ChunkPiece.isDigit)
        let word = isMixed ? classes.sign : nil
        add(Int32(word ?? LanguageModel.unknown), patterns[0]) { candidate in
          candidate.isIdentity = true
          candidate.kept = text
          candidate.spelling =
            isMixed ? DecodingParameters.mixedCost : spelling(of: text, lower, patterns[0])
          candidate.likelihood = DamageVector(
            latin: keptLikelihood(text, codes),
            marked: 0,
            stripped: text.utf8.allSatisfy { $0 < 0x80 } ? 0 : -20
          )
        }
      }
    }
    if core.contains(where: ChunkPiece.isDigit) {
      // Only an engine without Vietnamese letters reads them as digits.
      for index in found.indices where !found[index].isIdentity {
        found[index].likelihood.marked = DamageVector.impossible.marked
        found[index].likelihood.stripped = DamageVector.impossible.stripped
      }
    }
    return found
  }

  /// The log-probability of a word that is in no vocabulary.
  private func spelling(of text: String, _ lower: String, _ pattern: CasePattern) -> Float {
    let cost = channel.spelling.logProbability(of: lower)
    guard pattern == .capitals, text.count <= Self.longestAbbreviation else { return cost }
    return max(cost, SpellingModel.abbreviationCost * Float(text.count))
  }

  /// The log-probability that every character of the text was read as it is printed.
  private func keptLikelihood(_ text: String, _ codes: [UInt8]) -> Float {
    var sum: Float = 0
    for (scalar, code) in zip(text.unicodeScalars, codes) {
      guard let letter = PrintedLetter(scalar) else {
        sum += ChunkPiece.isDigit(scalar) ? -0.1 : -3
        continue
      }
      sum += log(latin.table.probability(of: Emission([code], 0, 1), from: letter))
    }
    return sum
  }
}
