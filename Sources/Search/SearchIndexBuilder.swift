/// Makes the files of the search index from records that pass by.
///
/// 1. Each document becomes a `SearchDigest` by itself, and its text files.
/// 2. Its words get numbers; a word and the next one of the same field make a pair. The leading fields
///    are number, title, kind and headings; then come the issuer, the text and the readings. The pairs of
///    some documents are sorted and packed (`PairRun`).
/// 3. `finish` merges the runs into the lists of all words and pairs (`PostingLists`) and cuts them into
///    shards (`ShardWriter`); the manifest says where each shard begins.
///
/// Memory holds the packed pairs, about four bytes a word, not the texts. The same records give the same
/// bytes. The files are described in `SearchIndexFile`.
public struct SearchIndexBuilder: ~Copyable {
  private let order: DocumentOrder
  private var words = WordTable()
  private var records: [UInt64] = []
  private var runDocuments: [UInt32] = []
  private let packer: RunPacker
  private let isParallel: Bool
  /// Whether documents came in the order of their numbers so far, which spares half of the sorting.
  private var isInOrder = true
  private var lastDocument = -1
  /// How often each word is the first of a pair.
  private var frequencies: [UInt32] = []
  private var hasParts = false
  private var numbers = NumberTable()
  private var facets: FacetTable
  private var textHashes: [UInt64]

  /// - Parameters:
  ///   - dates: of all documents, as `2023-04-14`, in the order of their addresses, in which hits of one
  ///     day are listed.
  ///   - isParallel: whether a second thread may help.
  public init(dates: [String?], isParallel: Bool = false) {
    order = DocumentOrder(dates: dates)
    packer = RunPacker(isParallel: isParallel)
    self.isParallel = isParallel
    facets = FacetTable(documentCount: dates.count)
    textHashes = Array(
      repeating: 0,
      count: (dates.count + Manifest.block - 1) / Manifest.block
    )
  }

  /// The places of the dates in the order in which their documents are added fastest.
  public var indices: [Int] { order.indices }

  /// Adds a document and gives back its finished files, which may be written at once.
  ///
  /// - Parameters:
  ///   - record: what is known of it.
  ///   - index: which of the dates is its own.
  /// - Returns: the parts of its text.
  /// - Complexity: O(n) in the length of the texts.
  public mutating func add(_ record: SearchRecord, at index: Int) -> [SearchIndexFile] {
    add(DigestedDocument(record), at: index)
  }

  /// Adds a document that was made ready, and gives back the parts of its text.
  public mutating func add(_ document: DigestedDocument, at index: Int) -> [SearchIndexFile] {
    add(document.digest, at: index)
    return zip(document.texts, textPaths(of: document.texts.count, at: index)).map { text, path in
      SearchIndexFile(path: path, bytes: text)
    }
  }

  /// Adds a document whose text files are there already, where `textPaths` names them.
  ///
  /// - Complexity: O(n) in the number of its words.
  public mutating func add(_ digest: SearchDigest, at index: Int) {
    let document = order.numbers[index]
    if document < lastDocument { isInOrder = false }
    lastDocument = document
    let slot = runDocuments.count
    runDocuments.append(UInt32(document))
    digest.bytes.withUnsafeBufferPointer { bytes in
      var reader = DigestReader(bytes)
      noteFacts(reader.facts(), document)
      noteTexts(reader.textHashes(), document)
      let spellings = (0..<min(reader.number(), bytes.count)).map { _ in
        words.number(of: reader.counted(reader.number()))
      }
      var position = 0
      while !reader.isAtEnd { addField(&reader, spellings, slot, &position) }
    }
    if runDocuments.count == PairRun.length || records.count >= PairRun.most { packRun() }
  }

  /// Where the `count` parts of the text belong of the document whose date is that at `index`.
  public func textPaths(of count: Int, at index: Int) -> [String] {
    (0..<count).map { SearchIndexFile.textPath(order.numbers[index], part: $0) }
  }

  /// Adds a document that is cited but not held, in the order in which they are to be offered.
  public mutating func add(_ record: NotHeldRecord) {
    numbers.add(record)
  }

