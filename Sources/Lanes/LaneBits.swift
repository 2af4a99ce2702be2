/// The places at which something holds of sixteen bytes, in order.
@frozen public struct LaneBits: Sequence, IteratorProtocol {
  @usableFromInline let offset: Int
  @usableFromInline var bits: UInt32

  @inlinable @inline(__always)
  init(_ bits: UInt32, from offset: Int) {
    self.bits = bits
    self.offset = offset
  }

  @inlinable @inline(__always)
  public mutating func next() -> Int? {
    guard bits != 0 else { return nil }
    defer { bits &= bits &- 1 }
    return offset &+ bits.trailingZeroBitCount
  }
}

extension SIMDMask<SIMD16<Int8>> {
  /// The places at which it holds, the first byte being at an offset.
  @inlinable @inline(__always)
  public func places(from offset: Int) -> LaneBits {
    // Most often it holds nowhere, which is told faster than the bits.
    LaneBits(holdsAnywhere ? bits : 0, from: offset)
  }
}
