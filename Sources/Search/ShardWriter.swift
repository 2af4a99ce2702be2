/// Cuts the postings, sorted by term, into files of about one size.
///
/// A shard ends before a term that its bytes choose, or when it is full: so what changes in one shard
/// seldom moves the ends of those after it.
struct ShardWriter {
  var files = ShardFiles()
  private let deflater = Deflater()
  private var shard: TermShard
  private var first: [UInt8] = []
  private var last: [UInt8] = []

  init(_ code: PostingCode) {
    shard = TermShard(code)
  }

  /// Writes all: single words, document numbers, pairs, in the order of terms.
  mutating func add(_ lists: PostingLists, _ words: WordTable, _ numbers: NumberTable) {
    let order = WordOrder(words)
    let single = order.sorted(lists.entries) { $0.second == WordTable.end }
    add(single, of: lists, order) { [UInt8(ascii: "!")] + words.folded(Int($0.first)) }
    add(numbers.groups())
    let pairs = order.sorted(lists.entries) { $0.second != WordTable.end }
    add(pairs, of: lists, order) {
      words.folded(Int($0.first)) + [UInt8(ascii: " ")] + words.folded(Int($0.second))
    }
  }
}

extension ShardWriter {
  private mutating func add(
    _ sorted: [Int],
    of lists: PostingLists,
    _ order: WordOrder,
    term: (PostingLists.Entry) -> [UInt8]
  ) {
    lists.bits.bytes.withUnsafeBufferPointer { bits in
      var start = 0
      while start < sorted.count {
        let entry = lists.entries[sorted[start]]
        var forms: [PostingLists.Entry] = []
        var rare: [UInt32] = []
        var end = start
        var length = 0
        while end < sorted.count, order.haveSameLetters(entry, lists.entries[sorted[end]]) {
          let other = lists.entries[sorted[end]]
          if other.isRough {
            rare += lists.rough[other.start..<other.end]
          } else {
            forms.append(other)
            length += other.end - other.start
          }
          end += 1
        }
        if end > start + 1 { rare = ShardWriter.merged(rare) }
        let term = term(entry)
        let size = shard.size
        if size > 0,
          size + length / 8 > TermShard.most
            || size > TermShard.least && ContentName.hash(term) & 0xFF == 0
        {
          close()
        }
        if shard.isEmpty { first = term }
        last = term
        shard.begin(term, formCount: forms.count, rareCount: rare.count)
        for form in forms { shard.add(accents: order.accents(form), form, of: bits) }
        shard.add(rare: rare)
        start = end
      }
    }
    close()
  }

  private mutating func add(_ groups: [(term: String, json: [UInt8])]) {
    var json: [UInt8] = []
    for (index, group) in groups.enumerated() {
      let term = Array(group.term.utf8)
      if json.isEmpty { first = term }
      json += (json.isEmpty ? [UInt8(ascii: "[")] : [UInt8(ascii: ",")]) + group.json
      // Numbers deflate to about a fifth.
      guard json.count > 5 * TermShard.least || index == groups.count - 1 else { continue }
      files.add(deflater.deflate(json + [UInt8(ascii: "]")]), from: first, to: term)
      json = []
    }
  }

  /// The postings in order, each document once with its first part.
  private static func merged(_ postings: [UInt32]) -> [UInt32] {
    var result: [UInt32] = []
    for posting in postings.sorted()
    where result.last.map(RoughPosting.document) != RoughPosting.document(posting) {
      result.append(posting)
    }
    return result
  }

  private mutating func close() {
    guard !shard.isEmpty else { return }
    files.add(shard.finish(deflater), from: first, to: last)
  }
}
