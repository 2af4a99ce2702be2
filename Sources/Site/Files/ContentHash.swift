import Crypto
import SystemPackage

/// The SHA-256 of some bytes (FIPS 180-4), by which content is compared and named.
public struct ContentHash: Hashable, Sendable, Comparable {
  private let words: (UInt64, UInt64, UInt64, UInt64)

  /// The hash of `bytes`; linear.
  public init(of bytes: [UInt8]) {
    self.init(bytes.withUnsafeBytes { SHA256.hash(data: $0) })
  }

  /// The hash of the UTF-8 form of `text`; linear.
  public init(of text: String) {
    var text = text
    self.init(text.withUTF8 { SHA256.hash(data: UnsafeRawBufferPointer($0)) })
  }

  /// The hash of named hashes in their order; linear.
  init(of ingredients: some Sequence<Provenance.Ingredient>) {
    var hash = SHA256()
    var waiting: [UInt8] = []
    waiting.reserveCapacity(1 << 14)
    for ingredient in ingredients {
      waiting += ingredient.name.utf8
      ingredient.hash.append(to: &waiting)
      guard waiting.count > 1 << 14 - 256 else { continue }
      hash.update(data: waiting)
      waiting.removeAll(keepingCapacity: true)
    }
    hash.update(data: waiting)
    self.init(hash.finalize())
  }

  /// The hash of what the file at `path` holds; linear, in memory of constant size.
  init(ofFile path: FilePath) throws(FileFailure) {
    var hash = SHA256()
    try Disk.stream(path) { bytes in
      bytes.withUnsafeBytes { hash.update(bufferPointer: $0) }
    }
    self.init(hash.finalize())
  }

  /// The hash that `hex`, 64 hexadecimal digits, spells; nil when it is no such thing.
  public init?(hex: some StringProtocol) {
    self.init(hexBytes: hex.utf8)
  }

  /// The hash that 64 hexadecimal digits spell; nil when they are no such thing.
  init?(hexBytes: some Collection<UInt8>) {
    guard hexBytes.count == 64 else { return nil }
    var faults: UInt8 = 0
    var place = hexBytes.startIndex
    func next() -> UInt64 {
      var part: UInt64 = 0
      for _ in 0..<16 {
        let value = Self.hexValues[Int(hexBytes[place])]
        hexBytes.formIndex(after: &place)
        faults |= value
        part = part &<< 4 | UInt64(value)
      }
      return part
    }
    let parts = (next(), next(), next(), next())
    guard faults < 16 else { return nil }
    words = parts
  }

  /// Of each byte its value as a hexadecimal digit; more than 15 where it is none.
  private static let hexValues: [UInt8] = (0...255).map { value(ofHexDigit: $0) ?? 0x80 }

  /// Whether bytes are just what `hex` of some hash is.
  static func isHex(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var faults: UInt8 = 0
    for byte in bytes { faults |= hexValues[Int(byte)] }
    return bytes.count == 64 && faults < 16
  }

  /// The hash whose 32 bytes these are; nil for another number of bytes.
  init?(bytes: ArraySlice<UInt8>) {
    guard bytes.count == 32 else { return nil }
    words = bytes.withUnsafeBytes { raw in
      func word(_ number: Int) -> UInt64 {
        UInt64(bigEndian: raw.loadUnaligned(fromByteOffset: number * 8, as: UInt64.self))
      }
      return (word(0), word(1), word(2), word(3))
    }
  }

  /// The 32 bytes.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(32)
    for word in [words.0, words.1, words.2, words.3] {
      withUnsafeBytes(of: word.bigEndian) { bytes.append(contentsOf: $0) }
    }
    return bytes
  }

  /// Appends the 32 bytes.
  func append(to bytes: inout [UInt8]) {
    withUnsafeBytes(
      of: (
        words.0.bigEndian, words.1.bigEndian, words.2.bigEndian, words.3.bigEndian
      )
    ) { bytes.append(contentsOf: $0) }
  }

  init(_ digest: SHA256.Digest) {
    words = digest.withUnsafeBytes { bytes in
      let parts = (0..<4).map {
        UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: $0 * 8, as: UInt64.self))
      }
      return (parts[0], parts[1], parts[2], parts[3])
    }
  }

  /// 64 lower-case hexadecimal digits.
  public var hex: String {
    var bytes: [UInt8] = []
    appendHex(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends the 64 digits of `hex`.
  func appendHex(to bytes: inout [UInt8]) {
    let digits: StaticString = "0123456789abcdef"
    for word in [words.0, words.1, words.2, words.3] {
      for shift in stride(from: 60, through: 0, by: -4) {
        bytes.append(digits.utf8Start[Int(word >> UInt64(shift) & 15)])
      }
    }
  }

  public static func == (left: ContentHash, right: ContentHash) -> Bool {
    left.words == right.words
  }

  public static func < (left: ContentHash, right: ContentHash) -> Bool {
    left.words < right.words
  }

  public func hash(into hasher: inout Hasher) {
    // The first word of a cryptographic hash is as good as all of them.
    hasher.combine(words.0)
  }

  private static func value(ofHexDigit digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    default: nil
    }
  }
}
