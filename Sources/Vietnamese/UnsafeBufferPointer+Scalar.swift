extension UnsafeBufferPointer<UInt8> {
  /// Reads the scalar that starts at `index` and moves `index` past it.
  ///
  /// The bytes are those of a `String`, so they are valid UTF-8 and no byte is missing.
  @inlinable @inline(__always)
  package func scalarValue(at index: inout Int) -> UInt32 {
    let first = UInt32(self[index])
    if first < 0x80 {
      index &+= 1
      return first
    }
    if first < 0xE0 {
      let value = (first & 0x1F) &<< 6 | tail(index &+ 1)
      index &+= 2
      return value
    }
    if first < 0xF0 {
      let value = (first & 0x0F) &<< 12 | tail(index &+ 1) &<< 6 | tail(index &+ 2)
      index &+= 3
      return value
    }
    let value =
      (first & 0x07) &<< 18 | tail(index &+ 1) &<< 12 | tail(index &+ 2) &<< 6 | tail(index &+ 3)
    index &+= 4
    return value
  }

  @inlinable @inline(__always)
  package func tail(_ index: Int) -> UInt32 { UInt32(self[index]) & 0x3F }
}
