/// Makes the files of the search index from records that pass by.
///
/// 1. The words of a document get numbers; a word and the next one of the same field make a pair. The
///    leading fields are number, title, kind and headings; then come the issuer, the text and the
///    readings.
/// 2. The pairs of some documents are sorted and packed (`PairRun`); the text is deflated and given back
///    at once.
/// 3. `finish` merges the runs into the lists of all words and pairs (`PostingLists`) and cuts them into
///    shards (`ShardWriter`); the manifest says where each shard begins.
///
/// Memory holds the packed pairs, about four bytes a word, not the texts. The same records give the same
/// bytes. The files are described in `SearchIndexFile`.
public struct SearchIndexBuilder {
  private let order: DocumentOrder
  private var words = WordTable()
  private var records: [UInt64] = []
  private var scratch: [UInt64] = []
  private var runDocuments: [UInt32] = []
  private var runs: [PairRun] = []
  /// How often each word is the first of a pair.
  private var frequencies: [UInt32] = []
  private var hasParts = false
  private var numbers = NumberTable()
  private var facets: FacetTable
  private var textHashes: [UInt64]
  private let deflater = Deflater(level: 4, dictionary: TextDictionary.bytes)

  /// - Parameter dates: of all documents, as `2023-04-14`, in the order of their addresses, in which
  ///   hits of one day are listed.
  public init(dates: [String?]) {
    order = DocumentOrder(dates: dates)
    facets = FacetTable(documentCount: dates.count)
    textHashes = Array(
      repeating: 0,
      count: (dates.count + Manifest.block - 1) / Manifest.block
    )
  }

  /// Adds a document and gives back its finished files, which may be written at once.
  ///
  /// - Parameters:
  ///   - record: what is known of it.
  ///   - index: which of the dates is its own.
  /// - Returns: the parts of its text.
  /// - Complexity: O(n) in the length of the texts.
  public mutating func add(_ record: SearchRecord, at index: Int) -> [SearchIndexFile] {
    let document = order.numbers[index]
    let slot = runDocuments.count
    runDocuments.append(UInt32(document))
    var text = DocumentText(of: record)
    var position = 0
    ScalarForms.shared.isWord.withUnsafeBufferPointer { isWord in
      let leading = [record.number, record.title, record.kind] + record.sections.map(\.heading)
      for field in leading { add(field, slot, isWord, isLeading: true) }
      add(record.issuer, slot, isWord)
      for section in record.sections {
        var bytes = section.text
        bytes.withUTF8 { bytes in
          var pair = OpenPair()
          WordScanner.scan(bytes, isWord: isWord) { range in
            let word = words.number(of: UnsafeBufferPointer(rebasing: bytes[range]))
            guard word != WordTable.end else { return }
            text.note(position, at: range.lowerBound)
            add(pair, before: word, slot)
            pair.move(to: word, part: position / DocumentText.length)
            position &+= 1
          }
          close(pair, slot)
          text.add(section, bytes)
        }
      }
      for reading in record.readings { add(reading, slot, isWord) }
    }
    if runDocuments.count == PairRun.length { packRun() }
    noteFacts(record, document)
    return files(text.finish(), document)
  }

  /// Adds a document that is cited but not held, in the order in which they are to be offered.
  public mutating func add(_ record: NotHeldRecord) {
    numbers.add(record)
  }

  /// The remaining files, the manifest last.
  public consuming func finish() -> [SearchIndexFile] {
    packRun()
    records = []
    scratch = []
    let code = PostingCode(
      documentCount: order.numbers.count,
      hasParts: hasParts
    )
    frequencies += Array(repeating: 0, count: max(0, words.words.count - frequencies.count))
    let lists = PostingLists(runs, frequencies: frequencies, code: code)
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

  /// Adds the words of a field other than the text.
  private mutating func add(
    _ field: String?,
    _ slot: Int,
    _ isWord: UnsafeBufferPointer<Bool>,
    isLeading: Bool = false
  ) {
    guard var field else { return }
    field.withUTF8 { bytes in
      var pair = OpenPair(isLeading: isLeading)
      WordScanner.scan(bytes, isWord: isWord) { range in
        let word = words.number(of: UnsafeBufferPointer(rebasing: bytes[range]))
        guard word != WordTable.end else { return }
        add(pair, before: word, slot)
        pair.move(to: word, part: 0)
      }
      close(pair, slot)
    }
  }

  private mutating func packRun() {
    guard !runDocuments.isEmpty else { return }
    RadixSort.sort(&records, scratch: &scratch)
    runs.append(PairRun(records, documents: runDocuments))
    records.removeAll(keepingCapacity: true)
    runDocuments.removeAll(keepingCapacity: true)
  }

  private mutating func noteFacts(_ record: SearchRecord, _ document: Int) {
    facets.note(record, document: document)
    if let number = record.number,
      let form = NumberForm(
        number: number,
        kind: record.kind,
        issuer: record.issuer,
        date: record.date
      )
    {
      numbers.add(form, document: document)
    }
    for number in record.cites { numbers.add(citation: number, document: document) }
  }

  private mutating func files(_ parts: [[UInt8]], _ document: Int) -> [SearchIndexFile] {
    if parts.count > 1 { hasParts = true }
    return parts.enumerated().map { part, json in
      let bytes = deflater.deflate(json)
      let hash = ContentName.hash(bytes) &+ UInt64(document) &* 31 &+ UInt64(part)
      textHashes[document / Manifest.block] &+= ContentName.stirred(hash)
      return SearchIndexFile(
        path: SearchIndexFile.textPath(document, part: part),
        bytes: bytes
      )
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
