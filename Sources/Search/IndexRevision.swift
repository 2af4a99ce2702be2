/// Makes an index out of the last one and what changed in some documents: the same bytes as
/// `SearchIndexBuilder` would make of all documents.
///
/// 1. Of each changed document, the lists are found that gain or lose it (`ListChange`).
/// 2. Only shards are read and written that hold one of these lists, and those after them until one ends
///    where it ended before. Where there are more documents or fewer, some lists that did not change are
///    coded otherwise, too.
/// 3. Numbers and facets are made anew where the facts of a document changed.
public struct IndexRevision {
  /// What reads what the last build left.
  public struct Source {
    /// A part by its place; nil where it is not as it was.
    let part: (Int) -> [UInt8]?
    /// A published file by its path; nil where it is not as it was.
    let file: (String) -> [UInt8]?

    public init(part: @escaping (Int) -> [UInt8]?, file: @escaping (String) -> [UInt8]?) {
      self.part = part
      self.file = file
    }
  }

  let ledger: IndexLedger
  let source: Source
  let order: DocumentOrder
  let changes: [DocumentChange]
  let notHeld: [NotHeldRecord]

  init(
    of ledger: IndexLedger,
    _ source: Source,
    order: DocumentOrder,
    changes: [DocumentChange],
    notHeld: [NotHeldRecord]
  ) {
    self.ledger = ledger
    self.source = source
    self.order = order
    self.changes = changes
    self.notHeld = notHeld
  }

  /// The new index; nil where it must be made of all documents.
  ///
  /// `keep` takes the parts that are to lie beside the new ledger, in their order; what it has taken is of
  /// no use where there is no new index.
  public func edition(keeping keep: (IndexPart) -> Void) -> IndexEdition? {
    do {
      return try revised(keep)
    } catch {
      return nil
    }
  }
}

extension IndexRevision {
  private func revised(
    _ keep: (IndexPart) -> Void
  ) throws(SearchIndexError) -> IndexEdition? {
    let count = order.numbers.count
    var texts = ledger.texts
    let notHeldHash = IndexFacts.hash(of: notHeld)
    var areFactsKept = count == ledger.documentCount && ledger.notHeld == notHeldHash
    texts.resize(documentCount: max(count, ledger.documentCount))
    for change in changes {
      let (old, new) = (change.old?.head, change.new?.head)
      if let old { texts.remove(old.textHashes, change.document) }
      if let new { texts.add(new.textHashes, change.document) }
      if old?.facts != new?.facts { areFactsKept = false }
    }
    texts.resize(documentCount: count)
    guard texts.hasParts == ledger.texts.hasParts else { return nil }
    let code = PostingCode(documentCount: count, hasParts: texts.hasParts)
    let lists = ListChange.lists(changes, hasParts: texts.hasParts)
    let wordCount = ledger.wordCount + lists.wordCount
    guard wordCount < WordTable.limit else { return nil }

    var cut = ShardRevision(
      from: PostingCode(documentCount: ledger.documentCount, hasParts: texts.hasParts),
      to: code,
      part: source.part
    )
    try cut.revise(ledger.words, firstRow: 0, firstPart: 0, lists.words, keep)
    cut.writer.endWords(keep)
    let wordCounts = cut.countChanges
    try cut.revise(
      ledger.pairs,
      firstRow: ledger.words.count + ledger.numbers.count,
      firstPart: ledger.words.count,
      lists.pairs,
      keep
    )
    cut.writer.endPairs(keep)

    var facets = IndexAssembly.Content.kept
    if areFactsKept {
      cut.writer.keep(
        numbers: ledger.numbers.enumerated().map { index, row in
          row.kept(ledger.words.count + index)
        }
      )
      keep(.kept(ledger.factsPart))
    } else {
      let facts = try revisedFacts()
      keep(.made(facts.kept))
      facets = .made(facts.facets.file)
      cut.writer.add(facts.numbers)
    }
    var dictionary = IndexAssembly.Content.kept
    if wordCounts.isEmpty, count == ledger.documentCount {
      keep(.kept(ledger.countsPart))
    } else {
      var words = try SuggestionDictionary(kept: part(ledger.countsPart))
      for (letters, change) in wordCounts { words.add(change, to: letters.dropFirst()) }
      keep(.made(words.kept))
      dictionary = .made(words.file(documentCount: count))
    }
    let assembly = IndexAssembly(
      code,
      years: order.years,
      texts: texts,
      facets: facets,
      dictionary: dictionary,
      notHeld: notHeldHash,
      wordCount: wordCount
    )
    return try assembly.edition(
      cut.writer,
      since: IndexAssembly.Last(ledger: ledger, bytes: source.file)
    )
  }

  private func part(_ number: Int) throws(SearchIndexError) -> [UInt8] {
    guard let bytes = source.part(number) else { throw .damaged }
    return bytes
  }

  /// The facts of all documents.
  private func revisedFacts() throws(SearchIndexError) -> IndexFacts {
    var reader = ByteReader(try part(ledger.factsPart))
    var known: [[UInt8]] = []
    for _ in 0..<ledger.documentCount { known.append(Array(try reader.counted())) }
    let count = order.numbers.count
    if known.count > count { known.removeLast(known.count - count) }
    while known.count < count { known.append([]) }
    for change in changes where change.document < count {
      known[change.document] = change.new?.head.facts ?? []
    }
    var facts = IndexFacts(documentCount: count)
    for (document, bytes) in known.enumerated() where !bytes.isEmpty {
      bytes.withUnsafeBufferPointer { buffer in
        var reader = DigestReader(buffer)
        facts.note(&reader, document)
      }
    }
    for record in notHeld { facts.add(record) }
    return facts
  }
}
