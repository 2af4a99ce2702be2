/// Where the terms are: the first term of each shard, shortened, and the shard's name.
///
/// The bytes are the number of shards, for each how many bytes its first term shares with the one
/// before, how many follow and these bytes, then the names, three bytes each. A term is in the last
/// shard whose first term is not after it.
struct ShardTable {
  struct Row: Hashable, Sendable {
    let term: [UInt8]
    let name: UInt32
  }

  var rows: [Row] = []
  private var last: [UInt8] = []

  init() {}

  /// Adds a shard whose terms go from `first` to `last`.
  ///
  /// The shortest beginning of `first` that is after all terms before is enough to find it.
  mutating func add(from first: [UInt8], to last: [UInt8], name: UInt32) {
    var length = min(zip(self.last, first).prefix { $0 == $1 }.count + 1, first.count)
    while length < first.count, first[length] & 0xC0 == 0x80 { length += 1 }
    rows.append(Row(term: Array(first.prefix(length)), name: name))
    self.last = last
  }

  func write(to bytes: inout ByteWriter) {
    bytes.append(number: rows.count)
    var last: [UInt8] = []
    for row in rows {
      let shared = zip(last, row.term).prefix { $0 == $1 }.count
      bytes.append(number: shared)
      bytes.append(counted: row.term[shared...])
      last = row.term
    }
    for row in rows { bytes.append(ContentName.bytes(row.name)) }
  }

  init(from reader: inout ByteReader) throws(SearchIndexError) {
    var terms: [[UInt8]] = []
    let count = try reader.number()
    for _ in 0..<count {
      let shared = try reader.number()
      terms.append(Array((terms.last ?? []).prefix(shared)) + (try reader.counted()))
    }
    for term in terms { rows.append(Row(term: term, name: try reader.name())) }
  }

  /// The row in which a term would be.
  func row(of term: String) -> Int? {
    let key = Array(term.utf8)[...]
    return rows.lastIndex { !TermOrder.precedes(key, $0.term[...]) }
  }
}
