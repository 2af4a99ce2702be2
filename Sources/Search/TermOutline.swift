/// What must be known of the lists of a term before they are written to a shard.
struct TermOutline {
  /// How many lists there are.
  private(set) var listCount = 0
  /// How many of them are not rare.
  private(set) var formCount = 0
  /// How many bits those have.
  private(set) var length = 0
  private var rarePostings: [UInt64] = []

  /// Notes a list of so many bits.
  mutating func add(length: Int) {
    listCount += 1
    formCount += 1
    self.length += length
  }

  /// Notes the documents of a rare list.
  mutating func add(rare postings: ArraySlice<UInt64>) {
    listCount += 1
    rarePostings += postings
  }

  /// The documents of all rare lists, which the shard has as one.
  var rare: [UInt64] {
    listCount > 1 ? PackedPosting.merged(rarePostings) : rarePostings
  }
}
