/// Numbers and texts as bytes, for files that only this program reads.
enum StoredBytes {
  struct Writer {
    private(set) var bytes: [UInt8] = []

    mutating func append(byte: UInt8) { bytes.append(byte) }

    /// A writer with room for that many bytes.
    init(reserving capacity: Int = 0) { bytes.reserveCapacity(capacity) }

    /// Begins anew, with the memory that there is.
    mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

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

    mutating func append(raw: some Sequence<UInt8>) { bytes.append(contentsOf: raw) }

    mutating func append(_ hash: ContentHash) { hash.append(to: &bytes) }

    /// Any number, in eight bytes.
    mutating func append(word: Int64) {
      withUnsafeBytes(of: word.littleEndian) { bytes.append(contentsOf: $0) }
    }

    mutating func append(_ text: String) {
      append(text.utf8.count)
      bytes.append(contentsOf: text.utf8)
    }
  }

  /// Reads what a writer wrote; every function gives nil where the bytes hold no such thing.
  struct Reader {
    private let bytes: [UInt8]
    private var index: Int
    private let end: Int

    init(_ bytes: [UInt8]) {
      self.init(bytes, in: 0..<bytes.count)
    }

    /// Reads the part of `bytes` in `range`.
    init(_ bytes: [UInt8], in range: Range<Int>) {
      self.bytes = bytes
      index = range.lowerBound
      end = range.upperBound
    }

    var isAtEnd: Bool { index == end }

    /// All the bytes, and which of them are not read yet.
    var rest: (bytes: [UInt8], range: Range<Int>) { (bytes, index..<end) }

    /// The place of the next `length` bytes, which are passed over.
    mutating func skip(_ length: Int) -> Range<Int>? {
      guard end - index >= length else { return nil }
      defer { index += length }
      return index..<index + length
    }

    mutating func raw(_ length: Int) -> ArraySlice<UInt8>? { skip(length).map { bytes[$0] } }

    mutating func word() -> Int64? {
      guard let range = skip(8) else { return nil }
      return bytes.withUnsafeBytes {
        Int64(littleEndian: $0.loadUnaligned(fromByteOffset: range.lowerBound, as: Int64.self))
      }
    }

    mutating func byte() -> UInt8? {
      guard index < end else { return nil }
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
      guard end - index >= 8 else { return nil }
      defer { index += 8 }
      let bits = bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: index, as: UInt64.self) }
      return Double(bitPattern: UInt64(littleEndian: bits))
    }

    mutating func text() -> String? {
      guard let length = number(), end - index >= length else { return nil }
      defer { index += length }
      // What is stored is held to a checksum, so that nothing needs repair.
      return bytes.withUnsafeBufferPointer {
        String(decoding: UnsafeBufferPointer(rebasing: $0[index..<index + length]), as: UTF8.self)
      }
    }
  }
}
