/// The Levenshtein distance: insertions, deletions and substitutions, each of cost one.
public struct EditDistance: Sendable {
  /// The distance of two sequences, nil when it is more than `limit`.
  ///
  /// Only the diagonal band of width `2 * limit + 1` is computed (Ukkonen, "Algorithms for
  /// approximate string matching", 1985).
  ///
  /// - Complexity: O(min(count) · limit) time, O(min(count)) space.
  @inlinable
  public static func distance<Element: Equatable>(
    _ first: [Element],
    _ second: [Element],
    limit: Int
  ) -> Int? {
    first.withUnsafeBufferPointer { first in
      second.withUnsafeBufferPointer { second in
        first.count <= second.count
          ? distance(short: first, long: second, limit: limit)
          : distance(short: second, long: first, limit: limit)
      }
    }
  }

  /// The distance of two texts in Unicode scalars, nil when it is more than `limit`.
  public static func distance(_ first: String, _ second: String, limit: Int) -> Int? {
    distance(Array(first.unicodeScalars), Array(second.unicodeScalars), limit: limit)
  }

  @inlinable
  static func distance<Element: Equatable>(
    short: UnsafeBufferPointer<Element>,
    long: UnsafeBufferPointer<Element>,
    limit: Int
  ) -> Int? {
    guard limit >= 0, long.count - short.count <= limit else { return nil }
    var start = 0
    var shortEnd = short.count
    var longEnd = long.count
    while start < shortEnd, short[start] == long[start] { start += 1 }
    while shortEnd > start, short[shortEnd - 1] == long[longEnd - 1] {
      shortEnd -= 1
      longEnd -= 1
    }
    let width = shortEnd - start
    let height = longEnd - start
    guard width > 0 else { return height <= limit ? height : nil }

    // row[x] is the distance of the first x of `short` and the first y of `long`. Cells outside
    // the band hold a value above the limit, which the minimum never prefers.
    let bound = Swift.min(limit, height)
    let beyond = bound + 1
    var row = (0...width).map { Swift.min($0, beyond) }
    for y in 1...height {
      let from = Swift.max(1, y - bound)
      let to = Swift.min(width, y + bound)
      guard from <= to else { return nil }
      var diagonal = row[from - 1]
      row[from - 1] = from == 1 ? Swift.min(y, beyond) : beyond
      var best = row[from - 1]
      let element = long[start + y - 1]
      for x in from...to {
        let above = x == y + bound ? beyond : row[x]
        let substituted = diagonal + (short[start + x - 1] == element ? 0 : 1)
        let value = Swift.min(substituted, Swift.min(above, row[x - 1]) + 1)
        diagonal = row[x]
        row[x] = Swift.min(value, beyond)
        best = Swift.min(best, row[x])
      }
      if best > bound { return nil }
    }
    return row[width] <= limit ? row[width] : nil
  }
}
