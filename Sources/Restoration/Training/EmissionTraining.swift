import Vietnamese

/// Learns what each letter is read as, from printed words and their readings.
///
/// A letter emits 0 to 3 characters, independently of its neighbours. Which characters belong to
/// which letter is not known: expectation–maximisation over all segmentations (Dempster, Laird and
/// Rubin, 1977; for strings Ristad and Yianilos, "Learning string-edit distance", 1998).
struct EmissionTraining {
  /// A printed word, its reading and how often the two were seen.
  struct Sample: Sendable {
    let printed: [PrintedLetter]
    let read: [UInt8]
    let count: Double
  }

  /// How much a letter with few readings leans on those of its parents, in readings.
  static let parentWeight = 12.0
  static let iterations = 8
  /// Emissions that are expected less often than this are left to the floor.
  static let leastCount = 0.35

  let alphabet: ReadingAlphabet

  func table(from samples: [Sample]) -> EmissionTable {
    var probabilities: [Key: Double] = [:]
    for iteration in 0..<Self.iterations {
      var counts: [Key: Double] = [:]
      for sample in samples {
        Self.collect(sample, into: &counts) { letter, emission in
          iteration == 0
            ? initial(letter, emission)
            : probabilities[Key(letter: letter, emission: emission)] ?? Self.unseen(emission)
        }
      }
      probabilities = Self.normalised(counts)
      if iteration == Self.iterations - 1 { return smoothed(counts) }
    }
    return smoothed([:])
  }
}

extension EmissionTraining {
  struct Key: Hashable {
    let letter: PrintedLetter
    let emission: Emission
  }

  private static func unseen(_ emission: Emission) -> Double {
    [1e-6, 1e-6, 1e-8, 1e-10][emission.length]
  }

  /// A first guess: the same letter, marks and case aside, then anything, the shorter the likelier.
  private func initial(_ letter: PrintedLetter, _ emission: Emission) -> Double {
    guard emission.length == 1 else { return [0.01, 0, 0.002, 0.0001][emission.length] }
    let code = UInt8(emission.packed >> 16 & 0xFF)
    guard code > 0 else { return 0.005 }
    let read = alphabet.scalars[Int(code) - 1]
    if read == letter.scalar { return 0.6 }
    return String(read).folded == String(letter.scalar).folded ? 0.3 : 0.005
  }

  /// Adds the expected emissions of one word: forward and backward over letters and characters.
  static func collect(
    _ sample: Sample,
    into counts: inout [Key: Double],
    probability: (PrintedLetter, Emission) -> Double
  ) {
    let letters = sample.printed
    let codes = sample.read
    let width = codes.count + 1
    var emissions = [Double](repeating: 0, count: letters.count * width * 4)
    for (row, letter) in letters.enumerated() {
      for start in 0..<width {
        for length in 0...min(3, codes.count - start) {
          emissions[(row * width + start) * 4 + length] =
            probability(letter, Emission(codes, start, length))
        }
      }
    }
    var forward = [Double](repeating: 0, count: (letters.count + 1) * width)
    var backward = forward
    forward[0] = 1
    backward[letters.count * width + codes.count] = 1
    for row in 0..<letters.count {
      for start in 0..<width where forward[row * width + start] > 0 {
        for length in 0...min(3, codes.count - start) {
          forward[(row + 1) * width + start + length] +=
            forward[row * width + start] * emissions[(row * width + start) * 4 + length]
        }
      }
    }
    for row in stride(from: letters.count - 1, through: 0, by: -1) {
      for start in 0..<width {
        for length in 0...min(3, codes.count - start) {
          backward[row * width + start] +=
            backward[(row + 1) * width + start + length]
            * emissions[(row * width + start) * 4 + length]
        }
      }
    }
    let total = forward[letters.count * width + codes.count]
    guard total > 0 else { return }
    for (row, letter) in letters.enumerated() {
      for start in 0..<width where forward[row * width + start] > 0 {
        for length in 0...min(3, codes.count - start) {
          let expected =
            forward[row * width + start] * emissions[(row * width + start) * 4 + length]
            * backward[(row + 1) * width + start + length] / total
          guard expected > 1e-6 else { continue }
          counts[Key(letter: letter, emission: Emission(codes, start, length)), default: 0] +=
            expected * sample.count
        }
      }
    }
  }

  private static func normalised(_ counts: [Key: Double]) -> [Key: Double] {
    var totals = [Double](repeating: 0, count: PrintedLetter.count)
    for (key, count) in counts { totals[Int(key.letter.code)] += count }
    return Dictionary(
      uniqueKeysWithValues: counts.map { key, count in (key, count / totals[Int(key.letter.code)]) }
    )
  }

  /// Each letter's counts, filled up with those of its parents.
  func smoothed(_ counts: [Key: Double]) -> EmissionTable {
    var own = [[Emission: Double]](repeating: [:], count: PrintedLetter.count)
    for (key, count) in counts where count >= Self.leastCount {
      own[Int(key.letter.code)][key.emission] = count
    }
    var result = own
    let depth = { (letter: PrintedLetter) in letter.parents.count }
    let letters = (0..<PrintedLetter.count).map { PrintedLetter(code: UInt8($0)) }
    for letter in letters.sorted(by: { (depth($0), $0.code) < (depth($1), $1.code) }) {
      var mixed = own[Int(letter.code)]
      var total = mixed.values.sorted().reduce(0, +)
      if let parent = letter.parents.first {
        for (emission, probability) in result[Int(parent.code)] {
          mixed[emission, default: 0] += Self.parentWeight * probability
        }
        total += Self.parentWeight
      } else {
        let itself = Emission([alphabet.code(of: letter.scalar)], 0, 1)
        mixed[itself, default: 0] += 1
        total += 1
      }
      result[Int(letter.code)] = mixed.mapValues { $0 / total }
    }
    return EmissionTable(
      letters.flatMap { letter in
        result[Int(letter.code)].map { emission, probability in
          EmissionTable.Entry(letter: letter, emission: emission, probability: Float(probability))
        }
      }
    )
  }
}
