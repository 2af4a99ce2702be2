/// The probabilities of what each printed letter is read as.
///
/// Emissions that are not in the table have a small probability by their length, so that no reading
/// is impossible.
struct EmissionTable: Sendable {
  struct Entry: Sendable, Hashable {
    let letter: PrintedLetter
    let emission: Emission
    let probability: Float
  }

  /// What is left for an emission that was never seen, by its length.
  static let smallFloors = SIMD4<Float>(2e-5, 4e-5, 2e-7, 0)
  /// Entries below this are left to the floor.
  static let leastProbability: Float = 5e-6

  /// By emission, then letter.
  let entries: [Entry]
  private let ranges: [Emission: Range<Int>]
  private let floors: SIMD4<Float>

  init(_ entries: [Entry], floors: SIMD4<Float> = smallFloors) {
    self.floors = floors
    let entries = entries.filter { $0.probability >= Self.leastProbability }.sorted {
      ($0.emission, $0.letter.code) < ($1.emission, $1.letter.code)
    }
    self.entries = entries
    var ranges: [Emission: Range<Int>] = [:]
    var start = 0
    for index in entries.indices.dropFirst() + [entries.count]
    where index == entries.count || entries[index].emission != entries[start].emission {
      if start < entries.count { ranges[entries[start].emission] = start..<index }
      start = index
    }
    self.ranges = ranges
  }

  /// Writes the probabilities of what each letter may have emitted at each place of a reading.
  ///
  /// For each letter a row for each length from 0 to 3; there, by the place where an emission ends,
  /// its probability. What would begin before the reading or end beyond it has none.
  @inline(__always)
  func fill<Row: SIMD>(
    _ rows: UnsafeMutableBufferPointer<Row>,
    with codes: [UInt8]
  ) where Row.Scalar == Float {
    for length in 0..<Emission.lengths {
      var row = Row(repeating: 0)
      if length <= codes.count {
        for end in length...codes.count { row[end] = floors[length] }
      }
      for letter in 0..<PrintedLetter.count { rows[letter * Emission.lengths + length] = row }
    }
    for start in 0...codes.count {
      for length in 0..<min(Emission.lengths, codes.count + 1 - start) {
        for index in ranges[Emission(codes, start, length)] ?? 0..<0 {
          let entry = entries[index]
          rows[Int(entry.letter.code) * Emission.lengths + length][start + length] +=
            entry.probability
        }
      }
    }
  }

  /// The probability of one emission from one letter.
  func probability(of emission: Emission, from letter: PrintedLetter) -> Float {
    let floor = floors[emission.length]
    guard let range = ranges[emission] else { return floor }
    return entries[range].first { $0.letter == letter }.map { $0.probability + floor } ?? floor
  }

  /// The readings of text whose marks and tones were taken away and of which nothing else was lost.
  static func stripped(_ alphabet: ReadingAlphabet) -> EmissionTable {
    let entries = (0..<PrintedLetter.count).compactMap { code -> Entry? in
      let letter = PrintedLetter(code: UInt8(code))
      let plain = letter.parents.last ?? letter
      let reading = alphabet.code(of: plain.scalar)
      guard reading != ReadingAlphabet.other else { return nil }
      return Entry(letter: letter, emission: Emission([reading], 0, 1), probability: 1)
    }
    return EmissionTable(entries, floors: .zero)
  }

  /// The table with the readings of one text added, each letter's own worth `weight` readings.
  func adapted(to samples: [EmissionTraining.Sample], weight: Double) -> EmissionTable {
    var counts: [EmissionTraining.Key: Double] = [:]
    for sample in samples {
      EmissionTraining.collect(sample, into: &counts) { letter, emission in
        Double(probability(of: emission, from: letter))
      }
    }
    var totals = [Double](repeating: weight, count: PrintedLetter.count)
    for (key, count) in counts { totals[Int(key.letter.code)] += count }
    var mixed = counts
    for entry in entries {
      mixed[
        EmissionTraining.Key(letter: entry.letter, emission: entry.emission),
        default: 0
      ] += weight * Double(entry.probability)
    }
    return EmissionTable(
      mixed.map { key, count in
        Entry(
          letter: key.letter,
          emission: key.emission,
          probability: Float(count / totals[Int(key.letter.code)])
        )
      }
    )
  }
}
