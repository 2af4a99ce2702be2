import Documents

/// Writes a catalogue into a record, as `RecordedCatalogue` reads it.
struct CatalogueWriter {
  private let catalogue: Catalogue
  private let keys: PageKeys
  private let store: RecordedCatalogue
  private var rows: RowWriter

  init(_ catalogue: Catalogue, _ keys: PageKeys) {
    self.catalogue = catalogue
    self.keys = keys
    store = catalogue.links.store
    // Addresses that are stored keep their numbers, so that rows can be taken over.
    let known = store.addresses.count
    let numbers = catalogue.citedBy.numbers
    rows = RowWriter(
      addresses: store.addresses,
      numbers: numbers.count == known ? numbers : numbers.filter { $0.value < known }
    )
  }

  /// Appends the catalogue, part by part.
  mutating func append(to record: inout RecordWriter) throws {
    try record.append { $0.append(catalogue.entries.count) }
    for (number, row) in catalogue.links.rows.enumerated() {
      switch row {
      case .stored(let row):
        try record.append { $0.append(part: store.bytes(of: row)) }
      case .resolved(let resolved):
        let bytes = rows.row(catalogue.entries[number].address, resolved)
        try record.append { $0.append(part: bytes) }
      }
    }
    for number in catalogue.entries.indices {
      try record.append { bytes in
        bytes.append(keys.face(number))
        bytes.append(keys.whole(number))
        bytes.append(keys.surroundings(number))
      }
    }
    var lacking = StoredBytes.Writer()
    for document in catalogue.notHeld {
      lacking.append(rows.number(of: document.address))
      document.append(to: &lacking)
    }
    try record.append { bytes in
      bytes.append(rows.addresses.count)
      for address in rows.addresses { bytes.append(address.path) }
      bytes.append(catalogue.notHeld.count)
      bytes.append(raw: lacking.bytes)
    }
  }
}

extension NotHeldDocument {
  func append(to writer: inout StoredBytes.Writer) {
    writer.append(tallies.count)
    for tally in tallies {
      writer.append(byte: tally.question.rawValue)
      writer.append(tally.answer)
      writer.append(tally.count)
    }
  }

  init?(reading reader: inout StoredBytes.Reader, at address: Address) {
    guard let different = reader.number() else { return nil }
    var tallies: [Tally] = []
    tallies.reserveCapacity(min(different, 16))
    for _ in 0..<different {
      guard let question = reader.byte().flatMap(Question.init), let answer = reader.text(),
        let count = reader.number()
      else { return nil }
      tallies.append(Tally(question: question, answer: answer, count: count))
    }
    self.init(address: address, tallies: tallies)
  }
}
