/// Ascending numbers in about 2 + log₂(bound / count) bits each, any of them read in constant time.
///
/// Elias–Fano: of every number the `lowBits` lowest bits stand in a packed array, and the rest in
/// unary in a bit vector, in which number i is the i-th one and the zeros before it count its high
/// part. Of every 64th number the place of its one is noted, from where on ones are counted. Elias,
/// “Efficient storage and retrieval by content and address of static files”, 1974.
struct MonotoneSequence {
  /// Where the three parts are, for so many numbers up to so high a bound.
  struct Layout {
    let count: Int
    let bound: Int
    let lowBits: Int
    let lowOffset: Int
    let highOffset: Int
    /// The number of bytes, a multiple of 8.
    let byteCount: Int

    init(count: Int, bound: Int) {
      self.count = count
      self.bound = bound
      lowBits = count == 0 || bound < count ? 0 : (bound / count).significantBits - 1
      lowOffset = ((count + 63) / 64 * 4 + 7) & ~7
      highOffset = lowOffset + BitField.byteCount(count: count, width: lowBits)
      byteCount = count == 0 ? 0 : highOffset + (count + bound >> lowBits) / 64 * 8 + 8
    }
  }

  private let samples: UnsafeRawPointer
  private let low: UnsafeRawPointer
  private let high: UnsafeRawPointer
  private let count: Int
  private let bound: Int
  private let lowBits: Int

  /// No number at all.
  init(emptyAt address: UnsafeRawPointer) {
    (samples, low, high) = (address, address, address)
    (count, bound, lowBits) = (0, 0, 0)
  }

  /// The numbers at the beginning of `bytes`, which are as long as the layout says.
  ///
  /// Nil unless the bit vector has `count` ones, each noted one where it is noted: then no search
  /// runs out of it. The numbers themselves are not looked at; what exceeds the bound is cut when
  /// read.
  ///
  /// - Complexity: O(n / 64)
  init?(_ bytes: ModelBytes, _ layout: Layout) {
    samples = bytes.base
    low = bytes.base + layout.lowOffset
    high = bytes.base + layout.highOffset
    count = layout.count
    bound = layout.bound
    lowBits = layout.lowBits
    var ones = 0
    for offset in stride(from: layout.highOffset, to: layout.byteCount, by: 8) {
      var word = bytes.word(at: offset)
      let after = ones + word.nonzeroBitCount
      let noted = (ones + 63) & ~63
      if noted < min(after, count) {
        for _ in ones..<noted { word &= word &- 1 }
        let place = (offset - layout.highOffset) * 8 + word.trailingZeroBitCount
        guard bytes.halfWord(at: noted / 64 * 4) == UInt32(truncatingIfNeeded: place) else {
          return nil
        }
      }
      ones = after
    }
    guard ones == count else { return nil }
  }

  /// The numbers at `index` and `index + 1`, which must both be there.
  @inline(__always)
  func pair(at index: Int) -> (Int, Int) {
    let place = Int(load(samples, index &>> 6, as: UInt32.self))
    var wordIndex = place &>> 6
    var word = load(high, wordIndex, as: UInt64.self) & ~0 &<< UInt64(place & 63)
    var rest = index & 63
    while true {
      let ones = word.nonzeroBitCount
      if rest < ones { break }
      rest &-= ones
      wordIndex &+= 1
      word = load(high, wordIndex, as: UInt64.self)
    }
    while rest > 0 {
      word &= word &- 1
      rest &-= 1
    }
    let first = wordIndex &<< 6 &+ word.trailingZeroBitCount &- index
    word &= word &- 1
    while word == 0 {
      wordIndex &+= 1
      word = load(high, wordIndex, as: UInt64.self)
    }
    let second = wordIndex &<< 6 &+ word.trailingZeroBitCount &- index &- 1
    return (
      min(first &<< lowBits | lowPart(index), bound),
      min(second &<< lowBits | lowPart(index &+ 1), bound)
    )
  }
}

extension MonotoneSequence {
  @inline(__always)
  private func lowPart(_ index: Int) -> Int {
    let mask: UInt64 = 1 &<< UInt64(lowBits) &- 1
    return Int(BitField.word(low, bit: index &* lowBits) & mask)
  }

  @inline(__always)
  private func load<Number: FixedWidthInteger & BitwiseCopyable>(
    _ base: UnsafeRawPointer,
    _ index: Int,
    as type: Number.Type
  ) -> Number {
    let offset = index &* MemoryLayout<Number>.size
    return Number(littleEndian: base.loadUnaligned(fromByteOffset: offset, as: type))
  }

  /// The bytes of ascending numbers that do not exceed the bound.
  static func bytes(_ numbers: [Int], bound: Int) -> [UInt8] {
    let layout = Layout(count: numbers.count, bound: bound)
    guard layout.byteCount > 0 else { return [] }
    var high = [UInt64](repeating: 0, count: (layout.byteCount - layout.highOffset) / 8)
    var sink = ByteSink()
    for (index, number) in numbers.enumerated() {
      let place = number >> layout.lowBits + index
      high[place / 64] |= 1 << UInt64(place % 64)
      if index % 64 == 0 { sink.append(UInt32(place)) }
    }
    sink.pad()
    let mask: UInt64 = 1 << UInt64(layout.lowBits) - 1
    sink.append(
      fields: numbers.lazy.map { UInt64($0) & mask },
      width: layout.lowBits,
      byteCount: layout.highOffset - layout.lowOffset
    )
    for word in high { sink.append(word) }
    return sink.bytes
  }
}
