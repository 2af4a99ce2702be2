/// Makes the files of the search index from records that pass by.
///
/// 1. Every word of a document gets a position: number, title, kind and headings first, then the
///    issuer, the text and the readings. Between two fields lies a gap as wide as "near" is, so that
///    neither a phrase nor nearness reaches across.
/// 2. Positions go to the postings of the word's form, the text to part files, which `add` gives back
///    at once; the document table notes the date, where the text begins, and the names of the parts.
/// 3. `finish` sorts the forms and cuts them into shards; the manifest says where each shard begins.
///
/// Memory holds the postings and the table, not the texts. The same records in the same order give the
/// same bytes. The files are described in `SearchIndex`.
public struct SearchIndexBuilder: Sendable {
  /// The most words from the first to the last of a query that is answered "near"; also the gap.
  static let near = 32

  private var documentCount = 0
  private var postings = PostingTable()
  private var table = ByteWriter()
  private var names = ContentName()
  private var notHeld: [NotHeldRecord] = []

  public init() {}

  /// Adds a document and gives back its finished files, which may be written at once.
  ///
  /// Documents come in the order of their addresses, in which hits are listed that are alike.
  ///
  /// - Complexity: O(n) in the length of the texts.
  public mutating func add(_ record: SearchRecord) -> [SearchIndexFile] {
    let document = documentCount
    documentCount += 1
    var last = -SearchIndexBuilder.near

    let leading = [record.number, record.title, record.kind] + record.sections.map(\.heading)
    for text in leading { last = addField(text ?? "", of: document, after: last) }
    let leadingEnd = max(0, last + 1)
    last = addField(record.issuer ?? "", of: document, after: last)
    let textStart = max(0, last + 1)

    var text = DocumentText(of: record)
    for section in record.sections {
      last = text.add(section, after: last, gap: SearchIndexBuilder.near) { form, position in
        postings.add(form, document: document, position: position)
      }
    }
    let parts = text.finish(after: last)
    for reading in record.readings { last = addField(reading, of: document, after: last) }

    if let number = record.number,
      let form = NumberForm(
        number: number,
        kind: record.kind,
        issuer: record.issuer,
        date: record.date
      )
    {
      postings.add(form.term + " " + form.form, document: document)
    }

    table.append(number: SearchIndexBuilder.number(ofDate: record.date))
    table.append(number: leadingEnd)
    table.append(number: textStart)
    table.append(number: parts.count)
    return parts.map { part in
      let name = names.name(for: part.bytes)
      table.append(number: part.start)
      table.append(Array(name.utf8))
      return SearchIndexFile(path: SearchIndex.path(ofPart: name), bytes: part.bytes)
    }
  }

  /// Adds a document that is cited but not held; such documents may come before, between or after the
  /// held ones, in the order in which they are to be offered.
  public mutating func add(_ record: NotHeldRecord) {
    notHeld.append(record)
  }

  /// The remaining files, the manifest last.
  public consuming func finish() -> [SearchIndexFile] {
    var files: [SearchIndexFile] = []
    let tableName = names.name(for: table.bytes)
    files.append(SearchIndexFile(path: SearchIndex.path(ofTable: tableName), bytes: table.bytes))

    var notHeldNames: [String] = []
    for start in stride(from: 0, to: notHeld.count, by: SearchIndex.notHeldPerFile) {
      let records = notHeld[start..<min(start + SearchIndex.notHeldPerFile, notHeld.count)]
      let bytes = SearchIndexBuilder.bytes(of: records)
      let name = names.name(for: bytes)
      notHeldNames.append(name)
      files.append(SearchIndexFile(path: SearchIndex.path(ofNotHeld: name), bytes: bytes))
    }
    for (index, record) in notHeld.enumerated() {
      guard
        let form = NumberForm(number: record.number, kind: record.title, issuer: nil, date: nil)
      else { continue }
      postings.add(form.term + " " + form.form, document: documentCount + index)
    }

    var shards: [(term: String, name: String)] = []
    ShardWriter.write(postings) { term, bytes in
      let name = names.name(for: bytes)
      shards.append((term, name))
      files.append(SearchIndexFile(path: SearchIndex.path(ofShard: name), bytes: bytes))
    }
    let manifest = SearchIndexBuilder.manifest(
      documentCount: documentCount,
      table: tableName,
      notHeld: notHeldNames,
      shards: shards
    )
    files.append(SearchIndexFile(path: SearchIndexFile.manifestPath, bytes: manifest))
    return files
  }
}

extension SearchIndexBuilder {
  /// Gives the words of a field their positions; returns that of the last.
  private mutating func addField(_ text: String, of document: Int, after last: Int) -> Int {
    var position = last
    WordScanner.scan(text) { _, form in
      position += position == last ? SearchIndexBuilder.near : 1
      postings.add(form, document: document, position: position)
    }
    return position
  }

  /// `2023-04-14` as 20230414, so that later is more; 0 where there is no date.
  private static func number(ofDate date: String?) -> Int {
    let digits = (date ?? "").utf8.filter { $0 &- 0x30 < 10 }
    return digits.count == 8 ? digits.reduce(0) { $0 * 10 + Int($1 - 0x30) } : 0
  }

  private static func bytes(of records: ArraySlice<NotHeldRecord>) -> [UInt8] {
    var json = JSONBytes()
    for record in records {
      json.append(json.bytes.isEmpty ? "[[" : ",[")
      json.append(string: record.address)
      json.append(",")
      json.append(string: record.number)
      json.append(",")
      json.append(string: record.title)
      json.append("]")
    }
    json.append("]")
    return json.bytes
  }

  private static func manifest(
    documentCount: Int,
    table: String,
    notHeld: [String],
    shards: [(term: String, name: String)]
  ) -> [UInt8] {
    var json = JSONBytes()
    json.append("{\"format\":")
    json.append(number: SearchIndex.format)
    json.append(",\"documents\":")
    json.append(number: documentCount)
    json.append(",\"table\":")
    json.append(string: table)
    json.append(",\"notHeld\":[")
    for (index, name) in notHeld.enumerated() {
      if index > 0 { json.append(",") }
      json.append(string: name)
    }
    json.append("],\"shards\":[")
    for (index, shard) in shards.enumerated() {
      json.append(index > 0 ? ",\n[" : "\n[")
      json.append(string: shard.term)
      json.append(",")
      json.append(string: shard.name)
      json.append("]")
    }
    json.append("]}\n")
    return json.bytes
  }
}
