/// Numbers for the words of the archive, by their bytes as they are written.
///
/// Several spellings (capitals, old and new tone placement) lead to one word. The numbers follow from the
/// order of the text alone.
struct WordTable {
  /// A word: where its folded letters lie in `letters`, its accents and its sign.
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

  private var letters: [UInt8] = []
  private(set) var words: [Word] = [Word(start: 0, count: 0, accents: 0, sign: 0)]
  private var index = SpellingIndex(slotCount: 1 << 16)
  private var numbers: [Key: UInt32] = [:]
  private var form = WordForm()

  private struct Key: Hashable {
    let folded: [UInt8]
    let accents: Int
  }

  /// The folded letters of a word.
  func folded(_ word: Int) -> ArraySlice<UInt8> {
    letters[words[word].start..<words[word].start + words[word].count]
  }

  /// The number of a run of word scalars; `end` when it is no word.
  ///
  /// - Complexity: O(n) for a spelling met before.
  @inline(__always)
  mutating func number(of spelling: UnsafeBufferPointer<UInt8>) -> UInt32 {
    let hash = index.hash(of: spelling)
    return index.value(of: spelling, hash: hash) ?? add(spelling, hash: hash)
  }
}

extension WordTable {
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
            start: letters.count,
            count: form.bytes.count,
            accents: form.accents,
            sign: PostingCode.sign(String(decoding: form.bytes, as: UTF8.self).unicodeScalars)
          )
        )
        letters.append(contentsOf: form.bytes)
      }
    }
    index.note(word, of: spelling, hash: hash)
    return word
  }
}
