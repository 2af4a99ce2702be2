import Dispatch

/// The postings of all words and pairs of words, each list as bits, in the order of word numbers.
///
/// 1. The packed runs give the records of some first words at a time, sorted (`RunMerge`).
/// 2. Each first word with all its seconds makes the list of the single word, each
///    pair that of the pair.
/// 3. Lists are kept as ranges of one row of bits, from which shards are cut.
struct PostingLists {
  /// A list: its words (`WordTable.end` as second for a single word), how many documents it has, and its
  /// bits; of a list of few documents, its places among the documents of such lists.
  struct Entry {
    let first: UInt32
    let second: UInt32
    let count: UInt32
    /// The document at its end.
    let last: UInt32
    let start: Int
    let end: Int

    var isRough: Bool { count <= PostingCode.few }
  }

  private(set) var entries: [Entry] = []
  private(set) var bits = BitWriter()
  /// The documents of lists of few: `PackedPosting`.
  private(set) var rough: [UInt64] = []
  let code: PostingCode
  /// Of the word at hand: how often it stands in each document, twice, plus one if in a leading field.
  private var frequencies: [UInt32]
  private var touched: [UInt32] = []
  private var parts: [UInt16]

  /// - Parameters:
  ///   - runs: the packed pairs.
  ///   - isInOrder: whether the documents of the runs stand in the order of their numbers.
  ///   - wordCounts: how often each word is the first of a pair.
  ///   - code: how lists are written.
  ///   - isParallel: whether a second thread may sort ahead.
  init(
    _ runs: consuming [PairRun],
    isInOrder: Bool,
    frequencies wordCounts: [UInt32],
    code: PostingCode,
    isParallel: Bool
  ) {
    self.code = code
    frequencies = [UInt32](repeating: 0, count: code.documentCount)
    parts = code.hasParts ? [UInt16](repeating: 0, count: code.documentCount) : []
    var merge = RunMerge(runs, isInOrder: isInOrder, frequencies: wordCounts)
    var chunk = RunMerge.Chunk()
    merge.sortAhead()
    while merge.take(&chunk) {
      guard isParallel else {
        add(chunk)
        merge.sortAhead()
        continue
      }
      withUnsafeMutablePointer(to: &self) { lists in
        withUnsafeMutablePointer(to: &merge) { merge in
          // `lists` is touched by one of the two threads alone, `merge` by the other one alone, and
          // both by nobody else before the two have ended.
          nonisolated(unsafe) let (lists, merge) = (lists, merge)
          let chunk = chunk
          DispatchQueue.concurrentPerform(iterations: 2) { turn in
            if turn == 0 { lists.pointee.add(chunk) } else { merge.pointee.sortAhead() }
          }
        }
      }
    }
    bits.close()
  }
}

extension PostingLists {
  private mutating func add(_ chunk: RunMerge.Chunk) {
    chunk.records.withUnsafeBufferPointer { add($0, from: chunk.first) }
  }

  private mutating func add(_ records: UnsafeBufferPointer<UInt64>, from base: UInt32) {
    var start = 0
    while start < records.count {
      let first = records[start] &>> 59
      var end = start
      while end < records.count, records[end] &>> 59 == first { end &+= 1 }
      add(records[start..<end], first: base + UInt32(first))
      start = end
    }
  }

  private mutating func add(_ records: Slice<UnsafeBufferPointer<UInt64>>, first: UInt32) {
    let records = UnsafeBufferPointer(rebasing: records)
    addWord(first, records)
    var start = 0
    while start < records.count {
      let second = UInt32(truncatingIfNeeded: records[start] &>> 38 & 0x1F_FFFF)
      var end = start
      var count = 0
      var document = UInt64.max
      while end < records.count,
        UInt32(truncatingIfNeeded: records[end] &>> 38 & 0x1F_FFFF) == second
      {
        if records[end] &>> 14 != document {
          document = records[end] &>> 14
          count &+= 1
        }
        end &+= 1
      }
      if second != WordTable.end {
        let isRough = count <= PostingCode.few
        let place = isRough ? rough.count : bits.count
        let pairs = UnsafeBufferPointer(rebasing: records[start..<end])
        if isRough { addRough(pairs) } else { addPair(pairs, count: count) }
        let last = UInt32(truncatingIfNeeded: records[end &- 1] &>> 14 & 0xFF_FFFF)
        entries.append(
          Entry(
            first: first,
            second: second,
            count: UInt32(count),
            last: last,
            start: place,
            end: isRough ? rough.count : bits.count
          )
        )
      }
      start = end
    }
  }

