/// The words of a model and their numbers.
struct TrainingVocabulary {
  /// The words in UTF-8, in the order of their code points, after unknown, start and end.
  let texts: [[UInt8]]
  /// The number in the vocabulary of each word that was seen, 0 for the others.
  let numbers: [UInt16]

  var count: Int { texts.count }

  /// Chooses the required words, and of the others that are frequent enough those of the greatest
  /// weight.
  init(
    _ words: WordInterner,
    _ paragraphs: TrainingParagraphs,
    _ options: LanguageModelTrainer.Options
  ) {
    var counts = [Int](repeating: 0, count: words.count)
    var masses = [Double](repeating: 0, count: words.count)
    paragraphs.forEach { paragraph, weight in
      for word in paragraph {
        counts[Int(word)] += 1
        masses[Int(word)] += Double(weight)
      }
    }
    let seen = (0..<words.count).map { Array(words.text(of: $0)) }
    let specials = ["<unk>", "<s>", "</s>"].map { Array($0.utf8) }
    var chosen = Set(options.required.map { Array($0.utf8) })
    precondition(chosen.count <= Self.limit, "there are fewer than 65,534 required words")
    let limit = min(options.vocabularyLimit, Self.limit)
    let ranked = seen.indices.sorted { one, other in
      if masses[one] != masses[other] { return masses[one] > masses[other] }
      return seen[one].lexicographicallyPrecedes(seen[other])
    }
    for number in ranked where chosen.count < limit {
      guard counts[number] >= options.vocabularyMinimumCount else { continue }
      guard !specials.contains(seen[number]) else { continue }
      chosen.insert(seen[number])
    }
    texts = specials + chosen.sorted { $0.lexicographicallyPrecedes($1) }
    var places: [[UInt8]: UInt16] = [:]
    for (number, text) in texts.enumerated() where number >= specials.count {
      places[text] = UInt16(number)
    }
    numbers = seen.map { places[$0] ?? LanguageModel.unknown }
  }

  /// How many words can have numbers of 16 bits, after unknown, start and end.
  private static let limit = 1 << 16 - LanguageModelLayout.specialCount

  /// The length of all texts together.
  var textCount: Int { texts.reduce(0) { $0 + $1.count } }
}
