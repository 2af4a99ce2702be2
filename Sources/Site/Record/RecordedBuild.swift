import SystemPackage

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
  /// Nil where there is none that counts.
  var catalogue: RecordedCatalogue?
  /// Of templates, strings, settings and all else that every page shows.
  private(set) var frame: ContentHash?
  /// What the search index needs of documents.
  private(set) var digests = PartStore.Extent()
  /// The search index.
  private(set) var index = RecordedIndex.Extent()
  /// What few need of documents (`EntryText`).
  private(set) var texts = PartStore.Extent()
  /// Nil where there are none.
  private(set) var textFile: PartFile?
  /// In which the entries stand.
  private(set) var bytes: [UInt8] = []

  /// What is kept of a document beside the record.
  struct StoredText: Sendable {
    let head: EntryText.Head
    let place: PartFile.Place
  }

  /// What reading one document gave.
  struct Document: Sendable {
    /// Where all of it stands in the record, its stem apart.
    var range = 0..<0
    /// Where its entry stands in the record; nil for a document that is not published.
    var entry: Range<Int>?
    var text: StoredText?
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
    guard let range = document.entry, let text = document.text, let textFile else { return nil }
    var reader = StoredBytes.Reader(bytes, in: range)
    let row = document.row.flatMap { $0 < catalogue?.count ?? 0 ? $0 : nil }
    return CatalogueEntry(
      reading: &reader,
      source: source,
      text: text,
      in: textFile,
      recorded: row,
      output: document.output
    )
  }
}

extension RecordedBuild {
  /// Reads what `RecordWriter` wrote at `path`; nil where the bytes hold no such thing, or what should
  /// lie beside them does not.
  init?(reading bytes: [UInt8], at path: FilePath) {
    var reader = StoredBytes.Reader(bytes)
    guard let settings = reader.hash(), let restorer = reader.text(),
      let frame = reader.hash(), let digests = reader.extent(), let index = reader.indexExtent(),
      let texts = reader.extent(),
      let documentCount = reader.number()
    else { return nil }
    self.init(settings: settings, restorer: restorer)
    self.frame = frame
    self.digests = digests
    self.index = index
    self.texts = texts
    textFile = PartStore.file("texts", beside: path, texts)
    self.bytes = bytes
    documents.reserveCapacity(min(documentCount, 1 << 20))
    for _ in 0..<documentCount {
      guard let stem = reader.text(), let document = Document(reading: &reader) else { return nil }
      if let place = document.text?.place {
        guard let textFile, place.start + place.count <= textFile.size else { return nil }
      }
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
  /// Appends the document, with what was made of it and its entry, if there are any.
  func append(
    _ made: BuildMemory.Output?,
    of last: RecordedBuild?,
    entry: (bytes: ArraySlice<UInt8>, text: RecordedBuild.StoredText)?,
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
    writer.append(part: entry.bytes)
    writer.append(entry.text.head.namesLaws)
    writer.append(entry.text.head.citationCount)
    writer.append(entry.text.place)
  }

  init?(reading reader: inout StoredBytes.Reader) {
    let start = reader.rest.range.lowerBound
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
    guard hasEntry else {
      range = start..<reader.rest.range.lowerBound
      return
    }
    guard let entry = reader.part(), let namesLaws = reader.flag(),
      let citationCount = reader.number(), let place = reader.place()
    else { return nil }
    self.entry = entry
    self.range = start..<reader.rest.range.lowerBound
    let head = EntryText.Head(
      namesLaws: namesLaws,
      citationCount: citationCount,
      hash: place.hash
    )
    text = RecordedBuild.StoredText(head: head, place: place)
  }
}
