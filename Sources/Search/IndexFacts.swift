/// What the index keeps of documents apart from their words: kinds, issuers, numbers and citations.
struct IndexFacts {
  private(set) var facets: FacetTable
  private(set) var numbers = NumberTable()
  private var notHeld = ByteWriter()

  init(documentCount: Int) {
    facets = FacetTable(documentCount: documentCount)
  }

  mutating func note(_ facts: SearchDigest.Facts, _ document: Int) {
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

  mutating func add(_ record: NotHeldRecord) {
    numbers.add(record)
    IndexFacts.append(record, to: &notHeld)
  }

  /// Of the documents that are not held.
  var notHeldHash: UInt64 { ContentName.hash(notHeld.bytes) }

  /// The same of some documents alone.
  static func hash(of records: [NotHeldRecord]) -> UInt64 {
    var bytes = ByteWriter()
    for record in records { append(record, to: &bytes) }
    return ContentName.hash(bytes.bytes)
  }

  private static func append(_ record: NotHeldRecord, to bytes: inout ByteWriter) {
    for text in [record.address, record.number, record.title] {
      bytes.append(counted: Array(text.utf8))
    }
  }
}
