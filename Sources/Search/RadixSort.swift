/// Sorting by the bytes of numbers, least byte first (LSD radix sort).
enum RadixSort {
  /// Sorts numbers in place by their bits from `lowest` on.
  ///
  /// Those that are equal there stay in their order. `scratch` is made as long.
  /// - Complexity: O(n) for each byte in which the numbers differ.
  static func sort(_ numbers: inout [UInt64], scratch: inout [UInt64], from lowest: UInt64 = 0) {
    guard numbers.count > 64 else { return insert(&numbers, from: lowest) }
    if scratch.count < numbers.count { scratch = [UInt64](repeating: 0, count: numbers.count) }
    let count = numbers.count
    var differing: UInt64 = 0
    for number in numbers { differing |= number ^ numbers[0] }
    var isInScratch = false
    numbers.withUnsafeMutableBufferPointer { numbers in
      scratch.withUnsafeMutableBufferPointer { scratch in
        withUnsafeTemporaryAllocation(of: Int.self, capacity: 256) { places in
          for shift in stride(from: lowest, to: 64, by: 8)
          where differing &>> shift & 0xFF != 0 {
            let source = isInScratch ? scratch : numbers
            let target = isInScratch ? numbers : scratch
            places.update(repeating: 0)
            for index in 0..<count { places[Int(source[index] &>> shift & 0xFF)] &+= 1 }
            var sum = 0
            for digit in 0..<256 {
              let digitCount = places[digit]
              places[digit] = sum
              sum &+= digitCount
            }
            for index in 0..<count {
              let digit = Int(source[index] &>> shift & 0xFF)
              target[places[digit]] = source[index]
              places[digit] &+= 1
            }
            isInScratch.toggle()
          }
        }
        if isInScratch {
          for index in 0..<count { numbers[index] = scratch[index] }
        }
      }
    }
  }
}

extension RadixSort {
  /// Sorts few numbers.
  private static func insert(_ numbers: inout [UInt64], from lowest: UInt64) {
    for end in numbers.indices.dropFirst() {
      let number = numbers[end]
      var place = end
      while place > 0, numbers[place - 1] &>> lowest > number &>> lowest {
        numbers[place] = numbers[place - 1]
        place -= 1
      }
      numbers[place] = number
    }
  }

  /// Sorts elements by keys, which stand in the same order as the elements.
  static func sort(_ elements: inout [Int], by keys: [UInt64]) {
    var order = Array(keys.indices)
    var scratch = order
    var differing: UInt64 = 0
    for key in keys { differing |= key ^ keys[0] }
    for shift in stride(from: UInt64(0), to: 64, by: 8) where differing &>> shift & 0xFF != 0 {
      var places = [Int](repeating: 0, count: 257)
      for key in keys { places[Int(key &>> shift & 0xFF) + 1] += 1 }
      for digit in 1..<257 { places[digit] += places[digit - 1] }
      for index in order {
        let digit = Int(keys[index] &>> shift & 0xFF)
        scratch[places[digit]] = index
        places[digit] += 1
      }
      swap(&order, &scratch)
    }
    elements = order.map { elements[$0] }
  }
}
