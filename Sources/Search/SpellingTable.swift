/// Numbers for the spellings of one document's words, in the order in which they first come.
struct SpellingTable {
  /// What stands for a spelling that is no word: marks that fold away.
  private static let none = UInt32.max

  /// The spellings that are words, each after its length.
  private(set) var words = ByteWriter()
  private(set) var count = 0
  private var index = SpellingIndex(slotCount: 1 << 11)

  /// The number of a run of word scalars; nil when it is no word.
  ///
  /// - Complexity: O(n).
  @inline(__always)
  mutating func number(of spelling: UnsafeBufferPointer<UInt8>) -> Int? {
    let hash = index.hash(of: spelling)
    let number = index.value(of: spelling, hash: hash) ?? add(spelling, hash: hash)
    return number == Self.none ? nil : Int(number)
  }
}

extension SpellingTable {
  @inline(never)
  private mutating func add(_ spelling: UnsafeBufferPointer<UInt8>, hash: UInt64) -> UInt32 {
    let isWord = Self.isWord(spelling)
    let number = isWord ? UInt32(count) : Self.none
    index.note(number, of: spelling, hash: hash)
    if isWord {
      words.append(counted: spelling)
      count += 1
    }
    return number
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
}