  /// The remaining files, the manifest last.
  public consuming func finish() -> [SearchIndexFile] {
    packRun()
    let code = PostingCode(
      documentCount: order.numbers.count,
      hasParts: hasParts
    )
    frequencies += Array(repeating: 0, count: max(0, words.words.count - frequencies.count))
    let lists = PostingLists(
      packer.finish(),
      isInOrder: isInOrder,
      frequencies: frequencies,
      code: code,
      isParallel: isParallel
    )
    var writer = ShardWriter(code)
    writer.add(lists, words, numbers)
    var files = writer.files
    var table = files.table()
    let depth = table.terms.count > Manifest.mostShards ? 1 : 0
    if depth > 0 { table = SearchIndexBuilder.tables(of: table, &files) }
    let manifest = Manifest(
      documentCount: code.documentCount,
      hasParts: hasParts,
      facets: files.add(Deflater(level: 9).deflate(facets.bytes)),
      dictionary: files.add(
        Deflater(level: 9).deflate(
          SuggestionDictionary.bytes(lists, words, documentCount: code.documentCount)
        )
      ),
      years: order.years,
      texts: textHashes.map { UInt32(truncatingIfNeeded: $0) & 0xFF_FFFF },
      depth: depth,
      table: table
    )
    return files.files
      + [SearchIndexFile(path: SearchIndexFile.manifestPath, bytes: manifest.bytes)]
  }
}

extension SearchIndexBuilder {
  /// Notes a pair, now that the word after it is known.
  @inline(__always)
  private mutating func add(_ pair: OpenPair, before word: UInt32, _ slot: Int) {
    guard pair.first != WordTable.end else { return }
    let detail = PairDetail.of(
      part: pair.part,
      isLeading: pair.isLeading,
      sign: words.words[Int(word)].sign
    )
    records.append(PairRun.record(pair.first, pair.second, document: slot, detail: detail))
    if Int(pair.first) >= frequencies.count {
      frequencies += Array(repeating: 0, count: Int(pair.first) + 1024 - frequencies.count)
    }
    frequencies[Int(pair.first)] &+= 1
  }

  /// Notes the last pair of a field and its last word.
  private mutating func close(_ pair: OpenPair, _ slot: Int) {
    var pair = pair
    add(pair, before: WordTable.end, slot)
    pair.move(to: WordTable.end, part: pair.secondPart)
    add(pair, before: WordTable.end, slot)
  }

  /// Adds the words of the next field; `position` is that of the next word of the text.
  private mutating func addField(
    _ reader: inout DigestReader,
    _ spellings: [UInt32],
    _ slot: Int,
    _ position: inout Int
  ) {
    let field = reader.field()
    var pair = OpenPair(isLeading: field.isLeading)
    for _ in 0..<field.wordCount {
      let number = reader.number()
      let part = field.isText ? position / DocumentText.length : 0
      if field.isText { position &+= 1 }
      guard number < spellings.count, case let word = spellings[number], word != WordTable.end
      else { continue }
      add(pair, before: word, slot)
      pair.move(to: word, part: part)
    }
    close(pair, slot)
  }

  private mutating func packRun() {
    guard !runDocuments.isEmpty else { return }
    packer.pack(&records, documents: runDocuments, isInOrder: isInOrder)
    runDocuments.removeAll(keepingCapacity: true)
  }

  private mutating func noteFacts(_ facts: SearchDigest.Facts, _ document: Int) {
    facets.note(kind: facts.kind, issuer: facts.issuer, document: document)
    if let number = facts.number,
      let form = NumberForm(
        number: number,
        kind: facts.kind,
        issuer: facts.issuer,
        date: facts.date
      )
    {
      numbers.add(form, document: document)
    }
    for number in facts.cites { numbers.add(citation: number, document: document) }
  }

  private mutating func noteTexts(_ hashes: [UInt64], _ document: Int) {
    if hashes.count > 1 { hasParts = true }
    for (part, hash) in hashes.enumerated() {
      let own = hash &+ UInt64(document) &* 31 &+ UInt64(part)
      textHashes[document / Manifest.block] &+= ContentName.stirred(own)
    }
  }

  /// A table of tables, each of which holds a stretch of the shards.
  private static func tables(of table: ShardTable, _ files: inout ShardFiles) -> ShardTable {
    var terms: [[UInt8]] = []
    var names: [UInt32] = []
    for start in stride(from: 0, to: table.terms.count, by: Manifest.shardsPerTable) {
      let end = min(start + Manifest.shardsPerTable, table.terms.count)
      var bytes = ByteWriter()
      table.part(start..<end).write(to: &bytes)
      terms.append(table.terms[start])
      names.append(files.add(Deflater(level: 9).deflate(bytes.bytes)))
    }
    return ShardTable(terms: terms, folders: names)
  }
}
