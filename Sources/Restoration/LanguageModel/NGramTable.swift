/// All different n-grams of one order and what was counted of them, sorted: a level of a trie from
/// the first word on.
///
/// The paragraphs are read with a start before them and an end behind. An n-gram of the highest
/// order counts as often as it occurs; a shorter one as often as there are different words before
/// it (the continuation counts of Kneser-Ney), unless it begins with the start, before which there
/// is nothing.
struct NGramTable {
  let order: Int
  /// The words of each n-gram, 16 bits each, the first one highest: sorting sorts by context, then
  /// by word.
  var keys: [UInt64] = []
  /// The count of Kneser-Ney.
  var counts: [UInt32] = []
  /// The count with weights: of occurrences their sum, of continuations the sum of their means.
  var masses: [Float] = []
  /// How often the n-gram occurs.
  var occurrences: [UInt32] = []
  /// The sum of the weights of the occurrences.
  var occurrenceMasses: [Float] = []
  /// The n-gram without its first word, as a place in the table of the next lower order.
  var suffixes: [UInt32] = []
  /// Where the n-grams that begin with this one start in the table of the next higher order; one
  /// more as a sentinel.
  var children: [UInt32] = []

  init(order: Int) { self.order = order }

  var count: Int { keys.count }

  static let wordBits: UInt64 = 16

  /// The last word of an n-gram.
  @inline(__always)
  func word(_ index: Int) -> UInt16 { UInt16(truncatingIfNeeded: keys[index]) }

  /// The n-grams one word longer that begin with this one.
  @inline(__always)
  func children(of index: Int) -> Range<Int> { Int(children[index])..<Int(children[index + 1]) }

  /// Whether the n-gram begins with the start of a paragraph, so that no word can stand before it.
  @inline(__always)
  func beginsParagraph(_ index: Int) -> Bool {
    keys[index] >> (Self.wordBits * UInt64(order - 1)) == LanguageModel.start
  }
}

extension NGramTable {
  /// The n-grams that occur, each with the bits of its weight.
  init(order: Int, occurrences keys: consuming [UInt64], weights: consuming [UInt32]) {
    self.init(order: order)
    var keys = keys
    var weights = weights
    RadixSort.sort(&keys, with: &weights)
    var start = 0
    while start < keys.count {
      let key = keys[start]
      var mass = 0.0
      var end = start
      while end < keys.count, keys[end] == key {
        mass += Double(Float(bitPattern: weights[end]))
        end += 1
      }
      self.keys.append(key)
      counts.append(UInt32(end - start))
      masses.append(Float(mass))
      start = end
    }
    occurrences = counts
    occurrenceMasses = masses
  }

  /// The n-grams one word shorter, of which this one learns its suffixes.
  ///
  /// - Parameters:
  ///   - keys: the occurrences of shorter n-grams that begin with the start of a paragraph.
  ///   - weights: their weights, as bits.
  /// - Returns: the table of the next lower order, which does not know its own suffixes yet.
  mutating func shorter(starting keys: [UInt64], weights: [UInt32]) -> NGramTable {
    let mask: UInt64 = 1 << (Self.wordBits * UInt64(order - 1)) - 1
    var table = NGramTable(order: order - 1)
    var allKeys = self.keys.map { $0 & mask }
    allKeys.append(contentsOf: keys)
    var sources = Array(0..<UInt32(allKeys.count))
    RadixSort.sort(&allKeys, with: &sources)
    suffixes = [UInt32](repeating: 0, count: count)
    var start = 0
    while start < allKeys.count {
      let key = allKeys[start]
      var mass = 0.0
      var occurrences: UInt32 = 0
      var occurrenceMass = 0.0
      var end = start
      while end < allKeys.count, allKeys[end] == key {
        let source = Int(sources[end])
        if source < count {
          suffixes[source] = UInt32(table.count)
          mass += Double(masses[source]) / Double(counts[source])
          occurrences += self.occurrences[source]
          occurrenceMass += Double(occurrenceMasses[source])
        } else {
          let weight = Double(Float(bitPattern: weights[source - count]))
          mass += weight
          occurrences += 1
          occurrenceMass += weight
        }
        end += 1
      }
      table.keys.append(key)
      table.counts.append(UInt32(end - start))
      table.masses.append(Float(mass))
      table.occurrences.append(occurrences)
      table.occurrenceMasses.append(Float(occurrenceMass))
      start = end
    }
    return table
  }

  /// All words of the vocabulary, whether they occur or not; bigrams learn their suffixes.
  ///
  /// - Parameters:
  ///   - vocabularyCount: how many words there are.
  ///   - starts: the weights of the paragraphs, as bits.
  /// - Returns: the table of order 1.
  mutating func words(_ vocabularyCount: Int, starts: [UInt32]) -> NGramTable {
    var table = NGramTable(order: 1)
    table.keys = Array(0..<UInt64(vocabularyCount))
    table.counts = [UInt32](repeating: 0, count: vocabularyCount)
    table.occurrences = table.counts
    var masses = [Double](repeating: 0, count: vocabularyCount)
    var occurrenceMasses = masses
    for index in 0..<count {
      let word = Int(word(index))
      table.counts[word] += 1
      table.occurrences[word] += occurrences[index]
      masses[word] += Double(self.masses[index]) / Double(counts[index])
      occurrenceMasses[word] += Double(self.occurrenceMasses[index])
    }
    let start = Int(LanguageModel.start)
    table.occurrences[start] = UInt32(starts.count)
    occurrenceMasses[start] = starts.reduce(0) { $0 + Double(Float(bitPattern: $1)) }
    table.masses = masses.map { Float($0) }
    table.occurrenceMasses = occurrenceMasses.map { Float($0) }
    suffixes = keys.map { UInt32(truncatingIfNeeded: $0 & (1 << Self.wordBits - 1)) }
    return table
  }

  /// Finds where the n-grams of the next higher order begin.
  mutating func findChildren(in longer: NGramTable) {
    children = []
    children.reserveCapacity(count + 1)
    var child = 0
    for key in keys {
      children.append(UInt32(child))
      while child < longer.count, longer.keys[child] >> Self.wordBits == key { child += 1 }
    }
    children.append(UInt32(child))
  }
}
