extension SIMDMask<SIMD16<Int8>> {
  /// What holds of each of sixteen bytes as a bit, that of the first byte lowest.
  ///
  /// A lane is eight equal bits. A product moves the lowest bits of eight lanes side by side: none of
  /// its sums carries, since lane i is moved by 7 times 7 - i bits more than it stands apart.
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
