/// Finds again what was noted of the spelling of a word.
///
/// Open addressing over the bytes of the spellings, which lie one after the other. The basis of the hash
/// is drawn anew for every index, so that no text can be made to collide.
struct SpellingIndex {
  private struct Spelling {
    let hash: UInt64
    let start: Int
    let count: Int
    let value: UInt32
  }

  private var bytes: [UInt8] = []
  private var spellings: [Spelling] = []
  /// The place of a spelling in `spellings` plus one, 0 where free; as many as a power of two.
  private var slots: [UInt32]
  private let basis = UInt64.random(in: .min ... .max)

  /// - Parameter slotCount: how many slots there are at first, a power of two.
  init(slotCount: Int) {
    slots = [UInt32](repeating: 0, count: slotCount)
  }

  @inline(__always)
  func hash(of spelling: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash = basis
    for byte in spelling { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash ^ hash &>> 29
  }

  /// What was noted of a spelling; nil when it was not met before.
  ///
  /// - Complexity: O(n).
  @inline(__always)
  func value(of spelling: UnsafeBufferPointer<UInt8>, hash: UInt64) -> UInt32? {
    let mask = slots.count &- 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 {
      let known = spellings[Int(slots[slot]) &- 1]
      if known.hash == hash, known.count == spelling.count, isSame(known.start, spelling) {
        return known.value
      }
      slot = (slot &+ 1) & mask
    }
    return nil
  }

  /// Notes something of a spelling that was not met before.
  mutating func note(_ value: UInt32, of spelling: UnsafeBufferPointer<UInt8>, hash: UInt64) {
    spellings.append(
      Spelling(hash: hash, start: bytes.count, count: spelling.count, value: value)
    )
    bytes.append(contentsOf: spelling)
    if spellings.count * 2 > slots.count { grow() }
    place(spellings.count, hash)
  }
}

extension SpellingIndex {
  @inline(__always)
  private func isSame(_ start: Int, _ spelling: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      for index in 0..<spelling.count where bytes[start &+ index] != spelling[index] {
        return false
      }
      return true
    }
  }

  private mutating func place(_ number: Int, _ hash: UInt64) {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 { slot = (slot + 1) & mask }
    slots[slot] = UInt32(number)
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    for (index, spelling) in spellings.dropLast().enumerated() { place(index + 1, spelling.hash) }
  }
}
