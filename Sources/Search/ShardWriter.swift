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

  /// Adds a term.
  ///
  /// - Parameters:
  ///   - term: as it stands in the shard.
  ///   - outline: of its lists.
  ///   - keep: takes the lists of the shard before, if it ends.
  ///   - addLists: adds the lists.
  mutating func add(
    _ term: [UInt8],
    _ outline: TermOutline,
    _ keep: Keeper,
    lists addLists: (inout TermShard) -> Void
  ) {
    if ends(before: term, length: outline.length) { close(keep) }
    if shard.isEmpty {
      begun.first = term
      begun.length = outline.length
    }
    begun.last = term
    let rare = outline.rare
    shard.begin(term, outline, rareCount: rare.count)
    addLists(&shard)
    shard.add(rare: rare)
  }

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
        var outline = TermOutline()
        var end = start
        while end < sorted.count, order.haveSameLetters(entry, lists.entries[sorted[end]]) {
          let other = lists.entries[sorted[end]]
          if other.isRough {
            outline.add(rare: lists.rough[other.start..<other.end])
          } else {
            outline.add(length: other.end - other.start)
          }
          end += 1
        }
        add(term(entry), outline, keep) { shard in
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
        }
        start = end
      }
    }
  }
}
