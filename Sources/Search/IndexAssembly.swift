/// Names the shards and puts the files of an index together, eight shards to a folder.
struct IndexAssembly {
  /// The index of the build before and what reads its files, of which those stay that are as they were.
  struct Last {
    let ledger: IndexLedger
    /// The bytes of a file by its path; nil where it is not as it was.
    let bytes: (String) -> [UInt8]?
  }

  /// A file that is named by its content.
  enum Content {
    case made([UInt8])
    case kept
  }

  let code: PostingCode
  let years: [(year: Int, count: Int)]
  let texts: TextVersions
  let facets: Content
  let dictionary: Content
  let notHeld: UInt64
  /// At least how many words there are; nil where the next build must not change this index.
  let wordCount: Int?

  private var files: [IndexEdition.File] = []
  private var names = ContentName()
  private var folders: [IndexLedger.Named] = []

  init(
    _ code: PostingCode,
    years: [(year: Int, count: Int)],
    texts: TextVersions,
    facets: Content,
    dictionary: Content,
    notHeld: UInt64,
    wordCount: Int?
  ) {
    self.code = code
    self.years = years
    self.texts = texts
    self.facets = facets
    self.dictionary = dictionary
    self.notHeld = notHeld
    self.wordCount = wordCount
  }

  /// The index of these shards.
  ///
  /// - Throws: `SearchIndexError.damaged` where a file of the last index is not as it was.
  consuming func edition(
    _ writer: ShardWriter,
    since last: Last?
  ) throws(SearchIndexError) -> IndexEdition {
    let shards = writer.words + writer.numbers + writer.pairs
    for start in stride(from: 0, to: shards.count, by: ShardTable.folderLength) {
      let end = min(start + ShardTable.folderLength, shards.count)
      try addFolder(shards[start..<end], last)
    }
    var table = ShardTable(terms: IndexAssembly.terms(shards), folders: folders.map(\.name))
    let depth = table.terms.count > Manifest.mostShards ? 1 : 0
    if depth > 0 { table = tables(of: table) }
    let facets = try add(facets, last, last?.ledger.facets)
    let dictionary = try add(dictionary, last, last?.ledger.dictionary)
    let manifest = Manifest(
      documentCount: code.documentCount,
      hasParts: code.hasParts,
      facets: facets.name,
      dictionary: dictionary.name,
      years: years,
      texts: texts.sums.map { UInt32(truncatingIfNeeded: $0) & 0xFF_FFFF },
      depth: depth,
      table: table
    )
    files.append(
      .made(SearchIndexFile(path: SearchIndexFile.manifestPath, bytes: manifest.bytes))
    )
    let ledger = wordCount.map { wordCount in
      IndexLedger(
        documentCount: code.documentCount,
        wordCount: wordCount,
        texts: texts,
        notHeld: notHeld,
        words: writer.words.map(IndexLedger.Row.init),
        numbers: writer.numbers.map(IndexLedger.Row.init),
        pairs: writer.pairs.map(IndexLedger.Row.init),
        folders: folders,
        facets: facets,
        dictionary: dictionary
      )
    }
    return IndexEdition(files: files, ledger: ledger)
  }
}

extension IndexAssembly {
  /// The shortest beginning of the first term of each shard that is after all terms before: enough to
  /// find it.
  private static func terms(_ shards: [Shard]) -> [[UInt8]] {
    var last: [UInt8] = []
    return shards.map { shard in
      let first = shard.terms.first
      var length = min(zip(last, first).prefix { $0 == $1 }.count + 1, first.count)
      while length < first.count, first[length] & 0xC0 == 0x80 { length += 1 }
      last = shard.terms.last
      return Array(first.prefix(length))
    }
  }

  private mutating func addFolder(
    _ shards: ArraySlice<Shard>,
    _ last: Last?
  ) throws(SearchIndexError) {
    if let last, keepFolder(shards, last) { return }
    var contents: [[UInt8]] = []
    for shard in shards {
      switch shard.content {
      case .made(let bytes): contents.append(bytes)
      case .kept(let row, _):
        let folder = row / ShardTable.folderLength
        guard let last, folder < last.ledger.folders.count else { throw .damaged }
        let path = ShardTable.path(
          last.ledger.folders[folder].name,
          row % ShardTable.folderLength
        )
        guard let bytes = last.bytes(path) else { throw .damaged }
        contents.append(bytes)
      }
    }
    let hash = ContentName.hash(Array(contents.joined()))
    let name = names.name(forHash: hash)
    for (index, bytes) in contents.enumerated() {
      files.append(.made(SearchIndexFile(path: ShardTable.path(name, index), bytes: bytes)))
    }
    folders.append(IndexLedger.Named(hash: hash, name: name, size: 0))
  }

  /// Keeps a folder that holds what it held before, under the name that it had.
  private mutating func keepFolder(
    _ shards: ArraySlice<Shard>,
    _ last: Last
  ) -> Bool {
    let folder = folders.count
    guard folder < last.ledger.folders.count else { return false }
    var rows = folder * ShardTable.folderLength
    for shard in shards {
      guard case .kept(rows, _) = shard.content else { return false }
      rows += 1
    }
    let isWhole = shards.count == ShardTable.folderLength
    guard isWhole || rows == last.ledger.shardCount else { return false }
    let known = last.ledger.folders[folder]
    guard names.keep(known.name, forHash: known.hash) else { return false }
    for (index, shard) in shards.enumerated() {
      files.append(
        .kept(path: ShardTable.path(known.name, index), size: shard.content.size)
      )
    }
    folders.append(known)
    return true
  }

  /// A table of tables, each of which holds a stretch of the shards.
  private mutating func tables(of table: ShardTable) -> ShardTable {
    var terms: [[UInt8]] = []
    var tables: [UInt32] = []
    for start in stride(from: 0, to: table.terms.count, by: Manifest.shardsPerTable) {
      let end = min(start + Manifest.shardsPerTable, table.terms.count)
      var bytes = ByteWriter()
      table.part(start..<end).write(to: &bytes)
      terms.append(table.terms[start])
      tables.append(add(Deflater(level: 9).deflate(bytes.bytes)).name)
    }
    return ShardTable(terms: terms, folders: tables)
  }

  private mutating func add(
    _ content: Content,
    _ last: Last?,
    _ known: IndexLedger.Named?
  ) throws(SearchIndexError) -> IndexLedger.Named {
    let bytes: [UInt8]
    switch content {
    case .made(let made): bytes = made
    case .kept:
      guard let last, let known else { throw .damaged }
      let path = SearchIndexFile.path(known.name)
      if names.keep(known.name, forHash: known.hash) {
        files.append(.kept(path: path, size: known.size))
        return known
      }
      guard let kept = last.bytes(path) else { throw .damaged }
      bytes = kept
    }
    return add(bytes)
  }

  private mutating func add(_ bytes: [UInt8]) -> IndexLedger.Named {
    let hash = ContentName.hash(bytes)
    let name = names.name(forHash: hash)
    files.append(.made(SearchIndexFile(path: SearchIndexFile.path(name), bytes: bytes)))
    return IndexLedger.Named(hash: hash, name: name, size: bytes.count)
  }
}
