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
  static let limit = 28
  /// Longer readings are more than one word.
  static let longestReading = 13
  /// The score, as a part of what any letters could give, at which a first look begins.
  private static let firstFloor: Float = 0.01
  /// How much further each look goes: where nothing was found, and where not all was.
  private static let widening: (nothing: Float, some: Float) = (1e-3, 0.02)

  let trie: LetterTrie
  var table: EmissionTable
  /// A word this much less likely than the likeliest is none that a context could save.
  let ratio: Float

  /// The matches of a reading under some case patterns, in the order of the trie.
  ///
  /// What nothing explains well is given up after so many looks, each from further below.
  ///
  /// - Complexity: O(nodes visited · n).
  func matches(_ codes: [UInt8], patterns: [CasePattern], looks: Int) -> [Match] {
    guard !codes.isEmpty, codes.count <= Self.longestReading else { return [] }
    return codes.count < 8
      ? matches(codes, patterns, looks, rows: SIMD8<Float>.self)
      : matches(codes, patterns, looks, rows: SIMD16<Float>.self)
  }

  @inline(__always)
  private func matches<Row: SIMD>(
    _ codes: [UInt8],
    _ patterns: [CasePattern],
    _ looks: Int,
    rows: Row.Type
  ) -> [Match] where Row.Scalar == Float {
    withUnsafeTemporaryAllocation(
      of: Row.self,
      capacity: PrintedLetter.count * Emission.lengths
    ) { rows in
      table.fill(rows, with: codes)
      let reading = FilledReading(rows: rows, count: codes.count)
      var floor = max(reading.bounds[0] * Self.firstFloor, .leastNormalMagnitude)
      var best = BestMatches(limit: Self.limit, floor: floor, ratio: ratio)
      // A first look from above finds the likeliest word; from it follows how far to look.
      for look in 1... {
        for pattern in patterns { walk(reading, pattern: pattern, into: &best) }
        if best.isEmpty {
          guard look < looks else { break }
          floor = max(floor * Self.widening.nothing, .leastNormalMagnitude)
        } else {
          guard best.neededFloor < floor else { break }
          floor = max(best.neededFloor, floor * Self.widening.some)
        }
        best = BestMatches(limit: Self.limit, floor: floor, ratio: ratio)
      }
      return best.matches
    }
  }

  /// Walks the trie for one case pattern.
  @inline(__always)
  private func walk<Row: SIMD>(
    _ reading: FilledReading<Row>,
    pattern: CasePattern,
    into best: inout BestMatches
  ) where Row.Scalar == Float {
    // Before each row three zeros, so that a row can be read as if it were shifted.
    let shift = Emission.longest
    let stride = Row.scalarCount + shift
    var threshold = best.threshold
    let bounds = reading.bounds
    let end = reading.count
    withUnsafeTemporaryAllocation(
      byteCount: (trie.depth + 1) * stride * MemoryLayout<Float>.stride,
      alignment: 16
    ) { bytes in
      let forward = bytes.bindMemory(to: Float.self)
      forward.initialize(repeating: 0)
      forward[shift] = 1
      guard let base = forward.baseAddress, let rows = reading.rows.baseAddress else { return }
      trie.nodes.withUnsafeBufferPointer { nodes in
        var index = 0
        while index < nodes.count {
          let node = nodes[index]
          let depth = Int(node.depth)
          let letter = pattern.printed(node.letter, at: depth)
          let before = UnsafeRawPointer(base + (depth &* stride &+ shift))
          let row = rows + letter &* Emission.lengths
          var after = row[0] * before.loadUnaligned(as: Row.self)
          after += row[1] * (before - 4).loadUnaligned(as: Row.self)
          after += row[2] * (before - 8).loadUnaligned(as: Row.self)
          after += row[3] * (before - 12).loadUnaligned(as: Row.self)
          if (after * bounds).sum() * node.common < threshold {
            index = Int(node.end)
            continue
          }
          UnsafeMutableRawPointer(base + ((depth &+ 1) &* stride &+ shift))
            .storeBytes(of: after, as: Row.self)
          if node.word >= 0 {
            let probability = after[end]
            let score = probability * node.own
            if score >= threshold {
              best.add(
                Match(word: node.word, pattern: pattern, probability: probability, score: score)
              )
              threshold = best.threshold
            }
          }
          index &+= 1
        }
      }
    }
  }
}

/// The best matches so far, and what a match must have to be among them.
private struct BestMatches {
  private let limit: Int
  private let ratio: Float
  private var found: [LetterSearch.Match] = []
  /// The greatest scores, descending, at most `limit`.
  private var scores: [Float] = []
  /// A match below is not wanted.
  private(set) var threshold: Float

  init(limit: Int, floor: Float, ratio: Float) {
    self.limit = limit
    self.ratio = ratio
    threshold = floor
    scores.reserveCapacity(limit + 1)
  }

  var isEmpty: Bool { found.isEmpty }

  /// From which score on matches must be sought so that none is missed.
  var neededFloor: Float {
    max((scores.first ?? 0) * ratio, scores.count == limit ? scores[limit - 1] : 0)
  }

  /// In the order they were found.
  var matches: [LetterSearch.Match] {
    let floor = neededFloor
    return found.filter { $0.score >= floor }
  }

  mutating func add(_ match: LetterSearch.Match) {
    found.append(match)
    var place = scores.count
    while place > 0, scores[place - 1] < match.score { place -= 1 }
    scores.insert(match.score, at: place)
    if scores.count > limit { scores.removeLast() }
    threshold = max(threshold, neededFloor)
  }
}

/// The emissions of a reading from every letter, as `EmissionTable.fill` writes them.
private struct FilledReading<Row: SIMD> where Row.Scalar == Float {
  let rows: UnsafeMutableBufferPointer<Row>
  let count: Int
  /// For each place of the reading, more than any letters could give the rest of it.
  let bounds: Row

  init(rows: UnsafeMutableBufferPointer<Row>, count: Int) {
    self.rows = rows
    self.count = count
    var best = [Row](repeating: Row(repeating: 0), count: Emission.lengths)
    for letter in 0..<PrintedLetter.count {
      for length in best.indices {
        best[length] = pointwiseMax(best[length], rows[letter * Emission.lengths + length])
      }
    }
    var bounds = Row(repeating: 0)
    bounds[count] = 1
    for start in stride(from: count - 1, through: 0, by: -1) {
      for length in 1...min(Emission.longest, count - start) {
        let end = start + length
        bounds[start] = max(bounds[start], best[length][end] * bounds[end])
      }
    }
    self.bounds = bounds
  }
}
