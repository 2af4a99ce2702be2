/// What an index build leaves to the next one, so that it makes anew only what changed: where the shards
/// begin and end, and what else is the sum of all documents.
///
/// Beside it lie parts that few builds need (`IndexPart`): the lists of each shard of single words and of
/// pairs (`ListSection`), then the facts of all documents, then the counts of words
/// (`SuggestionDictionary`).
public struct IndexLedger: Sendable {
  /// A shard of the index.
  struct Row: Sendable {
    let terms: Shard.Terms
    let counts: ListCounts
    let size: Int
  }

  /// A file that is named by its content.
  struct Named: Sendable {
    /// Of its content.
    let hash: UInt64
    let name: UInt32
    let size: Int
  }

  var documentCount: Int
  /// At least how many words there are; words are limited.
  var wordCount: Int
  var texts: TextVersions
  /// Of the documents that are not held.
  var notHeld: UInt64
  var words: [Row]
  var numbers: [Row]
  var pairs: [Row]
  /// The folders of the shards, in order: the hash and the name of each.
  var folders: [Named]
  var facets: Named
  var dictionary: Named

  var shardCount: Int { words.count + numbers.count + pairs.count }
  var factsPart: Int { words.count + pairs.count }
  var countsPart: Int { factsPart + 1 }
  /// How many parts lie beside the ledger.
  public var partCount: Int { countsPart + 1 }
}

extension IndexLedger {
  public var bytes: [UInt8] {
    var bytes = ByteWriter()
    for number in [Manifest.format, documentCount, wordCount, texts.partedCount, texts.sums.count] {
      bytes.append(number: number)
    }
    for sum in texts.sums { bytes.append(word: sum) }
    bytes.append(word: notHeld)
    for rows in [words, numbers, pairs] {
      bytes.append(number: rows.count)
      for row in rows {
        bytes.append(counted: row.terms.first)
        bytes.append(counted: row.terms.last)
        bytes.append(number: row.terms.length)
        row.counts.append(to: &bytes)
        bytes.append(number: row.size)
      }
    }
    bytes.append(number: folders.count)
    for file in folders + [facets, dictionary] {
      bytes.append(word: file.hash)
      bytes.append(number: Int(file.name))
      bytes.append(number: file.size)
    }
    return bytes.bytes
  }

  /// Reads a ledger; nil for one of another version, or a damaged one.
  public init?(_ bytes: [UInt8]) {
    do {
      try self.init(reading: bytes)
    } catch {
      return nil
    }
  }

  private init(reading bytes: [UInt8]) throws(SearchIndexError) {
    var reader = ByteReader(bytes)
    guard try reader.number() == Manifest.format else { throw .otherFormat }
    documentCount = try reader.number()
    guard documentCount < Manifest.mostDocuments else { throw .damaged }
    wordCount = try reader.number()
    let partedCount = try reader.number()
    var sums: [UInt64] = []
    for _ in 0..<(try reader.number()) { sums.append(try reader.word()) }
    texts = TextVersions(sums: sums, partedCount: partedCount)
    guard sums.count == TextVersions(documentCount: documentCount).sums.count else {
      throw .damaged
    }
    notHeld = try reader.word()
    words = try IndexLedger.rows(&reader)
    numbers = try IndexLedger.rows(&reader)
    pairs = try IndexLedger.rows(&reader)
    folders = []
    for _ in 0..<(try reader.number()) { folders.append(try IndexLedger.named(&reader)) }
    facets = try IndexLedger.named(&reader)
    dictionary = try IndexLedger.named(&reader)
  }

  private static func rows(_ reader: inout ByteReader) throws(SearchIndexError) -> [Row] {
    var rows: [Row] = []
    for _ in 0..<(try reader.number()) {
      let terms = Shard.Terms(
        first: Array(try reader.counted()),
        last: Array(try reader.counted()),
        length: try reader.number()
      )
      let counts = try ListCounts(from: &reader)
      rows.append(Row(terms: terms, counts: counts, size: try reader.number()))
    }
    return rows
  }

  private static func named(_ reader: inout ByteReader) throws(SearchIndexError) -> Named {
    Named(
      hash: try reader.word(),
      name: UInt32(truncatingIfNeeded: try reader.number()),
      size: try reader.number()
    )
  }
}

extension IndexLedger.Row {
  /// The shard, kept as it is: which of all shards it is.
  func kept(_ number: Int) -> Shard {
    Shard(terms: terms, counts: counts, content: .kept(number, size: size))
  }

  init(_ shard: Shard) {
    self.init(terms: shard.terms, counts: shard.counts, size: shard.content.size)
  }
}
