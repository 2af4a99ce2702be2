import Vietnamese

/// Puts right what the texts to learn from have wrong: words with another mark or tone than the
/// words beside them ask for.
///
/// Texts of the web hold a good deal of “kiên trúc” for “kiến trúc”. In a place that is otherwise
/// rare such a misprint is all that a model knows, and it would spoil what was right. A word is
/// replaced by another of the same folded form where
/// 1. that one is `odds` times as frequent before the same next word, or after the same word, and
/// 2. on the other side, too, it is no rarer than the word itself.
struct MisprintCorrection {
  /// How many times as frequent the right word must be.
  private static let odds: UInt32 = 200

  private let alternatives: [[UInt32]]
  /// All different bigrams, sorted, and how often each occurs.
  private var bigrams: [UInt64] = []
  private var counts: [UInt32] = []

  init(_ vocabulary: TrainingVocabulary) {
    var groups: [String: [UInt32]] = [:]
    for number in LanguageModelLayout.specialCount..<vocabulary.count {
      let text = String(decoding: vocabulary.texts[number], as: UTF8.self)
      guard text.first?.isLetter ?? false else { continue }
      groups[text.folded, default: []].append(UInt32(number))
    }
    var alternatives = [[UInt32]](repeating: [], count: vocabulary.count)
    for group in groups.values where group.count > 1 {
      for word in group { alternatives[Int(word)] = group.filter { $0 != word } }
    }
    self.alternatives = alternatives
  }

  /// The paragraphs, in numbers of the vocabulary, with their misprints put right.
  ///
  /// - Complexity: O(n), and 24 bytes of memory a word.
  mutating func corrected(_ paragraphs: TrainingParagraphs) -> TrainingParagraphs {
    var keys: [UInt64] = []
    var places: [UInt32] = []
    keys.reserveCapacity(paragraphs.numbers.count)
    places.reserveCapacity(paragraphs.numbers.count)
    var place = 0
    paragraphs.forEach { words, _ in
      for (first, second) in zip(words, words.dropFirst()) {
        keys.append(Self.key(first, second))
        places.append(UInt32(place))
        place += 1
      }
      place += 1
    }
    RadixSort.sort(&keys, with: &places)
    let runs = count(keys)
    var copy = paragraphs
    for (index, start) in runs.enumerated() {
      let end = index + 1 < runs.count ? runs[index + 1] : keys.count
      let first = UInt32(bigrams[index] >> 32)
      let second = UInt32(truncatingIfNeeded: bigrams[index])
      let limit = counts[index].multipliedReportingOverflow(by: Self.odds)
      guard !limit.overflow else { continue }
      let firsts = alternatives[Int(first)].filter { count($0, second) >= limit.partialValue }
      let seconds = alternatives[Int(second)].filter { count(first, $0) >= limit.partialValue }
      guard !firsts.isEmpty || !seconds.isEmpty else { continue }
      for place in places[start..<end] {
        let place = Int(place)
        if let word = firsts.first(where: { isNoRarer($0, than: first, before: place, paragraphs) })
        {
          copy.replace(place, by: word)
        }
        if let word = seconds.first(where: {
          isNoRarer($0, than: second, after: place + 1, paragraphs)
        }) {
          copy.replace(place + 1, by: word)
        }
      }
    }
    return copy
  }
}

extension MisprintCorrection {
  private static func key(_ first: UInt32, _ second: UInt32) -> UInt64 {
    UInt64(first) << 32 | UInt64(second)
  }

  /// Fills the table of bigrams and returns where the run of each begins.
  private mutating func count(_ keys: [UInt64]) -> [Int] {
    var runs: [Int] = []
    for (index, key) in keys.enumerated() {
      if bigrams.last != key {
        bigrams.append(key)
        counts.append(0)
        runs.append(index)
      }
      counts[counts.count - 1] += 1
    }
    return runs
  }

  private func count(_ first: UInt32, _ second: UInt32) -> UInt32 {
    let key = Self.key(first, second)
    var low = 0
    var high = bigrams.count
    while low < high {
      let middle = (low + high) / 2
      if bigrams[middle] < key { low = middle + 1 } else { high = middle }
    }
    return low < bigrams.count && bigrams[low] == key ? counts[low] : 0
  }

  /// Whether the words before a place speak for the other word; a paragraph's start says nothing.
  private func isNoRarer(
    _ other: UInt32,
    than word: UInt32,
    before place: Int,
    _ paragraphs: TrainingParagraphs
  ) -> Bool {
    guard place > 0 else { return true }
    let first = paragraphs.numbers[place - 1]
    return count(first, other) >= count(first, word)
  }

  /// The same for the word after a place.
  private func isNoRarer(
    _ other: UInt32,
    than word: UInt32,
    after place: Int,
    _ paragraphs: TrainingParagraphs
  ) -> Bool {
    guard place + 1 < paragraphs.numbers.count else { return true }
    let second = paragraphs.numbers[place + 1]
    return count(other, second) >= count(word, second)
  }
}
