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

  /// - Parameters:
  ///   - runs: the packed pairs.
  ///   - isInOrder: whether the documents of the runs stand in the order of their numbers.
  ///   - counts: how often each word is the first of a pair.
  init(_ runs: consuming [PairRun], isInOrder: Bool, frequencies counts: [UInt32]) {
    self.runs = runs
    self.isInOrder = isInOrder
    self.counts = counts
  }

  /// Fills a chunk with the next records, by words and documents.
  ///
  /// - Returns: false where there are no more.
  mutating func fill(_ chunk: inout Chunk) -> Bool {
    guard word < counts.count else { return false }
    let first = word
    var sum = Int(counts[first])
    word += 1
    while word < counts.count, word < first + 32, sum + Int(counts[word]) <= Self.length {
      sum += Int(counts[word])
      word += 1
    }
    chunk.first = UInt32(first)
    chunk.records.removeAll(keepingCapacity: true)
    chunk.records.reserveCapacity(sum)
    for index in runs.indices {
      runs[index].take(UInt64(first), until: UInt64(word), into: &chunk.records)
    }
    RadixSort.sort(&chunk.records, scratch: &scratch, from: isInOrder ? 38 : 0)
    return true
  }
}
