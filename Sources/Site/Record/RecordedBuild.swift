/// The body of a record: what was read from every document, and what every output was made from.
struct RecordedBuild: Sendable {
  /// Of `archive.yml` with what the command line changes; documents are read in its light.
  var settings: ContentHash
  /// What restored the texts.
  var restorer: String
  /// By stem.
  private(set) var documents: [String: Document] = [:]
  /// Whether documents that did not change need not be read again.
  var isReadAlike = true
  /// What was made beside the files of documents, by its name.
  var outputs: [String: StoredOutput] = [:]
  /// The files in the output that belong to somebody else.
  var strangers: [String] = []
  /// Nil where there is none that counts.
  var catalogue: RecordedCatalogue?
  /// Of templates, strings, settings and all else that every page shows.
  private(set) var frame: ContentHash?
  /// In which file the digests for the search index stand; empty where there are none.
  var digests = ""
  /// How many bytes of them are of use.
  var digestLength = 0
  /// In which the entries stand.
  private(set) var bytes: [UInt8] = []

  /// What reading one document gave.
  struct Document: Sendable {
    /// Where its entry stands in the record; nil for a document that is not published.
    var entry: Range<Int>?
    /// Which row of the catalogue it is; nil for one that claims the address of another.
    var row: Int?
    /// What was made of it.
    var output: StoredOutput?
    var diagnostics: [Diagnostic]
    var unknownKeys: [DocumentReader.UnknownKey]
    /// Under what name the cache keeps its restored text.
    var restoration: String?
  }

  init(settings: ContentHash, restorer: String) {
    self.settings = settings
    self.restorer = restorer
  }

  /// The entry of a document that has one.
  ///
  /// - Complexity: O(length of the entry).
  func entry(of document: Document, source: DocumentSource) -> CatalogueEntry? {
    guard let range = document.entry else { return nil }
    var reader = StoredBytes.Reader(bytes, in: range)
    let row = document.row.flatMap { $0 < catalogue?.count ?? 0 ? $0 : nil }
    return CatalogueEntry(
      reading: &reader,
      source: source,
      recorded: row,
      output: document.output
    )
  }
}

extension RecordedBuild {
  /// Reads what `RecordWriter` wrote; nil where the bytes hold no such thing.
  init?(reading bytes: [UInt8]) {
    var reader = StoredBytes.Reader(bytes)
    guard let settings = reader.hash(), let restorer = reader.text(),
      let frame = reader.hash(), let digests = reader.text(), let digestLength = reader.number(),
      let strangers = reader.texts(),
      let documentCount = reader.number()
    else { return nil }
    self.init(settings: settings, restorer: restorer)
    self.frame = frame
    self.digests = digests
    self.digestLength = digestLength
    self.strangers = strangers
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
      guard let name = reader.text(), let output = StoredOutput(reading: &reader) else {
        return nil
      }
      outputs[name] = output
    }
    guard reader.isAtEnd else { return nil }
  }
}

extension RecordedBuild.Document {
  /// Appends the document, with what was made of it and the bytes of its entry, if there are any.
  func append(
    _ made: BuildMemory.Output?,
    of last: RecordedBuild?,
    entry: ArraySlice<UInt8>?,
    to writer: inout StoredBytes.Writer
  ) {
    writer.append(diagnostics)
    writer.append(unknownKeys.map(\.key))
    writer.append(unknownKeys.map(\.diagnostic))
    writer.append(restoration)
    writer.append(row.map { $0 + 1 } ?? 0)
    writer.append(made != nil)
    made?.append(of: last, to: &writer)
    writer.append(entry != nil)
    guard let entry else { return }
    writer.append(entry.count)
    writer.append(raw: entry)
  }

  init?(reading reader: inout StoredBytes.Reader) {
    guard let diagnostics = reader.diagnostics(),
      let keys = reader.texts(), let unknown = reader.diagnostics(), unknown.count == keys.count,
      let restoration = reader.optionalText(), let row = reader.number(),
      let hasOutput = reader.flag()
    else { return nil }
    if hasOutput {
      guard let read = RecordedBuild.StoredOutput(reading: &reader) else { return nil }
      output = read
    }
    guard let hasEntry = reader.flag() else { return nil }
    self.restoration = restoration
    self.row = row == 0 ? nil : row - 1
    self.diagnostics = diagnostics
    unknownKeys = zip(keys, unknown).map { DocumentReader.UnknownKey(key: $0, diagnostic: $1) }
    guard hasEntry else { return }
    guard let length = reader.number(), let range = reader.skip(length) else { return nil }
    entry = range
  }
}
