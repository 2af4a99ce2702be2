/// The windows of a text from its first byte to its last; before and after it there are blanks.
@frozen public struct LaneWindows: Sequence, IteratorProtocol {
  @usableFromInline let text: UnsafeRawBufferPointer
  @usableFromInline var offset = 0

  @inlinable @inline(__always)
  public init(_ text: UnsafeRawBufferPointer) {
    self.text = text
  }

  @inlinable @inline(__always)
  public mutating func next() -> LaneWindow? {
    guard offset < text.count else { return nil }
    defer { offset &+= 16 }
    // Most lie inside, where one look at the bounds serves all loads.
    guard offset != 0, offset &+ 18 <= text.count else {
      return LaneWindow(edgeOf: text, at: offset)
    }
    return LaneWindow(text, at: offset)
  }
}

/// Sixteen bytes of a text, and those that lie one and two before and after each.
@frozen public struct LaneWindow {
  /// Of the first of the sixteen in the text.
  public let offset: Int
  public let beforeLast: SIMD16<UInt8>
  public let last: SIMD16<UInt8>
  public let now: SIMD16<UInt8>
  public let next: SIMD16<UInt8>
  public let afterNext: SIMD16<UInt8>

  /// The window at an offset of bytes that go on for two before and eighteen after it.
  @inlinable @inline(__always)
  init(_ bytes: UnsafeRawBufferPointer, at offset: Int) {
    self.offset = offset
    beforeLast = bytes.loadUnaligned(fromByteOffset: offset &- 2, as: SIMD16<UInt8>.self)
    last = bytes.loadUnaligned(fromByteOffset: offset &- 1, as: SIMD16<UInt8>.self)
    now = bytes.loadUnaligned(fromByteOffset: offset, as: SIMD16<UInt8>.self)
    next = bytes.loadUnaligned(fromByteOffset: offset &+ 1, as: SIMD16<UInt8>.self)
    afterNext = bytes.loadUnaligned(fromByteOffset: offset &+ 2, as: SIMD16<UInt8>.self)
  }

  @usableFromInline @inline(never)
  init(edgeOf text: UnsafeRawBufferPointer, at offset: Int) {
    self.offset = offset
    now = SIMD16(text, from: offset)
    next = SIMD16(text, from: offset &+ 1)
    afterNext = SIMD16(text, from: offset &+ 2)
    last = offset > 0 ? SIMD16(text, from: offset &- 1) : now.afterBlank
    beforeLast = offset > 0 ? SIMD16(text, from: offset &- 2) : last.afterBlank
  }
}
