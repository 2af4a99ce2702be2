/// Writes scalars as UTF-8 into memory that the caller has made large enough.
struct UTF8Writer {
  private let memory: UnsafeMutableBufferPointer<UInt8>
  private(set) var count = 0

  init(_ memory: UnsafeMutableBufferPointer<UInt8>) {
    self.memory = memory
  }

  @inline(__always)
  mutating func append(byte: UInt8) {
    precondition(count < memory.count)
    memory[count] = byte
    count &+= 1
  }

  @inline(__always)
  mutating func append(scalar value: UInt32) {
    if value < 0x80 {
      append(byte: UInt8(truncatingIfNeeded: value))
    } else if value < 0x800 {
      append(byte: UInt8(truncatingIfNeeded: 0xC0 | value &>> 6))
      append(byte: UInt8(truncatingIfNeeded: 0x80 | value & 0x3F))
    } else if value < 0x10000 {
      append(byte: UInt8(truncatingIfNeeded: 0xE0 | value &>> 12))
      append(byte: UInt8(truncatingIfNeeded: 0x80 | value &>> 6 & 0x3F))
      append(byte: UInt8(truncatingIfNeeded: 0x80 | value & 0x3F))
    } else {
      append(byte: UInt8(truncatingIfNeeded: 0xF0 | value &>> 18))
      append(byte: UInt8(truncatingIfNeeded: 0x80 | value &>> 12 & 0x3F))
      append(byte: UInt8(truncatingIfNeeded: 0x80 | value &>> 6 & 0x3F))
      append(byte: UInt8(truncatingIfNeeded: 0x80 | value & 0x3F))
    }
  }
}
