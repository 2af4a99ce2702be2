/// Numbers words from 0 on and finds the number of a word again.
///
/// A hash table with open addressing and linear probing (Knuth, The Art of Computer Programming,
/// volume 3, 6.4), at most half full; the standard dictionary spends more on hashing a word than the
/// recogniser spends on all else.
struct PackedWordIndex: Sendable {
  private var slots: [(bits: UInt64, number: Int32)] = []
  private var shift: UInt64 = 64
  private(set) var count = 0

  /// The words, each numbered once, in order.
  init(_ words: some Sequence<PackedWord>) {
    let words = Array(words)
    var size = 16
    while size < words.count * 2 { size *= 2 }
    shift = UInt64(64 - size.trailingZeroBitCount)
    slots = Array(repeating: (0, -1), count: size)
    for word in words where self[word] == nil {
      var slot = home(word)
      while slots[slot].number >= 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = (word.bits, Int32(count))
      count += 1
    }
  }

  /// The number of a word, nil if it is none of them.
  ///
  /// - Complexity: O(1) on average.
  subscript(word: PackedWord) -> Int? {
    var slot = home(word)
    while true {
      let entry = slots[slot]
      if entry.number < 0 { return nil }
      if entry.bits == word.bits { return Int(entry.number) }
      slot = (slot + 1) & (slots.count - 1)
    }
  }

  private func home(_ word: PackedWord) -> Int {
    Int((word.bits &* 0x9E37_79B9_7F4A_7C15) >> shift)
  }
}
