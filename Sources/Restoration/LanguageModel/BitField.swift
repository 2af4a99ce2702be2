/// Numbers of fewer than 57 bits in packed arrays.
enum BitField {
  /// The 57 or more bits from place `bit` on, in the lowest bits.
  ///
  /// In bounds for every field of an array that has `byteCount` bytes: that leaves 8 bytes behind
  /// the last one.
  @inline(__always)
  static func word(_ base: UnsafeRawPointer, bit: Int) -> UInt64 {
    let word = base.loadUnaligned(fromByteOffset: bit &>> 3, as: UInt64.self)
    return UInt64(littleEndian: word) &>> UInt64(bit & 7)
  }

  /// The bytes of a packed array: a multiple of 8, and room for a whole load at its end.
  static func byteCount(count: Int, width: Int) -> Int { (count * width + 63) / 64 * 8 + 8 }
}

extension Int {
  /// The number of bits needed to write a number that is not negative.
  var significantBits: Int { Int.bitWidth - leadingZeroBitCount }
}
