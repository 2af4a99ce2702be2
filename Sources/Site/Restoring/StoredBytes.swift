/// Numbers and texts as bytes, for files that only this program reads.
enum StoredBytes {
  struct Writer {
    private(set) var bytes: [UInt8] = []

    mutating func append(byte: UInt8) { bytes.append(byte) }

    /// A number from 0 on, in LEB128.
    mutating func append(_ number: Int) {
      var rest = UInt(number)
      while rest >= 0x80 {
        bytes.append(UInt8(rest & 0x7F) | 0x80)
        rest >>= 7
      }
      bytes.append(UInt8(rest))
    }

    mutating func append(_ fraction: Double) {
      withUnsafeBytes(of: fraction.bitPattern.littleEndian) { bytes.append(contentsOf: $0) }
    }

    mutating func append(_ text: String) {
      append(text.utf8.count)
      bytes.append(contentsOf: text.utf8)
    }
  }

  /// Reads what a writer wrote; every function gives nil where the bytes hold no such thing.
  struct Reader {
    private let bytes: [UInt8]
    private var index = 0

    init(_ bytes: [UInt8]) {
      self.bytes = bytes
    }

    var isAtEnd: Bool { index == bytes.count }

    mutating func byte() -> UInt8? {
      guard index < bytes.count else { return nil }
      defer { index += 1 }
      return bytes[index]
    }

    mutating func number() -> Int? {
      var number = 0
      for shift in stride(from: 0, to: 35, by: 7) {
        guard let byte = byte() else { return nil }
        number |= Int(byte & 0x7F) << shift
        if byte < 0x80 { return number }
      }
      return nil
    }

    mutating func fraction() -> Double? {
      guard bytes.count - index >= 8 else { return nil }
      defer { index += 8 }
      let bits = bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: index, as: UInt64.self) }
      return Double(bitPattern: UInt64(littleEndian: bits))
    }

    mutating func text() -> String? {
      guard let length = number(), bytes.count - index >= length else { return nil }
      defer { index += length }
      return String(validating: bytes[index..<index + length], as: UTF8.self)
    }
  }
}
