/// The shards as they are finished, eight to a folder.
struct ShardFiles {
  private(set) var files: [SearchIndexFile] = []
  private var terms: [[UInt8]] = []
  private var folders: [UInt32] = []
  private var pending: [[UInt8]] = []
  private var names = ContentName()
  private var last: [UInt8] = []

  /// Adds a shard whose terms go from `first` to `last`.
  ///
  /// The shortest beginning of `first` that is after all terms before is enough to find it.
  mutating func add(_ shard: [UInt8], from first: [UInt8], to last: [UInt8]) {
    var length = min(zip(self.last, first).prefix { $0 == $1 }.count + 1, first.count)
    while length < first.count, first[length] & 0xC0 == 0x80 { length += 1 }
    terms.append(Array(first.prefix(length)))
    self.last = last
    pending.append(shard)
    if pending.count == ShardTable.folderLength { close() }
  }

  /// Adds a file of its own; gives back its name.
  mutating func add(_ bytes: [UInt8]) -> UInt32 {
    let name = names.name(for: bytes)
    files.append(SearchIndexFile(path: SearchIndexFile.path(name), bytes: bytes))
    return name
  }

  /// The table of all shards.
  mutating func table() -> ShardTable {
    close()
    return ShardTable(terms: terms, folders: folders)
  }

  private mutating func close() {
    guard !pending.isEmpty else { return }
    let table = ShardTable(terms: [], folders: [names.name(for: Array(pending.joined()))])
    for (index, shard) in pending.enumerated() {
      files.append(SearchIndexFile(path: table.path(index), bytes: shard))
    }
    folders += table.folders
    pending = []
  }
}
