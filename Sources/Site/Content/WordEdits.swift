/// The shortest way from one sequence of words to another.
///
/// After Myers, "An O(ND) Difference Algorithm and Its Variations" (1986).
struct WordEdits {
  /// Words that were replaced: a range of the old ones and what stands in its place.
  struct Edit: Equatable {
    let old: Range<Int>
    let new: Range<Int>
  }

  /// In order, none touching another.
  let edits: [Edit]

  /// Nil when more than `limit` words would have to go or come: then the texts are two texts.
  ///
  /// - Complexity: O((n + m) d) time and O(d²) memory for d words that go or come.
  init?(from old: [String], to new: [String], limit: Int = 1500) {
    var ids: [String: Int32] = [:]
    func id(_ word: String) -> Int32 {
      if let known = ids[word] { return known }
      ids[word] = Int32(ids.count)
      return Int32(ids.count - 1)
    }
    let left = old.map(id)
    let right = new.map(id)
    var start = 0
    while start < min(left.count, right.count), left[start] == right[start] { start += 1 }
    var tail = 0
    while tail < min(left.count, right.count) - start,
      left[left.count - 1 - tail] == right[right.count - 1 - tail]
    {
      tail += 1
    }
    guard
      let steps = Self.steps(
        left[start..<(left.count - tail)],
        right[start..<(right.count - tail)],
        limit: limit
      )
    else { return nil }
    var edits: [Edit] = []
    for step in steps {
      if let last = edits.last, last.old.upperBound == step.old.lowerBound,
        last.new.upperBound == step.new.lowerBound
      {
        edits[edits.count - 1] = Edit(
          old: last.old.lowerBound..<step.old.upperBound,
          new: last.new.lowerBound..<step.new.upperBound
        )
      } else {
        edits.append(step)
      }
    }
    self.edits = edits
  }

  /// Single words that go or come, in order; indices are those of the slices.
  private static func steps(
    _ left: ArraySlice<Int32>,
    _ right: ArraySlice<Int32>,
    limit: Int
  ) -> [Edit]? {
    let (n, m) = (left.count, right.count)
    let most = min(n + m, limit)
    // `reach[k + most]` is how far along `left` the diagonal k was followed.
    var reach = [Int](repeating: 0, count: 2 * most + 3)
    var history: [[Int]] = []
    for d in 0...most {
      history.append(Array(reach[(most + 1 - d)...(most + 1 + d)]))
      for k in stride(from: -d, through: d, by: 2) {
        let place = k + most + 1
        let isDown = k == -d || (k != d && reach[place - 1] < reach[place + 1])
        var x = isDown ? reach[place + 1] : reach[place - 1] + 1
        var y = x - k
        while x < n, y < m, left[left.startIndex + x] == right[right.startIndex + y] {
          x += 1
          y += 1
        }
        reach[place] = x
        if x >= n, y >= m {
          return way(back: history, d, n, m, from: (left.startIndex, right.startIndex))
        }
      }
    }
    return nil
  }

  private static func way(
    back history: [[Int]],
    _ length: Int,
    _ n: Int,
    _ m: Int,
    from start: (Int, Int)
  ) -> [Edit] {
    var steps: [Edit] = []
    var (x, y) = (n, m)
    for d in stride(from: length, to: 0, by: -1) {
      // Of the round before: diagonals from -d to d, of which those of -d + 1 to d - 1 were reached.
      let reach = history[d]
      let k = x - y
      func reached(_ diagonal: Int) -> Int { reach[diagonal + d] }
      let isDown = k == -d || (k != d && reached(k - 1) < reached(k + 1))
      let before = isDown ? k + 1 : k - 1
      let oldX = reached(before)
      let oldY = oldX - before
      steps.append(
        isDown
          ? Edit(
            old: (start.0 + oldX)..<(start.0 + oldX),
            new: (start.1 + oldY)..<(start.1 + oldY + 1)
          )
          : Edit(
            old: (start.0 + oldX)..<(start.0 + oldX + 1),
            new: (start.1 + oldY)..<(start.1 + oldY)
          )
      )
      (x, y) = (oldX, oldY)
    }
    return steps.reversed()
  }
}
