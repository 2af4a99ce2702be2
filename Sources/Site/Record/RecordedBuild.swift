/// The body of a record: what was read from every document, and what every output was made from.
struct RecordedBuild: Sendable {
  /// Of `archive.yml` with what the command line changes; documents are read in its light.
  var settings: ContentHash
  /// What restored the texts.
  var restorer: String
  /// By stem.
  var documents: [String: Document] = [:]
  /// By the name of what was made.
  var outputs: [String: Output] = [:]
  /// Nil where there is none that counts.
  var catalogue: RecordedCatalogue?
  /// In which file the digests for the search index stand; empty where there are none.
  var digests = ""
  /// In which the entries stand.
  private(set) var bytes: [UInt8] = []

  /// What reading one document gave.
  struct Document: Sendable {
    /// Of the stamps of its files.
    var stamps: ContentHash
    /// Where its entry stands in the record; nil for a document that is not published.
    var entry: Range<Int>?
    /// Which row of the catalogue it is; nil for one that claims the address of another.
    var row: Int?
    var diagnostics: [Diagnostic]
    var unknownKeys: [DocumentReader.UnknownKey]
    /// Under what name the cache keeps its restored text.
    var restoration: String?
  }

  /// One or more files that are made together.
  struct Output: Sendable {
    /// Of everything that they were made from.
    var key: ContentHash
    /// Whether they hold links that a person wrote to other files of the archive.
    var followsLinks = false
    var files: [(path: OutputPath, hash: ContentHash)] = []
    /// What was found while they were made.
    var diagnostics: [Diagnostic] = []
    /// What the search index has of a document; nil for all else.
    var indexed: Indexed?
  }

  /// A document in the search index.
  struct Indexed: Sendable {
    var digest: DigestStore.Place
    /// The files of its text.
    var texts: [Text] = []

    struct Text: Sendable {
      let path: OutputPath
      let hash: ContentHash
      let length: Int
    }
  }

  init(settings: ContentHash, restorer: String) {
    self.settings = settings
    self.restorer = restorer
  }

  /// The entry of a document that has one.
  ///
  /// - Complexity: O(length of the entry).
  func entry(of document: Document) -> CatalogueEntry? {
    guard let range = document.entry else { return nil }
    var reader = StoredBytes.Reader(bytes, in: range)
    let row = document.row.flatMap { $0 < catalogue?.rows.count ?? 0 ? $0 : nil }
    return CatalogueEntry(reading: &reader, recorded: row)
  }
}

extension RecordedBuild {
  /// Reads what `RecordWriter` wrote; nil where the bytes hold no such thing.
  init?(reading bytes: [UInt8]) {
    var reader = StoredBytes.Reader(bytes)
    guard let settings = reader.hash(), let restorer = reader.text(),
      let digests = reader.text(), let documentCount = reader.number()
    else { return nil }
    self.init(settings: settings, restorer: restorer)
    self.digests = digests
    self.bytes = bytes
    documents.reserveCapacity(min(documentCount, 1 << 20))
    for _ in 0..<documentCount {
      guard let stem = reader.text(), let document = Document(reading: &reader) else { return nil }
      documents[stem] = document
    }
    guard let catalogue = RecordedCatalogue(reading: &reader), let outputCount = reader.number()
    else { return nil }
    self.catalogue = catalogue
    outputs.reserveCapacity(min(outputCount, 1 << 20))
    for _ in 0..<outputCount {
      guard let name = reader.text(), let output = Output(reading: &reader) else { return nil }
      outputs[name] = output
    }
    guard reader.isAtEnd else { return nil }
  }
}

extension RecordedBuild.Document {
  /// Appends the document, with the bytes of its entry if there is one.
  func append(entry: ArraySlice<UInt8>?, to writer: inout StoredBytes.Writer) {
    writer.append(stamps)
    writer.append(diagnostics)
    writer.append(unknownKeys.map(\.key))
    writer.append(unknownKeys.map(\.diagnostic))
    writer.append(restoration)
    writer.append(row.map { $0 + 1 } ?? 0)
    writer.append(entry != nil)
    guard let entry else { return }
    writer.append(entry.count)
    writer.append(raw: entry)
  }

  init?(reading reader: inout StoredBytes.Reader) {
    guard let stamps = reader.hash(), let diagnostics = reader.diagnostics(),
      let keys = reader.texts(), let unknown = reader.diagnostics(), unknown.count == keys.count,
      let restoration = reader.optionalText(), let row = reader.number(),
      let hasEntry = reader.flag()
    else { return nil }
    self.restoration = restoration
    self.row = row == 0 ? nil : row - 1
    self.stamps = stamps
    self.diagnostics = diagnostics
    unknownKeys = zip(keys, unknown).map { DocumentReader.UnknownKey(key: $0, diagnostic: $1) }
    guard hasEntry else { return }
    guard let length = reader.number(), let range = reader.skip(length) else { return nil }
    entry = range
  }
}

extension RecordedBuild.Output {
  func append(to writer: inout StoredBytes.Writer) {
    writer.append(key)
    writer.append(followsLinks)
    writer.append(files.count)
    for file in files {
      writer.append(file.path.description)
      writer.append(file.hash)
    }
    writer.append(diagnostics)
    writer.append(indexed != nil)
    indexed?.append(to: &writer)
  }

  init?(reading reader: inout StoredBytes.Reader) {
    guard let key = reader.hash(), let followsLinks = reader.flag(), let count = reader.number()
    else { return nil }
    self.init(key: key, followsLinks: followsLinks)
    for _ in 0..<count {
      guard let path = reader.text().flatMap(OutputPath.init), let hash = reader.hash() else {
        return nil
      }
      files.append((path, hash))
    }
    guard let diagnostics = reader.diagnostics(), let isIndexed = reader.flag() else { return nil }
    self.diagnostics = diagnostics
    guard isIndexed else { return }
    guard let indexed = RecordedBuild.Indexed(reading: &reader) else { return nil }
    self.indexed = indexed
  }
}

extension RecordedBuild.Indexed {
  func append(to writer: inout StoredBytes.Writer) {
    writer.append(digest.start)
    writer.append(digest.count)
    writer.append(digest.hash)
    writer.append(texts.count)
    for text in texts {
      writer.append(text.path.description)
      writer.append(text.hash)
      writer.append(text.length)
    }
  }

  init?(reading reader: inout StoredBytes.Reader) {
    guard let start = reader.number(), let length = reader.number(), let hash = reader.hash(),
      let count = reader.number()
    else { return nil }
    digest = DigestStore.Place(start: start, count: length, hash: hash)
    for _ in 0..<count {
      guard let path = reader.text().flatMap(OutputPath.init), let hash = reader.hash(),
        let length = reader.number()
      else { return nil }
      texts.append(Text(path: path, hash: hash, length: length))
    }
  }
}
