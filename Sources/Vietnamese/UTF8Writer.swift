/// Writes scalars as UTF-8 into memory that the caller has made large enough.
@frozen package struct UTF8Writer {
  @usableFromInline let memory: UnsafeMutableBufferPointer<UInt8>
  @usableFromInline var written = 0

  /// How many bytes were written.
  @inlinable package var count: Int { written }

  @inlinable package init(_ memory: UnsafeMutableBufferPointer<UInt8>) {
    self.memory = memory
  }

  @inlinable @inline(__always)
  package mutating func append(byte: UInt8) {
    precondition(written < memory.count)
    memory[written] = byte
    written &+= 1
  }

  @inlinable @inline(__always)
  package mutating func append(scalar value: UInt32) {
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
