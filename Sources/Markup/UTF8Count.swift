/// Counting Unicode scalars in valid UTF-8.
package enum UTF8Count {
  /// The number of scalars.
  static func scalars(in bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    scalars(in: UnsafeBufferPointer(rebasing: bytes))
  }

  /// The number of scalars: bytes that do not continue one, eight bytes at a time.
  static func scalars(in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let raw = UnsafeRawBufferPointer(bytes)
    var continuations = 0
    var offset = 0
    while offset &+ 8 <= raw.count {
      continuations &+= Self.continuations(in: raw, at: offset)
      offset &+= 8
    }
    while offset < raw.count {
      if raw[offset] & 0xC0 == 0x80 { continuations += 1 }
      offset += 1
    }
    return raw.count - continuations
  }

  /// The offset of the byte at which the scalar number `index` starts.
  ///
  /// - Complexity: O(index), eight bytes at a time.
  package static func offset(ofScalar index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let raw = UnsafeRawBufferPointer(bytes)
    var remaining = index
    var start = 0
    while start &+ 8 <= raw.count {
      let scalars = 8 &- continuations(in: raw, at: start)
      if scalars > remaining { break }
      remaining &-= scalars
      start &+= 8
    }
    while start < raw.count {
      if raw[start] & 0xC0 != 0x80 {
        if remaining == 0 { return start }
        remaining -= 1
      }
      start += 1
    }
    return raw.count
  }

  /// How many of eight bytes continue a scalar.
  @inline(__always)
  private static func continuations(in bytes: UnsafeRawBufferPointer, at offset: Int) -> Int {
    // The byte 10xxxxxx continues a scalar: the top bit is set and the one below is not. Ones in the
    // lowest bits of all bytes are added up in the highest byte of their product with such ones.
    let ones: UInt64 = 0x0101_0101_0101_0101
    let word = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
    let marked = word &>> 7 & ~(word &>> 6) & ones
    return Int((marked &* ones) &>> 56)
  }
}
