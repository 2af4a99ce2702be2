/// Names for files by their content.
///
/// 64 bits of FNV-1a (Fowler, Noll and Vo), stirred by the finaliser of MurmurHash3 (Appleby), are
/// enough to tell the versions of a file apart. Against two files with one name, by chance or by
/// design, names once given are remembered.
struct ContentName {
  private var given: Set<UInt64> = []

  /// A name of 16 hexadecimal digits that no other content has been given.
  mutating func name(for bytes: [UInt8]) -> String {
    var hash = bytes.withUnsafeBufferPointer { ContentName.hash($0, basis: ContentName.basis) }
    while !given.insert(hash).inserted { hash &+= 1 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// The basis that FNV-1a begins with.
  static let basis: UInt64 = 0xCBF2_9CE4_8422_2325

  @inline(__always)
  static func hash(_ bytes: UnsafeBufferPointer<UInt8>, basis: UInt64) -> UInt64 {
    var hash = basis
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    hash = (hash ^ hash &>> 33) &* 0xFF51_AFD7_ED55_8CCD
    hash = (hash ^ hash &>> 33) &* 0xC4CE_B9FE_1A85_EC53
    return hash ^ hash &>> 33
  }
}
