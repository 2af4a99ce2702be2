/// A checksum of 64 bits that keeps up with the memory.
///
/// The bytes are taken as little-endian words of 8 bytes, the last one filled up with zeros. Word i
/// goes to lane i mod 4: the lane is xored with it, multiplied by an odd constant and rotated. In
/// the end the four lanes and the number of bytes go through one more lane in the same way. Each
/// step is a bijection of the lane, so a change within one word is always seen. Four lanes, because
/// the multiplications of one would wait for each other. It is a guard against damage, not against
/// malice.
package enum Checksum {
  /// The checksum of some bytes; with that of the bytes before them as `seed`, of all together.
  ///
  /// - Complexity: O(n), 32 bytes in about five cycles.
  package static func value(of bytes: UnsafeRawBufferPointer, seed: UInt64) -> UInt64 {
    value(of: ModelBytes(static: bytes), from: 0, seed: seed)
  }

  /// The checksum of the bytes, all of them after the first `skipped`.
  ///
  /// - Complexity: O(n), 32 bytes in about five cycles.
  static func value(of bytes: ModelBytes, from start: Int, seed: UInt64) -> UInt64 {
    var (a, b, c, d) = (seed, seed ^ multiplier, ~seed, ~seed ^ multiplier)
    var offset = start
    while offset <= bytes.count - 32 {
      a = mixed(a, bytes.word(at: offset))
      b = mixed(b, bytes.word(at: offset &+ 8))
      c = mixed(c, bytes.word(at: offset &+ 16))
      d = mixed(d, bytes.word(at: offset &+ 24))
      offset &+= 32
    }
    var last = seed
    while offset < bytes.count {
      var word: UInt64 = 0
      for index in 0..<min(8, bytes.count - offset) {
        word |= UInt64(bytes.byte(at: offset + index)) << UInt64(8 * index)
      }
      last = mixed(last, word)
      offset += 8
    }
    for word in [a, b, c, d, UInt64(bytes.count)] { last = mixed(last, word) }
    return last ^ last >> 32
  }

  /// The sixteen hexadecimal digits of a checksum.
  static func text(_ value: UInt64) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// 2⁶⁴ divided by the golden ratio, made odd.
  private static let multiplier: UInt64 = 0x9E37_79B9_7F4A_7C15

  @inline(__always)
  private static func mixed(_ lane: UInt64, _ word: UInt64) -> UInt64 {
    let product = (lane ^ word) &* multiplier
    return product &<< 29 | product &>> 35
  }
}
