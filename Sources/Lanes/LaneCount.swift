/// How many lanes something held of, added up lane by lane.
///
/// Eight lanes are added up by a product whose highest byte has room for their sum as long as none
/// counts past 31.
@frozen public struct LaneCount {
  @usableFromInline var lanes = SIMD16<UInt8>()
  @usableFromInline var steps = 0
  @usableFromInline var sum = 0

  @inlinable @inline(__always)
  public init() {}

  /// Counts the lanes of which it holds.
  @inlinable @inline(__always)
  public mutating func add(_ mask: SIMDMask<SIMD16<Int8>>) {
    // A lane of which it holds is -1.
    lanes &-= unsafeBitCast(mask, to: SIMD16<UInt8>.self)
    steps &+= 1
    if steps == 31 {
      sum &+= counted
      lanes = SIMD16()
      steps = 0
    }
  }

  /// All that were counted.
  @inlinable public var total: Int { sum &+ counted }

  @inlinable @inline(__always)
  var counted: Int {
    let halves = unsafeBitCast(lanes, to: SIMD2<UInt64>.self)
    let ones: UInt64 = 0x0101_0101_0101_0101
    return Int((halves[0] &* ones) &>> 56) &+ Int((halves[1] &* ones) &>> 56)
  }
}
