import Lanes

/// Where a word of capitals may begin.
///
/// A capital of the alphabet or the first byte of Đ begins one, where no letter, figure, hyphen, slash
/// or ampersand stands before it and no small letter of ASCII after it.
enum Capitals {
  @inline(__always)
  static func places(in window: LaneWindow) -> LaneBits {
    let (last, now) = (window.last, window.now)
    let capitals = now.isWithin(0x41...0x5A) .| now .== 0xC4
    let joined = last .== 0x2D .| last .== 0x2F .| last .== 0x26
    let inside = last.isAlphanumericASCII .| last .>= 0x80 .| joined
    let begins = capitals .& .!inside .& .!window.next.isWithin(0x61...0x7A)
    return begins.places(from: window.offset)
  }
}
