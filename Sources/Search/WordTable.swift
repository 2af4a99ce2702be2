/// Numbers for the words of the archive, by their bytes as they are written.
///
/// Spellings are found by open addressing over their bytes, which lie one after the other in `arena`;
/// several spellings (capitals, old and new tone placement) lead to one word. The basis of the hash is
/// drawn anew for every table, so that no text can be made to collide; the numbers follow from the
/// order of the text alone.
struct WordTable {
  /// A word: where its folded letters lie in the arena, its accents and its sign.
  struct Word {
    let start: Int
    let count: Int
    let accents: Int
    let sign: Int
  }

  /// The number that stands for no word: for what follows the last word of a field.
  static let end: UInt32 = 0
  /// How many words can be told apart; further ones are not indexed.
  static let limit = 1 << 21

  private struct Spelling {
    let hash: UInt64
    let start: Int
    let count: Int
    let word: UInt32
  }

  private(set) var arena: [UInt8] = []
  private(set) var words: [Word] = [Word(start: 0, count: 0, accents: 0, sign: 0)]
  private var spellings: [Spelling] = []
  /// The number of a spelling plus one, 0 where free; as many as a power of two.
  private var slots = [UInt32](repeating: 0, count: 1 << 16)
  private var numbers: [Key: UInt32] = [:]
  private let basis = UInt64.random(in: .min ... .max)
  private var form = WordForm()

  private struct Key: Hashable {
    let folded: [UInt8]
    let accents: Int
  }

  /// The folded letters of a word.
  func folded(_ word: Int) -> ArraySlice<UInt8> {
    arena[words[word].start..<words[word].start + words[word].count]
  }

  /// The number of a run of word scalars; `end` when it is no word.
  ///
  /// - Complexity: O(n) for a spelling met before.
  @inline(__always)
  mutating func number(of spelling: UnsafeBufferPointer<UInt8>) -> UInt32 {
    var hash = basis
    for byte in spelling { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    hash ^= hash &>> 29
    let mask = slots.count &- 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 {
      let known = spellings[Int(slots[slot]) &- 1]
      if known.hash == hash, known.count == spelling.count, isSame(known.start, spelling) {
        return known.word
      }
      slot = (slot &+ 1) & mask
    }
    return add(spelling, hash: hash)
  }
}

extension WordTable {
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
  private mutating func add(_ spelling: UnsafeBufferPointer<UInt8>, hash: UInt64) -> UInt32 {
    WordScanner.read(spelling, into: &form)
    var word = WordTable.end
    if !form.bytes.isEmpty {
      let key = Key(folded: form.bytes, accents: form.accents)
      if let known = numbers[key] {
        word = known
      } else if words.count < WordTable.limit {
        word = UInt32(words.count)
        numbers[key] = word
        words.append(
          Word(
            start: arena.count,
            count: form.bytes.count,
            accents: form.accents,
            sign: PostingCode.sign(String(decoding: form.bytes, as: UTF8.self).unicodeScalars)
          )
        )
        arena.append(contentsOf: form.bytes)
      }
    }
    spellings.append(
      Spelling(hash: hash, start: arena.count, count: spelling.count, word: word)
    )
    arena.append(contentsOf: spelling)
    if spellings.count * 2 > slots.count { grow() }
    place(spellings.count, hash)
    return word
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
