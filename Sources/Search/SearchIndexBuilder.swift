/// Makes the files of the search index from records that pass by.
///
/// 1. Each document becomes a `SearchDigest` by itself, and its text files.
/// 2. Its words get numbers; a word and the next one of the same field make a pair. The leading fields
///    are number, title, kind and headings; then come the issuer, the text and the readings. The pairs of
///    some documents are sorted and packed (`PairRun`).
/// 3. `finish` merges the runs into the lists of all words and pairs (`PostingLists`) and cuts them into
///    shards (`ShardWriter`); the manifest says where each shard begins (`IndexAssembly`). Where little
///    changed since the last build, `IndexRevision` does without the other documents.
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
  private var facts: IndexFacts
  private var texts: TextVersions

  /// - Parameters:
  ///   - dates: of all documents, as `2023-04-14`, in the order of their addresses, in which hits of one
  ///     day are listed.
  ///   - isParallel: whether a second thread may help.
  public init(dates: [String?], isParallel: Bool = false) {
    order = DocumentOrder(dates: dates)
    packer = RunPacker(isParallel: isParallel)
    self.isParallel = isParallel
    facts = IndexFacts(documentCount: dates.count)
    texts = TextVersions(documentCount: dates.count)
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
    return textFiles(of: document, at: index)
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
      facts.note(&reader, document)
      texts.add(reader.textHashes(), document)
      let spellings = (0..<min(reader.number(), bytes.count)).map { _ in
        words.number(of: reader.counted(reader.number()))
      }
      var position = 0
      while !reader.isAtEnd { addField(&reader, spellings, slot, &position) }
    }
    if runDocuments.count == PairRun.length || records.count >= PairRun.most { packRun() }
  }

  /// The parts of the text of a document whose date is that at `index`.
  public func textFiles(of document: DigestedDocument, at index: Int) -> [SearchIndexFile] {
    zip(document.texts, textPaths(of: document.texts.count, at: index)).map { text, path in
      SearchIndexFile(path: path, bytes: text)
    }
  }

  /// Where the `count` parts of the text belong of the document whose date is that at `index`.
  public func textPaths(of count: Int, at index: Int) -> [String] {
    (0..<count).map { SearchIndexFile.textPath(order.numbers[index], part: $0) }
  }

  /// Adds a document that is cited but not held, in the order in which they are to be offered.
  public mutating func add(_ record: NotHeldRecord) {
    facts.add(record)
  }

  /// What makes the index out of the last one instead, with none of the documents that were added.
  ///
  /// - Parameters:
  ///   - ledger: of the last index.
  ///   - source: what reads the rest of it.
  ///   - changes: the documents that changed, among them all whose numbers are new or are not used any
  ///     more.
  ///   - notHeld: the documents that are cited but not held, in the order in which they are offered.
  /// - Returns: the same index as `finish` of all documents.
  public func revision(
    of ledger: IndexLedger,
    _ source: IndexRevision.Source,
    changes: [DocumentChange],
    notHeld: [NotHeldRecord]
  ) -> IndexRevision {
    IndexRevision(
      of: ledger,
      source,
      order: order,
      changes: changes,
      notHeld: notHeld
    )
  }

  /// The remaining files, the manifest last.
  public consuming func finish() -> [SearchIndexFile] {
    finish { _ in }.files.compactMap { file in
      if case .made(let file) = file { file } else { nil }
    }
  }

  /// The finished index but for the texts; `keep` takes the parts that are to lie beside its ledger, in
  /// their order.
  public consuming func finish(keeping keep: (IndexPart) -> Void) -> IndexEdition {
    let order = order
    let facts = facts
    let texts = texts
    let (lists, words) = lists(hasParts: texts.hasParts)
    let code = lists.code
    let wordOrder = WordOrder(words)
    var writer = ShardWriter(code)
    writer.add(lists, words, wordOrder, keep)
    writer.add(facts.numbers)
    let dictionary = SuggestionDictionary(lists, words)
    keep(.made(facts.kept))
    keep(.made(dictionary.kept))
    let isExact = wordOrder.isExact && words.words.count < WordTable.limit
    let assembly = IndexAssembly(
      code,
      years: order.years,
      texts: texts,
      facets: .made(facts.facets.file),
      dictionary: .made(dictionary.file(documentCount: code.documentCount)),
      notHeld: IndexFacts.hash(of: facts.notHeld),
      wordCount: isExact ? words.words.count : nil
    )
    do {
      return try assembly.edition(writer, since: nil)
    } catch {
      preconditionFailure("nothing of an index that is made anew is kept")
    }
  }

  /// The postings of all documents, and the words that they are of.
  consuming func lists(hasParts: Bool) -> (PostingLists, WordTable) {
    packRun()
    let words = words
    var frequencies = frequencies
    frequencies += Array(repeating: 0, count: max(0, words.words.count - frequencies.count))
    let lists = PostingLists(
      packer.finish(),
      isInOrder: isInOrder,
      frequencies: frequencies,
      code: PostingCode(documentCount: order.numbers.count, hasParts: hasParts),
      isParallel: isParallel
    )
    return (lists, words)
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
}
