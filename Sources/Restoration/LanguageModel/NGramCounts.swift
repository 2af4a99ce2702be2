/// What was counted of all n-grams of the orders 1, 2 and so on.
struct NGramCounts {
  /// The table of order 1 has an entry for each word of the vocabulary, in order.
  private(set) var tables: [NGramTable]

  init(_ paragraphs: TrainingParagraphs, order: Int, vocabularyCount: Int) {
    var (keys, weights) = Self.occurrences(in: paragraphs, order: order)
    tables = [NGramTable(order: order, occurrences: keys[order], weights: weights[order])]
    keys[order] = []
    weights[order] = []
    for length in (1..<order).reversed() {
      var shorter =
        length == 1
        ? tables[0].words(vocabularyCount, starts: weights[1])
        : tables[0].shorter(starting: keys[length], weights: weights[length])
      shorter.findChildren(in: tables[0])
      tables.insert(shorter, at: 0)
    }
  }

  /// The n-grams of the highest order, and by length the shorter ones that begin with the start of
  /// a paragraph.
  private static func occurrences(
    in paragraphs: TrainingParagraphs,
    order: Int
  ) -> (keys: [[UInt64]], weights: [[UInt32]]) {
    var keys = [[UInt64]](repeating: [], count: order + 1)
    var weights = [[UInt32]](repeating: [], count: order + 1)
    keys[order].reserveCapacity(paragraphs.numbers.count + paragraphs.ends.count)
    weights[order].reserveCapacity(paragraphs.numbers.count + paragraphs.ends.count)
    let mask = UInt64.max >> (64 - NGramTable.wordBits * UInt64(order))
    paragraphs.forEach { words, weight in
      var key = UInt64(LanguageModel.start)
      var length = 1
      func append(_ word: UInt64) {
        key = (key << NGramTable.wordBits | word) & mask
        length = min(length + 1, order)
        keys[length].append(key)
        weights[length].append(weight.bitPattern)
      }
      weights[1].append(weight.bitPattern)
      for word in words { append(UInt64(word)) }
      append(UInt64(LanguageModel.end))
    }
    return (keys, weights)
  }
}

extension NGramCounts {
  /// Which n-grams of each order are in a model; with each one its context, and all words.
  typealias Selection = [[Bool]]

  /// The n-grams that occur often enough.
  ///
  /// A cutoff counts at least as much as that of a lower order, so that the context of each is
  /// among them.
  func selection(cutoffs: [Int]) -> Selection {
    tables.map { table in
      let cutoff = table.order == 1 ? 0 : cutoffs.prefix(table.order).max() ?? 0
      return table.occurrences.map { $0 >= cutoff }
    }
  }

  /// Counts shorter n-grams anew for a model that has only the selected ones.
  ///
  /// Where hw is in the model, the shorter h′w is asked for it never, and hw counts once, as a
  /// continuation; where it is not, h′w is asked each time, and hw counts as often as it occurs.
  /// Without this, Kneser-Ney's lower orders expect to be asked only for what was never seen, which
  /// in a pruned model is wrong. Siivola, Hirsimäki and Virpioja, “On growing and pruning
  /// Kneser-Ney smoothed n-gram models”, 2007, section III.
  mutating func adapt(to selection: Selection) {
    for index in (1..<tables.count).reversed() {
      let longer = tables[index]
      var table = tables[index - 1]
      tables[index - 1] = NGramTable(order: index)
      var masses = [Double](repeating: 0, count: table.count)
      for place in 0..<table.count {
        if index > 1, table.beginsParagraph(place) {
          masses[place] = Double(table.occurrenceMasses[place])
        } else {
          table.counts[place] = 0
        }
      }
      for place in 0..<longer.count {
        let suffix = Int(longer.suffixes[place])
        let count = longer.counts[place]
        guard count > 0 else { continue }
        let isIn = selection[index][place]
        table.counts[suffix] += isIn ? 1 : count
        masses[suffix] += Double(longer.masses[place]) / (isIn ? Double(count) : 1)
      }
      table.masses = masses.map { Float($0) }
      tables[index - 1] = table
    }
  }
}
