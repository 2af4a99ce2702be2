/// Names for files by their content.
///
/// 24 bits of FNV-1a (Fowler, Noll and Vo), stirred by the finaliser of MurmurHash3 (Appleby), are
/// enough to tell the versions of a file apart. Against two files with one name, by chance or by
/// design, names once given are remembered.
struct ContentName {
  private var given: Set<UInt32> = []

  /// A name that no other content has been given.
  mutating func name(for bytes: [UInt8]) -> UInt32 {
    name(forHash: ContentName.hash(bytes))
  }

  /// A name for content whose hash is known.
  mutating func name(forHash hash: UInt64) -> UInt32 {
    let name = next(forHash: hash)
    given.insert(name)
    return name
  }

  /// Gives content the name that it had, if it would be given that one again.
  mutating func keep(_ name: UInt32, forHash hash: UInt64) -> Bool {
    guard next(forHash: hash) == name else { return false }
    given.insert(name)
    return true
  }

  /// The name that content of this hash would be given next.
  private func next(forHash hash: UInt64) -> UInt32 {
    var name = UInt32(truncatingIfNeeded: hash) & 0xFF_FFFF
    while given.contains(name) { name = (name + 1) & 0xFF_FFFF }
    return name
  }

  /// The name as six hexadecimal digits.
  static func text(_ name: UInt32) -> String {
    let digits = String(name, radix: 16)
    return String(repeating: "0", count: 6 - digits.count) + digits
  }

  /// The name as three bytes, the highest first.
  static func bytes(_ name: UInt32) -> [UInt8] {
    [UInt8(name >> 16 & 0xFF), UInt8(name >> 8 & 0xFF), UInt8(name & 0xFF)]
  }

  static func hash(_ bytes: [UInt8]) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    bytes.withUnsafeBufferPointer { bytes in
      for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    }
    return stirred(hash)
  }

  @inline(__always)
  static func stirred(_ hash: UInt64) -> UInt64 {
    var hash = hash
    hash = (hash ^ hash &>> 33) &* 0xFF51_AFD7_ED55_8CCD
    hash = (hash ^ hash &>> 33) &* 0xC4CE_B9FE_1A85_EC53
    return hash ^ hash &>> 33
  }
}