  private mutating func addPair(_ records: UnsafeBufferPointer<UInt64>, count: Int) {
    let shift = code.stepShift(count)
    var last = -1
    var start = 0
    while start < records.count {
      let found = PostingLists.occurrence(records, from: start)
      bits.append(rice: found.document &- last &- 1, shift: shift)
      last = found.document
      bits.append(found.detail, width: PostingCode.pairWidth(found.detail))
      if code.hasParts { bits.append(unary: found.part) }
      start = found.end
    }
  }

  private mutating func addRough(_ records: UnsafeBufferPointer<UInt64>) {
    var start = 0
    while start < records.count {
      let found = PostingLists.occurrence(records, from: start)
      rough.append(PackedPosting.of(found.document, part: found.part, detail: found.detail))
      start = found.end
    }
  }

  /// How the pair stands in the document of the record at `start`, whose last record is before `end`.
  @inline(__always)
  private static func occurrence(
    _ records: UnsafeBufferPointer<UInt64>,
    from start: Int
  ) -> (document: Int, part: Int, detail: UInt64, end: Int) {
    let document = Int(records[start] &>> 14 & 0xFF_FFFF)
    var end = start
    var signs: UInt64 = 0
    var isLeading = false
    var part = PairDetail.lastPart
    while end < records.count, Int(records[end] &>> 14 & 0xFF_FFFF) == document {
      signs |= 1 &<< PairDetail.sign(records[end])
      if PairDetail.isLeading(records[end]) { isLeading = true }
      part = min(part, PairDetail.part(records[end]))
      end &+= 1
    }
    let isOnce = end &- start == 1 && !isLeading
    let detail = isOnce ? PairDetail.sign(records[start]) : (isLeading ? 0x300 : 0x200) | signs
    return (document, part, detail, end)
  }

  private mutating func addWord(_ word: UInt32, _ records: UnsafeBufferPointer<UInt64>) {
    touched.removeAll(keepingCapacity: true)
    for record in records {
      let document = Int(record &>> 14 & 0xFF_FFFF)
      if frequencies[document] == 0 { touched.append(UInt32(document)) }
      frequencies[document] =
        (frequencies[document] &+ 2) | (PairDetail.isLeading(record) ? 1 : 0)
      if code.hasParts {
        let part = UInt16(PairDetail.part(record))
        if frequencies[document] < 4 || part < parts[document] { parts[document] = part }
      }
    }
    if touched.count * 16 > code.documentCount {
      // To look at all documents takes less time than to sort many.
      touched.removeAll(keepingCapacity: true)
      for (document, frequency) in frequencies.enumerated() where frequency > 0 {
        touched.append(UInt32(document))
      }
    } else {
      touched.sort()
    }
    let isRough = touched.count <= PostingCode.few
    let start = isRough ? rough.count : bits.count
    let shift = code.stepShift(touched.count)
    var last = -1
    for document in touched.lazy.map(Int.init) {
      let frequency = frequencies[document]
      frequencies[document] = 0
      let part = code.hasParts ? Int(parts[document]) : 0
      let detail = UInt64(
        PostingCode.frequency(Int(frequency &>> 1), isLeading: frequency & 1 == 1)
      )
      if isRough {
        rough.append(PackedPosting.of(document, part: part, detail: detail))
        continue
      }
      bits.append(rice: document &- last &- 1, shift: shift)
      last = document
      bits.append(detail, width: PostingCode.wordWidth)
      if code.hasParts { bits.append(unary: part) }
    }
    entries.append(
      Entry(
        first: word,
        second: WordTable.end,
        count: UInt32(touched.count),
        last: touched.last ?? 0,
        start: start,
        end: isRough ? rough.count : bits.count
      )
    )
  }
}
