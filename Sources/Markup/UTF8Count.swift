/// Counting Unicode scalars in valid UTF-8.
enum UTF8Count {
  /// The number of scalars.
  static func scalars(in bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    scalars(in: UnsafeBufferPointer(rebasing: bytes))
  }

  /// The number of scalars: bytes that do not continue one, eight bytes at a time.
  static func scalars(in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let raw = UnsafeRawBufferPointer(bytes)
    var continuations = 0
    var offset = 0
    while offset + 8 <= raw.count {
      // The byte 10xxxxxx continues a scalar: the top bit is set and the one below is not.
      let word = raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      continuations += (word >> 7 & ~(word >> 6) & 0x0101_0101_0101_0101).nonzeroBitCount
      offset += 8
    }
    while offset < raw.count {
      if raw[offset] & 0xC0 == 0x80 { continuations += 1 }
      offset += 1
    }
    return raw.count - continuations
  }

  /// The offset of the byte at which the scalar number `index` starts.
  ///
  /// - Complexity: O(index).
  static func offset(ofScalar index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var remaining = index
    for offset in bytes.indices where bytes[offset] & 0xC0 != 0x80 {
      if remaining == 0 { return offset }
      remaining -= 1
    }
    return bytes.count
  }
}
