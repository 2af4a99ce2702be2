extension SIMDMask<SIMD16<Int8>> {
  /// What holds of each of sixteen bytes as a bit, that of the first byte lowest.
  ///
  /// A lane is eight equal bits. A product moves the lowest bits of eight lanes side by side: that of
  /// lane i stands at 8i and is moved by 7(8 - i), to 56 + i. None of its sums carries, since 8i - 7j is
  /// another number for each two of them.
  @inlinable public var bits: UInt32 {
    @inline(__always) get {
      let halves = unsafeBitCast(self, to: SIMD2<UInt64>.self) & 0x0101_0101_0101_0101
      let first = (halves[0].littleEndian &* 0x0102_0408_1020_4080) &>> 56
      let second = (halves[1].littleEndian &* 0x0102_0408_1020_4080) &>> 56
      return UInt32(truncatingIfNeeded: first | second &<< 8)
    }
  }

  /// Whether it holds of any byte.
  @inlinable public var holdsAnywhere: Bool {
    @inline(__always) get {
      let halves = unsafeBitCast(self, to: SIMD2<UInt64>.self)
      return halves[0] | halves[1] != 0
    }
  }
}
