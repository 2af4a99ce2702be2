import Restoration

/// A checksum of the body of a record, which tells damage: block by block, so that a writer need not
/// have all of it at once.
struct BodyChecksum {
  static let blockLength = 1 << 20

  private(set) var value: UInt64 = 0

  /// Adds whole blocks, or the last ones.
  mutating func add(_ bytes: ArraySlice<UInt8>) {
    bytes.withUnsafeBytes { bytes in
      for start in stride(from: 0, to: bytes.count, by: Self.blockLength) {
        let block = bytes[start..<min(start + Self.blockLength, bytes.count)]
        value = Checksum.value(of: UnsafeRawBufferPointer(rebasing: block), seed: value)
      }
    }
  }
}
