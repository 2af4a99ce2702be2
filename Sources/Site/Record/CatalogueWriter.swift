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
    for answers in answers {
      writer.append(answers.count)
      for (answer, count) in answers {
        writer.append(answer)
        writer.append(count)
      }
    }
  }

  init?(reading reader: inout StoredBytes.Reader, at address: Address) {
    var answers: [[(answer: String, count: Int)]] = []
    for _ in 0..<7 {
      guard let different = reader.number() else { return nil }
      var own: [(answer: String, count: Int)] = []
      for _ in 0..<different {
        guard let answer = reader.text(), let count = reader.number() else { return nil }
        own.append((answer, count))
      }
      answers.append(own)
    }
    self.init(address: address, answers: answers)
  }
}
