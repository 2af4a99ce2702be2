/// Bytes in the making: little-endian numbers, bit fields and padding.
struct ByteSink {
  private(set) var bytes: [UInt8] = []

  mutating func append(_ value: some FixedWidthInteger) {
    withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
  }

  mutating func append(_ value: Float) { append(value.bitPattern) }

  mutating func append(contentsOf other: some Sequence<UInt8>) { bytes.append(contentsOf: other) }

  /// Zeros up to the next multiple of 8.
  mutating func pad() {
    bytes.append(contentsOf: repeatElement(0, count: -bytes.count & 7))
  }

  /// Fields of bits one after the other, the lowest bit first, and zeros up to `byteCount` bytes.
  mutating func append(
    fields: some Sequence<UInt64>,
    width: Int,
    byteCount: Int
  ) {
    let end = bytes.count + byteCount
    var buffer: UInt64 = 0
    var filled = 0
    for field in fields {
      buffer |= field &<< UInt64(filled)
      filled += width
      guard filled >= 64 else { continue }
      append(buffer)
      filled -= 64
      buffer = filled == 0 ? 0 : field &>> UInt64(width - filled)
    }
    while filled > 0 {
      bytes.append(UInt8(truncatingIfNeeded: buffer))
      buffer >>= 8
      filled -= 8
    }
    bytes.append(contentsOf: repeatElement(0, count: end - bytes.count))
  }
}
