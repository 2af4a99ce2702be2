/// What the index keeps of documents apart from their words: kinds, issuers, numbers and citations.
struct IndexFacts {
  private(set) var facets: FacetTable
  private(set) var numbers = NumberTable()
  private(set) var notHeld: [NotHeldRecord] = []
  /// Of each document by its number, as its digest has them; empty where there is none.
  private var heads: [[UInt8]]

  init(documentCount: Int) {
    facets = FacetTable(documentCount: documentCount)
    heads = Array(repeating: [], count: documentCount)
  }

  /// Notes the facts with which a digest begins; the reader moves behind them.
  mutating func note(_ reader: inout DigestReader, _ document: Int) {
    let start = reader.place
    let facts = reader.facts()
    heads[document] = reader.bytes(since: start)
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
    notHeld.append(record)
  }

  /// The facts of all documents as they are kept for the next build, each after their length.
  var kept: [UInt8] {
    var bytes = ByteWriter()
    for head in heads { bytes.append(counted: head) }
    return bytes.bytes
  }

  /// Of documents that are not held.
  static func hash(of records: [NotHeldRecord]) -> UInt64 {
    var bytes = ByteWriter()
    for record in records {
      for text in [record.address, record.number, record.title] {
        bytes.append(counted: Array(text.utf8))
      }
    }
    return ContentName.hash(bytes.bytes)
  }
}
