/// Sixteen bytes of a text beside each other, of which a scan asks the same in one step.
///
/// A question that takes some instructions for a byte takes as many for sixteen: comparisons of
/// `SIMD16` are single instructions of every processor that Swift knows. A scan moves its lanes along
/// the text and looks with bytes of its own only where the lanes found something.
extension SIMD16<UInt8> {
  /// How many bytes are looked at together.
  public static var width: Int { 16 }

  /// The bytes from an offset on; after the last there are blanks.
  @inlinable @inline(__always)
  public init(_ bytes: UnsafeRawBufferPointer, from offset: Int) {
    self =
      offset &+ 16 <= bytes.count
      ? bytes.loadUnaligned(fromByteOffset: offset, as: Self.self)
      : Self(endOf: bytes, from: offset)
  }

  @usableFromInline @inline(never)
  init(endOf bytes: UnsafeRawBufferPointer, from offset: Int) {
    self = Self(repeating: 0x20)
    withUnsafeMutableBytes(of: &self) {
      $0.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[offset...]))
    }
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
