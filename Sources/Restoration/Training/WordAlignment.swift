import Vietnamese

/// Which words of a line's reading belong to which printed words.
///
/// Words are runs without blanks. Least cost by dynamic programming over pairs, two printed words
/// read as one, one read as two, and words without a partner.
struct WordAlignment {
  enum Link: Hashable {
    case pair(printed: Int, read: Int)
    /// The blank after this printed word was lost.
    case joined(printed: Int, read: Int)
    /// The word was read with a blank in it, before this second part.
    case split(printed: Int, read: Int)
  }

  let links: [Link]
  /// Mean cost a printed word, 0 for equal lines; above 0.6 the lines hardly belong together.
  let cost: Double

  init(printed: [String], read: [String]) {
    let first = printed.map(Folding.foldedScalars)
    let second = read.map(Folding.foldedScalars)
    let columns = read.count + 1
    let band = abs(printed.count - read.count) + 3
    var best = [Double](repeating: .infinity, count: (printed.count + 1) * columns)
    var steps = [Step?](repeating: nil, count: best.count)
    best[0] = 0
    for row in 0...printed.count {
      for column in max(0, row - band)..<max(0, row - band, min(columns, row + band + 1)) {
        let from = best[row * columns + column]
        guard from < .infinity else { continue }
        for step in Step.all
        where row + step.printed <= printed.count && column + step.read <= read.count {
          let cost = step.cost(
            first[row..<row + step.printed],
            second[column..<column + step.read]
          )
          let target = (row + step.printed) * columns + column + step.read
          if from + cost < best[target] {
            best[target] = from + cost
            steps[target] = step
          }
        }
      }
    }
    cost = best[best.count - 1] / Double(max(1, printed.count))
    var links: [Link] = []
    var row = printed.count
    var column = read.count
    while row > 0 || column > 0, let step = steps[row * columns + column] {
      row -= step.printed
      column -= step.read
      switch (step.printed, step.read) {
      case (1, 1): links.append(.pair(printed: row, read: column))
      case (2, 1): links.append(.joined(printed: row, read: column))
      case (1, 2): links.append(.split(printed: row, read: column))
      default: break
      }
    }
    self.links = links.reversed()
  }
}

extension WordAlignment {
  private struct Step {
    let printed: Int
    let read: Int

    static let all = [(1, 1), (1, 0), (0, 1), (2, 1), (1, 2)].map(Step.init)

    typealias Words = ArraySlice<[Unicode.Scalar]>

    /// Edits of the folded words over the longer one's length; more where a blank is lost or new.
    func cost(_ first: Words, _ second: Words) -> Double {
      guard printed > 0, read > 0 else { return 0.8 }
      let first = Array(first.joined())
      let second = Array(second.joined())
      let longest = max(first.count, second.count)
      guard longest > 0 else { return 0 }
      let edits = EditDistance.distance(first, second, limit: longest) ?? longest
      let share = Double(edits) / Double(longest)
      return printed == read ? share : 0.3 + 2 * share
    }
  }
}
