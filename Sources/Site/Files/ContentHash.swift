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
    for ingredient in ingredients {
      var name = ingredient.name
      name.withUTF8 { hash.update(bufferPointer: UnsafeRawBufferPointer($0)) }
      let words = ingredient.hash.words
      for word in [words.0, words.1, words.2, words.3] {
        withUnsafeBytes(of: word.bigEndian) { hash.update(bufferPointer: $0) }
      }
    }
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
    let digits = hex.utf8.compactMap { Self.value(ofHexDigit: $0) }
    guard digits.count == 64, hex.utf8.count == 64 else { return nil }
    let parts = (0..<4).map { part in
      digits[(part * 16)..<(part * 16 + 16)].reduce(UInt64(0)) { $0 << 4 | UInt64($1) }
    }
    words = (parts[0], parts[1], parts[2], parts[3])
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
    [words.0, words.1, words.2, words.3].map { word in
      let digits = String(word, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
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
