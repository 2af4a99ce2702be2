import Vietnamese

/// Makes the channel models of lines with their readings.
struct ChannelTraining {
  let pairs: [[LinePair]]
  let statistics: PrintedStatistics

  /// A character that stands in fewer readings is none of the alphabet.
  private static let leastCharacters = 5
  /// A reading of a word that was seen less often is left to its letters.
  private static let leastReadings = 2
  /// An abbreviation that was seen less often is none.
  private static let leastSigns = 3

  func model(for language: LanguageModel) -> ChannelModel {
    var latin = WordSamples()
    var marked = WordSamples()
    var characters: [Unicode.Scalar: Int] = [:]
    for file in pairs {
      let knowsVietnamese = Self.knowsVietnamese(file)
      for pair in file {
        for scalar in pair.read.composed.unicodeScalars where !scalar.properties.isWhitespace {
          characters[scalar, default: 0] += 1
        }
        if knowsVietnamese { marked.add(pair) } else { latin.add(pair) }
      }
    }
    let alphabet = ReadingAlphabet(counts: characters, minimum: Self.leastCharacters)
    let training = EmissionTraining(alphabet: alphabet)
    return ChannelModel(
      alphabet: alphabet,
      latin: training.table(from: latin.emissions(alphabet)),
      latinWords: Self.readings(latin, language),
      marked: training.table(from: marked.emissions(alphabet, onlyErrors: true)),
      spelling: SpellingModel(
        words: statistics.cases.keys.sorted().lazy
          .filter { $0.first?.isLetter ?? false }
          .filter { language.word($0) == nil }
          .map { (word: $0, count: 1) }
      ),
      cases: CaseModel(
        counts: (0..<language.vocabularyCount).flatMap { word -> [Double] in
          let counts = statistics.cases[language.text(of: LanguageModel.Word(word))] ?? .zero
          return [counts[0], counts[1], counts[2]]
        }
      ),
      signs: SignLexicon(counts: statistics.signs.filter { $0.value >= Self.leastSigns })
    )
  }

  /// Whether readings hold letters that only Vietnamese has, as often as the printed lines.
  private static func knowsVietnamese(_ pairs: [LinePair]) -> Bool {
    func count(_ text: String) -> Int {
      text.composed.unicodeScalars.count { DamageKinds.isVietnamese($0) }
    }
    let read = pairs.reduce(0) { $0 + count($1.read) }
    let printed = pairs.reduce(0) { $0 + count($1.printed) }
    return read * 2 > printed
  }

  private static func readings(_ samples: WordSamples, _ language: LanguageModel) -> WordReadings {
    var totals: [String: Int] = [:]
    for (word, count) in samples.counts { totals[word.printed, default: 0] += count }
    var entries: [String: [WordReadings.Entry]] = [:]
    for (word, count) in samples.sorted where count >= leastReadings {
      guard word.printed == word.printed.lowercased(), let number = language.word(word.printed),
        let total = totals[word.printed]
      else { continue }
      entries[word.read, default: []].append(
        WordReadings.Entry(word: number, share: Float(count) / Float(total + 2))
      )
    }
    return WordReadings(entries: entries)
  }
}

extension WordSamples {
  /// The samples that emissions are learnt from.
  fileprivate func emissions(
    _ alphabet: ReadingAlphabet,
    onlyErrors: Bool = false
  ) -> [EmissionTraining.Sample] {
    sorted.compactMap { word, count in
      guard !onlyErrors || word.printed != word.read else { return nil }
      return PrintedLetter.letters(of: word.printed).map { letters in
        EmissionTraining.Sample(
          printed: letters,
          read: alphabet.codes(of: word.read),
          count: Double(count)
        )
      }
    }
  }
}
