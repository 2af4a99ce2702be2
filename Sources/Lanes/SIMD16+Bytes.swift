/// Sixteen bytes of a text beside each other, of which a scan asks the same in one step.
///
/// A question that takes some instructions for a byte takes as many for sixteen: comparisons of
/// `SIMD16` are single instructions of every processor that Swift knows. A scan moves its lanes along
/// the text and looks with bytes of its own only where the lanes found something.
extension SIMD16<UInt8> {
  /// The bytes from an offset on; after the last there are blanks.
  @inlinable @inline(__always)
  public init(_ bytes: UnsafeRawBufferPointer, from offset: Int) {
    self =
      offset &+ 16 <= bytes.count
      ? bytes.loadUnaligned(fromByteOffset: offset, as: Self.self)
      : Self(endOf: bytes, from: offset)
  }

  /// Put together in registers: what was just written to memory byte by byte is slow to be read as one.
  @usableFromInline @inline(never)
  init(endOf bytes: UnsafeRawBufferPointer, from offset: Int) {
    let count = Swift.max(0, bytes.count &- offset)
    var low: UInt64 = 0
    var high: UInt64 = 0
    // A shift by 64 or more gives 0.
    if bytes.count >= 16 {
      let left = UInt64(16 &- count) &* 8
      let last = bytes.loadUnaligned(fromByteOffset: bytes.count &- 16, as: SIMD2<UInt64>.self)
      high = UInt64(littleEndian: last[1])
      low = UInt64(littleEndian: last[0]) >> left
      low |= left < 64 ? high << (64 &- left) : high >> (left &- 64)
      high >>= left
    } else if count >= 8 {
      low = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      let last = bytes.loadUnaligned(fromByteOffset: bytes.count &- 8, as: UInt64.self)
      high = UInt64(littleEndian: last) >> (UInt64(16 &- count) &* 8)
    } else {
      for index in 0..<count { low |= UInt64(bytes[offset &+ index]) &<< UInt64(index &* 8) }
    }
    let blanks: UInt64 = 0x2020_2020_2020_2020
    low |= blanks << (UInt64(count) &* 8)
    high |= count < 8 ? blanks : blanks << (UInt64(count &- 8) &* 8)
    self = Self(littleEndian: SIMD2(low, high))
  }

  @inlinable @inline(__always)
  init(littleEndian halves: SIMD2<UInt64>) {
    self = unsafeBitCast(
      SIMD2(halves[0].littleEndian, halves[1].littleEndian),
      to: SIMD16<UInt8>.self
    )
  }

  /// The bytes one place further on, with a blank before them.
  @usableFromInline var afterBlank: Self {
    let halves = unsafeBitCast(self, to: SIMD2<UInt64>.self)
    let (low, high) = (UInt64(littleEndian: halves[0]), UInt64(littleEndian: halves[1]))
    return Self(littleEndian: SIMD2(low &<< 8 | 0x20, high &<< 8 | low &>> 56))
  }

  /// Where the bytes lie in a range.
  @inlinable @inline(__always)
  public func isWithin(_ range: ClosedRange<UInt8>) -> SIMDMask<SIMD16<Int8>> {
    self &- Self(repeating: range.lowerBound) .<= range.upperBound &- range.lowerBound
  }

  /// The bytes with the bit set in which the small letters of ASCII differ from the capitals.
  @inlinable public var lowercasedASCII: Self {
    @inline(__always) get { self | 0x20 }
  }

  /// Where the bytes are letters or figures of ASCII.
  @inlinable public var isAlphanumericASCII: SIMDMask<SIMD16<Int8>> {
    @inline(__always) get {
      lowercasedASCII.isWithin(0x61...0x7A) .| isWithin(0x30...0x39)
    }
  }
}
