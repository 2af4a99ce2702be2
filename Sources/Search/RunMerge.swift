/// The records of packed runs, some first words at a time, as many as fit in memory well, sorted.
struct RunMerge {
  /// The records of some words, as `PairRun.take` gives them.
  struct Chunk {
    fileprivate(set) var first: UInt32 = 0
    fileprivate(set) var records: [UInt64] = []
  }

  /// About how many records are sorted at a time.
  private static let length = 1 << 19

  private var runs: [PairRun]
  private let isInOrder: Bool
  private let counts: [UInt32]
  private var scratch: [UInt64] = []
  private var word = 1
  /// The next chunk, if it is sorted.
  private var ahead = Chunk()
  private var isAhead = false

  /// - Parameters:
  ///   - runs: the packed pairs.
  ///   - isInOrder: whether the documents of the runs stand in the order of their numbers.
  ///   - counts: how often each word is the first of a pair.
  init(_ runs: consuming [PairRun], isInOrder: Bool, frequencies counts: [UInt32]) {
    self.runs = runs
    self.isInOrder = isInOrder
    self.counts = counts
  }

  /// Exchanges a chunk that is done with for the one that was sorted ahead.
  ///
  /// - Returns: false where there are no more.
  mutating func take(_ chunk: inout Chunk) -> Bool {
    swap(&chunk, &ahead)
    defer { isAhead = false }
    return isAhead
  }

  /// Sorts the next records, by words and documents, if there are any.
  mutating func sortAhead() {
    guard word < counts.count else { return }
    let first = word
    var sum = Int(counts[first])
    word += 1
    while word < counts.count, word < first + 32, sum + Int(counts[word]) <= Self.length {
      sum += Int(counts[word])
      word += 1
    }
    ahead.first = UInt32(first)
    ahead.records.removeAll(keepingCapacity: true)
    ahead.records.reserveCapacity(sum)
    for index in runs.indices {
      runs[index].take(UInt64(first), until: UInt64(word), into: &ahead.records)
    }
    RadixSort.sort(
      &ahead.records,
      scratch: &scratch,
      from: isInOrder ? PairRun.takenPairShift : 0
    )
    isAhead = true
  }
}
