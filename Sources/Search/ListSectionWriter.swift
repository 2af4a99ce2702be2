/// The lists of a shard as they are kept for the next build; `ListSection` reads them.
///
/// The length of the heads as LEB128, the heads, the bits of the shard. Heads are for each term how many
/// bytes it shares with the one before, its rest after its length, and the number of its lists; for each
/// list the accents of its words and the number of its documents, then the last document, the length of
/// its bits and how many bits stand between it and the one before, or, for a list of few, for each document
/// the step from the one before and the rest of its `PackedPosting`.
struct ListSectionWriter {
  private var heads = ByteWriter()
  private var end = 0

  /// Begins a term; its lists follow.
  mutating func begin(rest: ArraySlice<UInt8>, shared: Int, listCount: Int) {
    heads.append(number: shared)
    heads.append(counted: rest)
    heads.append(number: listCount)
  }

  /// Adds a list whose bits stand in the shard.
  mutating func add(_ accents: Accents, count: Int, last: Int, bits range: Range<Int>) {
    accents.append(to: &heads)
    heads.append(number: count)
    heads.append(number: last)
    heads.append(number: range.count)
    heads.append(number: range.lowerBound - end)
    end = range.upperBound
  }

  /// Adds a list of few.
  mutating func add(_ accents: Accents, _ postings: ArraySlice<UInt64>) {
    accents.append(to: &heads)
    heads.append(number: postings.count)
    var last = 0
    for posting in postings {
      heads.append(number: PackedPosting.document(posting) - last)
      heads.append(number: Int(posting & 0xF_FFFF))
      last = PackedPosting.document(posting)
    }
  }

  /// The finished section.
  func finish(_ bits: [UInt8]) -> [UInt8] {
    var section = ByteWriter()
    section.append(counted: heads.bytes)
    section.append(bits)
    return section.bytes
  }
}
