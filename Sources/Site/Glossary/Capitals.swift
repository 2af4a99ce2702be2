import Lanes

/// The places of a text at which a word of capitals may begin.
///
/// A capital of the alphabet or the first byte of Đ begins one, where no letter, figure, hyphen, slash
/// or ampersand stands before it and no small letter of ASCII after it.
struct Capitals: Sequence, IteratorProtocol {
  private var windows: LaneWindows
  private var offset = 0
  private var places: UInt32 = 0

  init(in text: UnsafeBufferPointer<UInt8>) {
    windows = LaneWindows(UnsafeRawBufferPointer(text))
  }

  mutating func next() -> Int? {
    while places == 0 {
      guard let window = windows.next() else { return nil }
      let found = Self.places(in: window)
      guard found.holdsAnywhere else { continue }
      offset = window.offset
      places = found.bits
    }
    defer { places &= places &- 1 }
    return offset &+ places.trailingZeroBitCount
  }

  @inline(__always)
  private static func places(in window: LaneWindow) -> SIMDMask<SIMD16<Int8>> {
    let (last, now) = (window.last, window.now)
    let capitals = now.isWithin(0x41...0x5A) .| now .== 0xC4
    let joined = last .== 0x2D .| last .== 0x2F .| last .== 0x26
    let inside = last.isAlphanumericASCII .| last .>= 0x80 .| joined
    return capitals .& .!inside .& .!window.next.isWithin(0x61...0x7A)
  }
}
