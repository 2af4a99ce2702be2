/// Where the terms are: the first term of each shard, shortened, and the names of the folders.
///
/// The bytes are the number of shards; for each how many bytes its first term shares with the one
/// before; the rests of all terms, each closed by a zero; then the names of the folders, three bytes
/// each. A term is in the last shard whose first term is not after it.
struct ShardTable: Sendable {
  /// How many shards lie in one folder, which is named by the content of all of them.
  static let folderLength = 8

  private(set) var terms: [[UInt8]] = []
  private(set) var folders: [UInt32] = []

  init(terms: [[UInt8]], folders: [UInt32]) {
    self.terms = terms
    self.folders = folders
  }

  /// The path of a shard.
  func path(_ row: Int) -> String {
    let (folder, index) = row.quotientAndRemainder(dividingBy: ShardTable.folderLength)
    return ShardTable.path(folders[folder], index)
  }

  /// The path of a shard by the name of its folder.
  static func path(_ folder: UInt32, _ index: Int) -> String {
    "tu/\(ContentName.text(folder))/\(index).bin"
  }

  /// The shards from a row on, whole folders of them.
  func part(_ rows: Range<Int>) -> ShardTable {
    let first = rows.lowerBound / ShardTable.folderLength
    let end = (rows.upperBound + ShardTable.folderLength - 1) / ShardTable.folderLength
    return ShardTable(terms: Array(terms[rows]), folders: Array(folders[first..<end]))
  }

  func write(to bytes: inout ByteWriter) {
    bytes.append(number: terms.count)
    var rests = ByteWriter()
    var last: [UInt8] = []
    for term in terms {
      let shared = zip(last, term).prefix { $0 == $1 }.count
      bytes.append(number: shared)
      rests.append(term[shared...])
      rests.append([0])
      last = term
    }
    bytes.append(rests.bytes)
    for folder in folders { bytes.append(ContentName.bytes(folder)) }
  }

  /// Reads a table; with `isNamed` each row has a name of its own.
  init(from reader: inout ByteReader, isNamed: Bool = false) throws(SearchIndexError) {
    let count = try reader.number()
    var shared: [Int] = []
    for _ in 0..<count { shared.append(try reader.number()) }
    terms = try reader.terms(sharing: shared)
    let length = isNamed ? 1 : ShardTable.folderLength
    for _ in 0..<(count + length - 1) / length {
      folders.append(try reader.name())
    }
  }

  /// The row in which a term would be.
  func row(of term: String) -> Int? {
    let key = Array(term.utf8)[...]
    return terms.lastIndex { !TermOrder.precedes(key, $0[...]) }
  }
}
