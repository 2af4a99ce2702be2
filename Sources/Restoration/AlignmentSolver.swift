/// The work of `Alignment`: a list of pieces still to be aligned, and the partners found.
struct AlignmentSolver {
  /// The most cells of a matrix that is computed whole, one byte each.
  static let matrixLimit = 1 << 22

  private let first: [Int]
  private let second: [Int]
  private let anchorLength: Int
  private(set) var partners: [Int?]

  init(_ first: [Int], _ second: [Int], anchorLength: Int) {
    self.first = first
    self.second = second
    self.anchorLength = anchorLength
    partners = Array(repeating: nil, count: first.count)
  }

  mutating func align(_ rows: Range<Int>, _ columns: Range<Int>) {
    var pieces = [(rows: rows, columns: columns)]
    while let piece = pieces.popLast() {
      let (rows, columns) = trim(piece.rows, piece.columns)
      if rows.isEmpty || columns.isEmpty { continue }
      if rows.count < Self.matrixLimit / (columns.count + 1) {
        alignWhole(rows, columns)
      } else {
        pieces.append(contentsOf: cut(rows, columns))
      }
    }
  }
}

extension AlignmentSolver {
  /// Pairs off the common beginning and end; what is left.
  private mutating func trim(
    _ rows: Range<Int>,
    _ columns: Range<Int>
  ) -> (rows: Range<Int>, columns: Range<Int>) {
    var (row, column) = (rows.lowerBound, columns.lowerBound)
    var (rowEnd, columnEnd) = (rows.upperBound, columns.upperBound)
    while row < rowEnd, column < columnEnd, first[row] == second[column] {
      partners[row] = column
      row += 1
      column += 1
    }
    while row < rowEnd, column < columnEnd, first[rowEnd - 1] == second[columnEnd - 1] {
      rowEnd -= 1
      columnEnd -= 1
      partners[rowEnd] = columnEnd
    }
    return (row..<rowEnd, column..<columnEnd)
  }

  private enum Step: UInt8 {
    case pair, skipRow, skipColumn
  }

  /// Dynamic programming over the whole matrix (Wagner and Fischer, 1974).
  ///
  /// The cost of a step is `weight` an edit, less one an equal pair, so that equal pairs decide
  /// between equally short ways.
  private mutating func alignWhole(_ rows: Range<Int>, _ columns: Range<Int>) {
    let width = columns.count + 1
    let weight = min(rows.count, columns.count) + 1
    var steps = [UInt8](repeating: Step.skipColumn.rawValue, count: (rows.count + 1) * width)
    var costs = (0..<width).map { $0 * weight }
    for (y, row) in rows.enumerated() {
      var diagonal = costs[0]
      costs[0] += weight
      let base = (y + 1) * width
      steps[base] = Step.skipRow.rawValue
      for (x, column) in columns.enumerated() {
        let pair = diagonal + (first[row] == second[column] ? -1 : weight)
        let skipRow = costs[x + 1] + weight
        let skipColumn = costs[x] + weight
        diagonal = costs[x + 1]
        let best = min(pair, skipRow, skipColumn)
        costs[x + 1] = best
        let step: Step = best == pair ? .pair : best == skipRow ? .skipRow : .skipColumn
        steps[base + x + 1] = step.rawValue
      }
    }

    var (y, x) = (rows.count, columns.count)
    while y > 0 || x > 0 {
      switch Step(rawValue: steps[y * width + x]) {
      case .pair:
        y -= 1
        x -= 1
        partners[rows.lowerBound + y] = columns.lowerBound + x
      case .skipRow: y -= 1
      case .skipColumn, nil: x -= 1
      }
    }
  }

  /// The pieces between anchors; the anchors themselves are paired off.
  private mutating func cut(
    _ rows: Range<Int>,
    _ columns: Range<Int>
  ) -> [(rows: Range<Int>, columns: Range<Int>)] {
    let anchors = Self.longestAscending(anchors(rows, columns))
    var pieces: [(rows: Range<Int>, columns: Range<Int>)] = []
    var (row, column) = (rows.lowerBound, columns.lowerBound)
    for anchor in anchors where anchor.row >= row && anchor.column >= column {
      pieces.append((row..<anchor.row, column..<anchor.column))
      for offset in 0..<anchorLength { partners[anchor.row + offset] = anchor.column + offset }
      row = anchor.row + anchorLength
      column = anchor.column + anchorLength
    }
    if anchors.isEmpty {
      let middle = (rows.lowerBound + rows.count / 2, columns.lowerBound + columns.count / 2)
      pieces.append((row..<middle.0, column..<middle.1))
      (row, column) = middle
    }
    pieces.append((row..<rows.upperBound, column..<columns.upperBound))
    return pieces
  }

  /// The places of the runs that occur once in either part, in the order of the rows.
  private func anchors(
    _ rows: Range<Int>,
    _ columns: Range<Int>
  ) -> [(row: Int, column: Int)] {
    let places = uniqueRuns(second, columns)
    return uniqueRuns(first, rows).compactMap { run, row in
      places[run].map { (row, $0) }
    }.sorted { $0.row < $1.row }
  }

  private func uniqueRuns(_ elements: [Int], _ range: Range<Int>) -> [ArraySlice<Int>: Int] {
    var places: [ArraySlice<Int>: Int] = [:]
    guard range.count >= anchorLength else { return places }
    for start in range.lowerBound...(range.upperBound - anchorLength) {
      let run = elements[start..<start + anchorLength]
      places[run] = places[run] == nil ? start : -1
    }
    return places.filter { $0.value >= 0 }
  }

  /// A longest sequence of anchors whose columns ascend as their rows do (patience sorting).
  private static func longestAscending(
    _ anchors: [(row: Int, column: Int)]
  ) -> [(row: Int, column: Int)] {
    var tails: [Int] = []
    var previous = [Int](repeating: -1, count: anchors.count)
    for (index, anchor) in anchors.enumerated() {
      var (low, high) = (0, tails.count)
      while low < high {
        let middle = (low + high) / 2
        if anchors[tails[middle]].column < anchor.column { low = middle + 1 } else { high = middle }
      }
      if low > 0 { previous[index] = tails[low - 1] }
      if low == tails.count { tails.append(index) } else { tails[low] = index }
    }
    var sequence: [(row: Int, column: Int)] = []
    var index = tails.last ?? -1
    while index >= 0 {
      sequence.append(anchors[index])
      index = previous[index]
    }
    return sequence.reversed()
  }
}
