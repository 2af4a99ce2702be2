/// The last two words of a field, while the word after them is not known.
struct OpenPair {
  private(set) var first = WordTable.end
  private(set) var second = WordTable.end
  /// The parts of the document in which they stand.
  private(set) var part = 0
  private(set) var secondPart = 0
  let isLeading: Bool

  init(isLeading: Bool = false) {
    self.isLeading = isLeading
  }

  @inline(__always)
  mutating func move(to word: UInt32, part: Int) {
    first = second
    self.part = secondPart
    second = word
    secondPart = part
  }
}
