import Restoration

/// Where the scalars of a restored line stand in the raw line, both from 0.
struct RawOffsets {
  /// A stretch of the restored line: a token, or what stands before one.
  private struct Stretch {
    /// Where it begins in the restored line, and in the raw one.
    let restored: Int
    let raw: Int
    /// Its end in the raw line.
    let end: Int
  }

  private var stretches: [Stretch] = []

  /// The restored text and the raw line run side by side from token to token.
  ///
  /// - Complexity: O(n).
  init(_ line: RestoredLine) {
    stretches.reserveCapacity(2 * line.tokens.count + 1)
    var restored = 0
    var raw = 0
    for token in line.tokens {
      let gap = token.start < raw ? 1 : token.start - raw
      if gap > 0 { stretches.append(Stretch(restored: restored, raw: raw, end: token.start)) }
      restored += gap
      // A changed word is found where it begins.
      let end = token.isRepaired ? token.start : token.end
      stretches.append(Stretch(restored: restored, raw: token.start, end: end))
      restored += token.text.unicodeScalars.count
      raw = token.end
    }
    stretches.append(Stretch(restored: restored, raw: raw, end: .max))
  }

  /// The place in the raw line of the scalar at a place of the restored one.
  ///
  /// - Complexity: O(log n).
  subscript(offset: Int) -> Int {
    var low = 0
    var high = stretches.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if stretches[middle].restored <= offset { low = middle } else { high = middle }
    }
    let stretch = stretches[low]
    return min(stretch.raw + offset - stretch.restored, stretch.end)
  }
}
