/// Bits one after the other, the highest of a byte first.
struct BitWriter {
  private(set) var bytes: [UInt8] = []
  private var pending: UInt64 = 0
  private var pendingCount = 0

  /// How many bits were written.
  var count: Int { bytes.count * 8 + pendingCount }

  /// Appends the lowest `width` bits of a value, at most 56.
  @inline(__always)
  mutating func append(_ value: UInt64, width: Int) {
    pending = pending &<< UInt64(width) | value
    pendingCount &+= width
    while pendingCount >= 8 {
      pendingCount &-= 8
      bytes.append(UInt8(truncatingIfNeeded: pending &>> UInt64(pendingCount)))
    }
  }

  /// Appends a number as so many ones and a zero.
  @inline(__always)
  mutating func append(unary value: Int) {
    var rest = value
    while rest >= 32 {
      append(0xFFFF_FFFF, width: 32)
      rest &-= 32
    }
    append((1 &<< UInt64(rest) &- 1) &<< 1, width: rest &+ 1)
  }

  /// Appends a number in the code of Rice: `value >> shift` in unary, then the bits shifted out.
  @inline(__always)
  mutating func append(rice value: Int, shift: Int) {
    append(unary: value &>> shift)
    if shift > 0 { append(UInt64(value) & (1 &<< UInt64(shift) &- 1), width: shift) }
  }

  /// Appends a range of bits of finished bytes.
  mutating func append(bits range: Range<Int>, of source: UnsafeBufferPointer<UInt8>) {
    var place = range.lowerBound
    while place < range.upperBound {
      let width = min(8 - place & 7, range.upperBound - place)
      let byte = UInt64(source[place &>> 3]) &>> UInt64(8 - place & 7 - width)
      append(byte & (1 &<< UInt64(width) &- 1), width: width)
      place += width
    }
  }

  /// Fills the last byte with zeros.
  mutating func close() {
    if pendingCount > 0 { append(0, width: 8 - pendingCount) }
    pending = 0
  }

  mutating func clear() {
    bytes.removeAll(keepingCapacity: true)
    pending = 0
    pendingCount = 0
  }

  /// The shift at which the code of Rice is shortest for numbers that are `mean` on the average.
  ///
  /// Golomb's rule for geometric distributions, mean × ln 2, rounded down to a power of two; in whole
  /// numbers, so that every reader finds the same.
  static func shift(total: Int, count: Int) -> Int {
    guard count > 0 else { return 0 }
    var shift = 0
    while (total * 9) >> (shift + 1) >= count * 13 { shift += 1 }
    return shift
  }
}
