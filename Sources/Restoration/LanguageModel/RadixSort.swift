/// Sorts numbers of 64 bits that carry one of 32.
enum RadixSort {
  /// Sorts ascending by key; equal keys stay in order.
  ///
  /// From the lowest digit of 11 bits to the highest; a digit that is the same in all keys costs
  /// nothing.
  ///
  /// - Complexity: O(n), and as much memory again.
  static func sort(_ keys: inout [UInt64], with values: inout [UInt32]) {
    let count = keys.count
    guard count > 1 else { return }
    var histograms = [Int](repeating: 0, count: passes * digits)
    histograms.withUnsafeMutableBufferPointer { histograms in
      for key in keys {
        for pass in 0..<passes { histograms[pass &* digits &+ digit(key, pass)] &+= 1 }
      }
    }
    var otherKeys = [UInt64](repeating: 0, count: count)
    var otherValues = [UInt32](repeating: 0, count: count)
    for pass in 0..<passes {
      let histogram = histograms[(pass * digits)..<((pass + 1) * digits)]
      if histogram.contains(count) { continue }
      var places: [Int] = []
      places.reserveCapacity(digits)
      var place = 0
      for number in histogram {
        places.append(place)
        place += number
      }
      distribute((keys, values), to: &otherKeys, &otherValues, &places, pass)
      swap(&keys, &otherKeys)
      swap(&values, &otherValues)
    }
  }

  private static let digitBits = 11
  private static let digits = 1 << digitBits
  private static let passes = (64 + digitBits - 1) / digitBits

  @inline(__always)
  private static func digit(_ key: UInt64, _ pass: Int) -> Int {
    Int(truncatingIfNeeded: key &>> UInt64(pass &* digitBits)) & (digits &- 1)
  }

  private static func distribute(
    _ source: (keys: [UInt64], values: [UInt32]),
    to keys: inout [UInt64],
    _ values: inout [UInt32],
    _ places: inout [Int],
    _ pass: Int
  ) {
    // Buffers, because a place comes from the histogram of these very keys and is in bounds.
    source.keys.withUnsafeBufferPointer { sourceKeys in
      source.values.withUnsafeBufferPointer { sourceValues in
        keys.withUnsafeMutableBufferPointer { keys in
          values.withUnsafeMutableBufferPointer { values in
            places.withUnsafeMutableBufferPointer { places in
              for index in sourceKeys.indices {
                let key = sourceKeys[index]
                let digit = digit(key, pass)
                let place = places[digit]
                places[digit] = place &+ 1
                keys[place] = key
                values[place] = sourceValues[index]
              }
            }
          }
        }
      }
    }
  }
}
