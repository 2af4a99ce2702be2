/// Comparisons with one byte: those of the standard library are made for any vector and look at one lane
/// after the other, while those of two vectors of this type are single instructions.
extension SIMD16<UInt8> {
  @inlinable @inline(__always)
  public static func .== (lanes: Self, byte: UInt8) -> SIMDMask<SIMD16<Int8>> {
    lanes .== Self(repeating: byte)
  }

  @inlinable @inline(__always)
  public static func .!= (lanes: Self, byte: UInt8) -> SIMDMask<SIMD16<Int8>> {
    lanes .!= Self(repeating: byte)
  }

  @inlinable @inline(__always)
  public static func .< (lanes: Self, byte: UInt8) -> SIMDMask<SIMD16<Int8>> {
    lanes .< Self(repeating: byte)
  }

  @inlinable @inline(__always)
  public static func .>= (lanes: Self, byte: UInt8) -> SIMDMask<SIMD16<Int8>> {
    lanes .>= Self(repeating: byte)
  }

  @inlinable @inline(__always)
  public static func .> (lanes: Self, byte: UInt8) -> SIMDMask<SIMD16<Int8>> {
    lanes .> Self(repeating: byte)
  }

  @inlinable @inline(__always)
  public static func .<= (lanes: Self, byte: UInt8) -> SIMDMask<SIMD16<Int8>> {
    lanes .<= Self(repeating: byte)
  }

  @inlinable @inline(__always)
  public static func & (lanes: Self, byte: UInt8) -> Self { lanes & Self(repeating: byte) }

  @inlinable @inline(__always)
  public static func | (lanes: Self, byte: UInt8) -> Self { lanes | Self(repeating: byte) }
}
