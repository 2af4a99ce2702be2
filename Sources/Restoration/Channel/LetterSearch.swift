/// Finds the words of a vocabulary that a reading may stand for.
///
/// All of them, with the probability of the reading summed over its segmentations. A branch of the
/// trie is cut where its commonest word could not come near the best one found, by the probability
/// of the reading and, with less weight, of the word (branch and bound).
struct LetterSearch: Sendable {
  /// A word with the probability of the reading.
  struct Match: Sendable {
    let word: Int32
    let pattern: CasePattern
    let probability: Float
    /// The probability with the word's commonness in it, by which matches are compared.
    let score: Float
  }

  /// More matches than this are never weighed.
  static let limit = 40

  /// A word this much less likely than the likeliest is none that a context could save.
  static let ratio: Float = 1e-5
  /// Longer readings are more than one word.
  static let longestReading = 13

  let trie: LetterTrie
  var table: EmissionTable

  /// The matches of a reading under some case patterns, in the order of the trie.
  ///
  /// - Complexity: O(nodes visited · n).
  func matches(_ codes: [UInt8], patterns: [CasePattern]) -> [Match] {
    let count = codes.count
    guard count > 0, count <= Self.longestReading else { return [] }
    let width = count + 1
    return withUnsafeTemporaryAllocation(
      of: SIMD4<Float>.self,
      capacity: PrintedLetter.count * width
    ) { emissions in
      table.fill(emissions, with: codes)
      let reading = FilledReading(emissions: emissions, count: count)
      var matches: [Match] = []
      var floor = max(reading.bounds[0] * Self.ratio * 0.01, .leastNormalMagnitude)
      // Nearly always something comes near the bound; what nothing explains is tried once more.
      for _ in 0..<2 {
        for pattern in patterns {
          floor = walk(reading, pattern: pattern, floor: floor, into: &matches)
        }
        if !matches.isEmpty || reading.bounds[0] == 0 { break }
        floor = max(floor * 1e-6, .leastNormalMagnitude)
      }
      return Self.best(matches, floor: floor)
    }
  }

  /// The best matches, in the order they were found.
  private static func best(_ matches: [Match], floor: Float) -> [Match] {
    let scores = matches.map(\.score).filter { $0 >= floor }
    guard scores.count > limit else { return matches.filter { $0.score >= floor } }
    let least = scores.sorted(by: >)[limit - 1]
    return matches.filter { $0.score >= least }
  }

  /// Walks the trie for one case pattern and returns the least probability that still counts.
  private func walk(
    _ reading: FilledReading,
    pattern: CasePattern,
    floor: Float,
    into matches: inout [Match]
  ) -> Float {
    let width = reading.count + 1
    // Three more than the places of the reading: an emission is added as four values.
    let stride = width + 3
    var threshold = floor
    let bounds = reading.bounds
    withUnsafeTemporaryAllocation(of: Float.self, capacity: (trie.depth + 1) * stride) { forward in
      guard let base = forward.baseAddress else { return }
      forward.update(repeating: 0)
      forward[0] = 1
      bounds.withUnsafeBufferPointer { bounds in
        trie.nodes.withUnsafeBufferPointer { nodes in
          var index = 0
          while index < nodes.count {
            let node = nodes[index]
            let depth = Int(node.depth)
            let letter = pattern.printed(node.letter, at: depth)
            let emissions = reading.emissions.baseAddress.unsafelyUnwrapped + letter &* width
            let before = base + depth &* stride
            let after = before + stride
            for place in 0..<stride { after[place] = 0 }
            let least = threshold * 1e-3
            for start in 0..<width where before[start] * bounds[start] > least {
              let target = UnsafeMutableRawPointer(after + start)
              let sum =
                target.loadUnaligned(as: SIMD4<Float>.self) + before[start] * emissions[start]
              target.storeBytes(of: sum, as: SIMD4<Float>.self)
            }
            var bound: Float = 0
            for place in 0..<width { bound += after[place] * bounds[place] }
            if bound * node.common < threshold {
              index = Int(node.end)
              continue
            }
            if node.word >= 0 {
              let probability = after[width &- 1]
              let score = probability * node.own
              if score >= threshold {
                matches.append(
                  Match(
                    word: node.word,
                    pattern: pattern,
                    probability: probability,
                    score: score
                  )
                )
                threshold = max(threshold, score * Self.ratio)
              }
            }
            index &+= 1
          }
        }
      }
    }
    return threshold
  }
}

/// The emissions of a reading from every letter: for each place those of 0 to 3 characters.
private struct FilledReading {
  let emissions: UnsafeMutableBufferPointer<SIMD4<Float>>
  let count: Int
  /// For each place of the reading, more than any letters could give the rest of it; then three
  /// zeros.
  let bounds: [Float]

  init(emissions: UnsafeMutableBufferPointer<SIMD4<Float>>, count: Int) {
    self.emissions = emissions
    self.count = count
    var bounds = [Float](repeating: 0, count: count + 4)
    bounds[count] = 1
    for start in stride(from: count - 1, through: 0, by: -1) {
      var best = SIMD4<Float>(repeating: 0)
      for letter in 0..<PrintedLetter.count {
        best = pointwiseMax(best, emissions[letter * (count + 1) + start])
      }
      let rest = SIMD4(0, bounds[start + 1], bounds[start + 2], bounds[start + 3])
      bounds[start] = (best * rest).max()
    }
    self.bounds = bounds
  }
}
