/// A few values that stand for many.
struct Codebook {
  /// The values of the codes; ascending, except for the first one if that is reserved.
  let values: [Float]
  private let first: Int

  /// The values that stand for these numbers with the least mean squared error that is found.
  ///
  /// If there are few enough different numbers they are taken as they are. Otherwise the algorithm
  /// of Lloyd (1982) begins with as much weight in each code and goes on until nothing changes.
  ///
  /// - Parameters:
  ///   - numbers: what is to be written with codes.
  ///   - weights: how much an error at each number counts, more than 0.
  ///   - width: the bits of a code.
  ///   - reserved: the value of code 0, which no number is given; nil if code 0 is one like the
  ///     others.
  /// - Complexity: O(n log n)
  init(_ numbers: [Float], weights: [Float], width: Int, reserved: Float? = nil) {
    first = reserved == nil ? 0 : 1
    let room = 1 << width - first
    let sorted = zip(numbers, weights).sorted { $0 < $1 }
    var values: [Float] = []
    for (number, _) in sorted where number != values.last {
      values.append(number)
      if values.count > room { break }
    }
    if values.count > room { values = Self.means(of: sorted, count: room) }
    self.values = (reserved.map { [$0] } ?? []) + values
  }

  /// The values, filled up to all codes of the width.
  func filled(width: Int) -> [Float] {
    values + [Float](repeating: values.last ?? 0, count: 1 << width - values.count)
  }

  /// The code of the nearest value.
  ///
  /// - Complexity: O(width)
  func code(_ number: Float) -> UInt64 {
    var low = first
    var high = values.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if number < (values[middle - 1] + values[middle]) / 2 { high = middle } else { low = middle }
    }
    return UInt64(low)
  }

  private static func means(of sorted: [(number: Float, weight: Float)], count: Int) -> [Float] {
    var weights: [Double] = [0]
    var sums: [Double] = [0]
    for (number, weight) in sorted {
      weights.append(weights[weights.count - 1] + Double(weight))
      sums.append(sums[sums.count - 1] + Double(number) * Double(weight))
    }
    let total = weights[sorted.count]
    var bounds = (0...count).map { code in
      firstIndex(sorted.count) { weights[$0] >= total * Double(code) / Double(count) }
    }
    bounds[count] = sorted.count
    var means: [Float] = []
    for _ in 0..<200 {
      let before = means
      means = (0..<count).map { code in
        let (start, end) = (bounds[code], bounds[code + 1])
        return start == end
          ? sorted[min(start, sorted.count - 1)].number
          : Float((sums[end] - sums[start]) / (weights[end] - weights[start]))
      }
      if means == before { break }
      for code in 1..<count {
        let bound = (means[code - 1] + means[code]) / 2
        bounds[code] = firstIndex(sorted.count) { sorted[$0].number >= bound }
      }
    }
    return means
  }

  /// The first of `count` indices for which a condition holds that holds for all later ones;
  /// `count` if there is none.
  private static func firstIndex(_ count: Int, where isReached: (Int) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isReached(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
