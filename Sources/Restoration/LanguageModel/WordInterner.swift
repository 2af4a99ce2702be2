/// Gives each different word a number, in the order of their first coming.
///
/// Open addressing over one array of all texts; a string is not made for words that are known.
struct WordInterner {
  private var texts: [UInt8] = []
  private var ends: [Int] = []
  private var hashes: [UInt64] = []
  /// Numbers plus one by hash; zero is free.
  ///
  /// The length is a power of two, at most half of it in use.
  private var slots = [UInt32](repeating: 0, count: 1 << 16)

  var count: Int { ends.count }

  /// The number of a word in UTF-8.
  ///
  /// - Complexity: O(length)
  mutating func number(of bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
    let hash = Self.hash(bytes)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let number = Int(slots[slot] - 1)
      if hashes[number] == hash, isText(of: number, bytes) { return UInt32(number) }
      slot = (slot + 1) & (slots.count - 1)
    }
    texts.append(contentsOf: bytes)
    ends.append(texts.count)
    hashes.append(hash)
    slots[slot] = UInt32(ends.count)
    if ends.count * 2 > slots.count { grow() }
    return UInt32(ends.count - 1)
  }

  /// The text of a word in UTF-8.
  func text(of number: Int) -> ArraySlice<UInt8> {
    texts[(number == 0 ? 0 : ends[number - 1])..<ends[number]]
  }

  private func isText(of number: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = number == 0 ? 0 : ends[number - 1]
    guard ends[number] - start == bytes.count else { return false }
    return texts.withUnsafeBufferPointer { texts in
      bytes.indices.allSatisfy { texts[start + $0] == bytes[$0] }
    }
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    for (number, hash) in hashes.enumerated() {
      var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(number + 1)
    }
  }

  /// FNV-1a with the high half folded in, because only low bits choose the slot.
  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash ^ hash >> 32
  }
}
