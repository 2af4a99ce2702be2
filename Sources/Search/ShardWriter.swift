/// Cuts the postings, sorted by term, into shards of about one size.
///
/// A shard ends before a term that its bytes choose, or when it is full: so what changes in one shard
/// seldom moves the ends of those after it.
struct ShardWriter {
  /// Takes the lists of each finished shard, as the next build wants to have them.
  typealias Keeper = (IndexPart) -> Void

  /// The shards of single words, of document numbers and of pairs.
  private(set) var words: [Shard] = []
  private(set) var numbers: [Shard] = []
  private(set) var pairs: [Shard] = []
  private let deflater = Deflater()
  private var shard: TermShard
  private var begun = Shard.Terms()
  /// Of the shards that are being cut.
  private var shards: [Shard] = []

  init(_ code: PostingCode) {
    shard = TermShard(code)
  }

  /// Writes all: single words, document numbers, pairs, in the order of terms.
  mutating func add(
    _ lists: PostingLists,
    _ words: WordTable,
    _ order: WordOrder,
    _ keep: Keeper
  ) {
    let single = order.sorted(lists.entries) { $0.second == WordTable.end }
    add(single, of: lists, order, keep) { [UInt8(ascii: "!")] + words.folded(Int($0.first)) }
    endWords(keep)
    let pairs = order.sorted(lists.entries) { $0.second != WordTable.end }
    add(pairs, of: lists, order, keep) {
      words.folded(Int($0.first)) + [UInt8(ascii: " ")] + words.folded(Int($0.second))
    }
    endPairs(keep)
  }

  /// Adds the document numbers.
  mutating func add(_ numbers: NumberTable) {
    let groups = numbers.groups()
    var json: [UInt8] = []
    var terms = Shard.Terms()
    for (index, group) in groups.enumerated() {
      let term = Array(group.term.utf8)
      if json.isEmpty { terms.first = term }
      terms.last = term
      json += (json.isEmpty ? [UInt8(ascii: "[")] : [UInt8(ascii: ",")]) + group.json
      // Numbers deflate to about a fifth.
      guard json.count > 5 * TermShard.least || index == groups.count - 1 else { continue }
      let file = deflater.deflate(json + [UInt8(ascii: "]")])
      self.numbers.append(Shard(terms: terms, counts: ListCounts(), content: .made(file)))
      json = []
    }
  }

  /// Takes over the document numbers of the last index.
  mutating func keep(numbers: [Shard]) {
    self.numbers = numbers
  }
}

extension ShardWriter {
  /// Whether the shard at hand ends before a term with so many bits of lists.
  func ends(before term: [UInt8], length: Int) -> Bool {
    let size = shard.size
    return size > 0
      && (size + length / 8 > TermShard.most
        || size > TermShard.least && ContentName.hash(term) & 0xFF == 0)
  }

  /// Whether there is no shard at hand.
  var isBetweenShards: Bool { shard.isEmpty }

  /// Begins a term, whose lists follow, the rare ones last.
  ///
  /// - Parameters:
  ///   - term: as it stands in the shard.
  ///   - length: how many bits its lists have.
  ///   - formCount: how many lists are not rare.
  ///   - rare: the documents of its rare lists, merged.
  ///   - listCount: how many lists there are.
  ///   - keep: takes the lists of the shard before, if it ends.
  mutating func begin(
    _ term: [UInt8],
    length: Int,
    formCount: Int,
    rare: [UInt64],
    listCount: Int,
    _ keep: Keeper
  ) {
    if ends(before: term, length: length) { close(keep) }
    if shard.isEmpty {
      begun.first = term
      begun.length = length
    }
    begun.last = term
    shard.begin(term, formCount: formCount, rareCount: rare.count, listCount: listCount)
  }

  /// Adds a list of the term.
  mutating func add(
    _ accents: Accents,
    count: Int,
    last: Int,
    bits range: Range<Int>,
    of source: UnsafeBufferPointer<UInt8>,
    then tail: PostingCode.Bits? = nil
  ) {
    shard.add(accents, count: count, last: last, bits: range, of: source, then: tail)
  }

  /// Keeps a rare list of the term.
  mutating func keep(_ accents: Accents, rare postings: ArraySlice<UInt64>) {
    shard.keep(accents, rare: postings)
  }

  /// Adds the rare lists of the term.
  mutating func add(rare postings: [UInt64]) { shard.add(rare: postings) }

  /// Takes over a shard of the last index, between two others.
  mutating func keep(_ kept: Shard, part: Int, _ keep: Keeper) {
    close(keep)
    shards.append(kept)
    keep(.kept(part))
  }

  /// Ends the shard at hand.
  mutating func close(_ keep: Keeper) {
    guard !shard.isEmpty else { return }
    let (file, lists, counts) = shard.finish(deflater)
    shards.append(Shard(terms: begun, counts: counts, content: .made(file)))
    keep(.made(lists))
  }

  mutating func endWords(_ keep: Keeper) {
    close(keep)
    swap(&words, &shards)
  }

  mutating func endPairs(_ keep: Keeper) {
    close(keep)
    swap(&pairs, &shards)
  }

  private mutating func add(
    _ sorted: [Int],
    of lists: PostingLists,
    _ order: WordOrder,
    _ keep: Keeper,
    term: (PostingLists.Entry) -> [UInt8]
  ) {
    lists.bits.bytes.withUnsafeBufferPointer { bits in
      var start = 0
      while start < sorted.count {
        let entry = lists.entries[sorted[start]]
        var formCount = 0
        var rare: [UInt64] = []
        var end = start
        var length = 0
        while end < sorted.count, order.haveSameLetters(entry, lists.entries[sorted[end]]) {
          let other = lists.entries[sorted[end]]
          if other.isRough {
            rare += lists.rough[other.start..<other.end]
          } else {
            formCount += 1
            length += other.end - other.start
          }
          end += 1
        }
        if end > start + 1 { rare = PackedPosting.merged(rare) }
        begin(
          term(entry),
          length: length,
          formCount: formCount,
          rare: rare,
          listCount: end - start,
          keep
        )
        for index in sorted[start..<end] {
          let form = lists.entries[index]
          let accents = order.accents(form)
          if form.isRough {
            shard.keep(accents, rare: lists.rough[form.start..<form.end])
          } else {
            shard.add(
              accents,
              count: Int(form.count),
              last: Int(form.last),
              bits: form.start..<form.end,
              of: bits
            )
          }
        }
        shard.add(rare: rare)
        start = end
      }
    }
  }
}
