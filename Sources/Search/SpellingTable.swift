/// Numbers for the spellings of one document's words, in the order in which they first come.
///
/// Open addressing over the bytes of the spellings, which lie one after the other in `arena`. The basis
/// of the hash is drawn anew for every table, so that no text can be made to collide.
struct SpellingTable {
  private struct Spelling {
    let hash: UInt64
    let start: Int
    let count: Int
    /// -1 where it is no word: marks that fold away.
    let number: Int
  }

  /// The spellings that are words, each after its length.
  private(set) var words = ByteWriter()
  private(set) var count = 0
  private var arena: [UInt8] = []
  private var spellings: [Spelling] = []
  /// The number of a spelling plus one, 0 where free; as many as a power of two.
  private var slots = [UInt32](repeating: 0, count: 1 << 11)
  private let basis = UInt64.random(in: .min ... .max)

  /// The number of a run of word scalars; nil when it is no word.
  ///
  /// - Complexity: O(n).
  @inline(__always)
  mutating func number(of spelling: UnsafeBufferPointer<UInt8>) -> Int? {
    var hash = basis
    for byte in spelling { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    hash ^= hash &>> 29
    let mask = slots.count &- 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 {
      let known = spellings[Int(slots[slot]) &- 1]
      if known.hash == hash, known.count == spelling.count, isSame(known.start, spelling) {
        return known.number < 0 ? nil : known.number
      }
      slot = (slot &+ 1) & mask
    }
    return add(spelling, hash: hash)
  }
}

extension SpellingTable {
  @inline(__always)
  private func isSame(_ start: Int, _ spelling: UnsafeBufferPointer<UInt8>) -> Bool {
    arena.withUnsafeBufferPointer { arena in
      for index in 0..<spelling.count where arena[start &+ index] != spelling[index] {
        return false
      }
      return true
    }
  }

  @inline(never)
  private mutating func add(_ spelling: UnsafeBufferPointer<UInt8>, hash: UInt64) -> Int? {
    let isWord = Self.isWord(spelling)
    spellings.append(
      Spelling(
        hash: hash,
        start: arena.count,
        count: spelling.count,
        number: isWord ? count : -1
      )
    )
    arena.append(contentsOf: spelling)
    if spellings.count * 2 > slots.count { grow() }
    place(spellings.count, hash)
    guard isWord else { return nil }
    words.append(counted: spelling)
    count += 1
    return count - 1
  }

  /// Whether something of the spelling does not fold away.
  private static func isWord(_ spelling: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    let first = ScalarForms.shared[spelling.scalarValue(at: &index)]
    if first.folded != 0, !first.needsComposing { return true }
    var form = WordForm()
    WordScanner.read(spelling, into: &form)
    return !form.bytes.isEmpty
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
