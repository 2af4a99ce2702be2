/// Bytes as the files of the index hold them.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  /// Appends a number as LEB128: seven bits a byte, the lowest first.
  mutating func append(number: Int) {
    ByteWriter.append(number, to: &bytes)
  }

  /// Appends the length of some bytes and the bytes.
  mutating func append(counted part: some Collection<UInt8>) {
    append(number: part.count)
    bytes.append(contentsOf: part)
  }

  /// Appends a number in eight bytes, the lowest first.
  mutating func append(word: UInt64) {
    for shift in 0..<8 { bytes.append(UInt8(truncatingIfNeeded: word &>> (UInt64(shift) * 8))) }
  }

  mutating func append(_ part: some Collection<UInt8>) {
    bytes.append(contentsOf: part)
  }

  @inline(__always)
  static func append(_ number: Int, to bytes: inout [UInt8]) {
    var rest = UInt(bitPattern: number)
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest &>>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }
}
