import Lanes

/// Whether a word of capitals may begin at a byte.
///
/// A capital of the alphabet or the first byte of Đ begins one, where no letter, figure, hyphen, slash
/// or ampersand stands before it and no small letter of ASCII after it.
enum Capitals: LaneQuestion {
  @inline(__always)
  static func holds(in window: LaneWindow) -> SIMDMask<SIMD16<Int8>> {
    let (last, now) = (window.last, window.now)
    let capitals = now.isWithin(0x41...0x5A) .| now .== 0xC4
    let joined = last .== 0x2D .| last .== 0x2F .| last .== 0x26
    let inside = last.isAlphanumericASCII .| last .>= 0x80 .| joined
    return capitals .& .!inside .& .!window.next.isWithin(0x61...0x7A)
  }
}
