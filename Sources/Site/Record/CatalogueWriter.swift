import Documents

/// Writes a catalogue into a record; rows that were taken over from the last one as they stand there.
struct CatalogueWriter {
  private let catalogue: Catalogue
  private let keys: PageKeys
  private let last: RecordedCatalogue?
  /// The addresses that the last record lacks.
  private var added: [Address] = []
  private let known: Int
  private var numbers: [Address: Int] = [:]

  init(_ catalogue: Catalogue, _ keys: PageKeys) {
    self.catalogue = catalogue
    self.keys = keys
    // Numbers of the last record stay what they are, so that rows can be taken over.
    last = catalogue.links.last
    known = last?.addresses.count ?? 0
    // Those of the last record are the first; others are given here.
    if last != nil {
      let all = catalogue.citedBy.numbers
      numbers = all.count == known ? all : all.filter { $0.value < known }
    }
  }

  /// Appends the catalogue, part by part.
  mutating func append(to record: inout RecordWriter) throws {
    var rows = StoredBytes.Writer()
    for (number, row) in catalogue.links.rows.enumerated() {
      rows.append(self.number(of: catalogue.entries[number].address))
      rows.append(keys.face(number))
      rows.append(keys.whole(number))
      rows.append(keys.surroundings(number))
      switch row {
      case .recorded(let row): append(recorded: row, to: &rows)
      case .resolved(let resolved): append(resolved, to: &rows)
      }
    }
    var lacking = StoredBytes.Writer()
    for document in catalogue.notHeld {
      lacking.append(self.number(of: document.address))
      document.append(to: &lacking)
    }
    try record.append { bytes in
      bytes.append(known + added.count)
      if let last { bytes.append(raw: last.bytes(last.addressRange)) }
      for address in added { bytes.append(address.path) }
      bytes.append(catalogue.entries.count)
    }
    try record.append { bytes in
      bytes.append(raw: rows.bytes)
      bytes.append(catalogue.notHeld.count)
      bytes.append(raw: lacking.bytes)
    }
  }

  private mutating func number(of address: Address) -> Int {
    if let number = numbers[address] { return number }
    let number = known + added.count
    numbers[address] = number
    added.append(address)
    return number
  }

  private func append(recorded row: Int, to rows: inout StoredBytes.Writer) {
    guard let last else { return }
    let row = last.rows[row]
    for part in [row.asked, row.offers, row.cited, row.shown] {
      rows.append(part.count)
      rows.append(raw: last.bytes(part))
    }
    rows.append(row.linkCount)
    for part in [row.links, row.found] {
      rows.append(part.count)
      rows.append(raw: last.bytes(part))
    }
  }

  private mutating func append(_ resolved: ResolvedEntry, to rows: inout StoredBytes.Writer) {
    rows.append(resolved.asked.count * 8)
    for facet in resolved.asked { rows.append(word: Int64(bitPattern: facet.value)) }
    rows.append(resolved.offers.count * 16)
    for offer in resolved.offers {
      rows.append(word: Int64(bitPattern: offer.facet.value))
      rows.append(word: Int64(bitPattern: offer.value))
    }
    rows.append(part: cited(resolved))
    rows.append(part: shown(resolved))
    rows.append(resolved.links.count { $0?.target != nil })
    rows.append(part: links(resolved))
    rows.append(part: found(resolved))
  }

  private mutating func cited(_ resolved: ResolvedEntry) -> StoredBytes.Writer {
    var writer = StoredBytes.Writer()
    for place in resolved.cited {
      var rest = StoredBytes.Writer()
      rest.append(word: Int64(bitPattern: place.mark))
      rest.append(place.citation)
      rest.append(place.relations.count)
      for evidence in place.relations {
        rest.append(evidence.relation.rawValue)
        rest.append(evidence.words)
      }
      writer.append(number(of: place.target))
      writer.append(part: rest)
    }
    return writer
  }

  private mutating func shown(_ resolved: ResolvedEntry) -> StoredBytes.Writer {
    var shown = Set(resolved.cited.map(\.target))
    for link in resolved.links { shown.formUnion(link?.candidates ?? []) }
    var writer = StoredBytes.Writer()
    for address in shown.sorted() { writer.append(number(of: address)) }
    return writer
  }

  private mutating func links(_ resolved: ResolvedEntry) -> StoredBytes.Writer {
    var writer = StoredBytes.Writer()
    for link in resolved.links {
      writer.append(byte: link?.status.code ?? 0)
      guard let link else { continue }
      writer.append(link.target.map { number(of: $0) + 1 } ?? 0)
      writer.append(link.anchor)
      writer.append(link.candidates.count)
      for candidate in link.candidates { writer.append(number(of: candidate)) }
    }
    return writer
  }

  private mutating func found(_ resolved: ResolvedEntry) -> StoredBytes.Writer {
    var writer = StoredBytes.Writer()
    guard !resolved.redirects.isEmpty || !resolved.diagnostics.isEmpty else { return writer }
    writer.append(resolved.redirects.count)
    for redirect in resolved.redirects {
      writer.append(number(of: redirect.from))
      writer.append(number(of: redirect.to))
    }
    writer.append(resolved.diagnostics)
    return writer
  }
}

extension StoredBytes.Writer {
  /// Appends bytes after their length.
  fileprivate mutating func append(part: StoredBytes.Writer) {
    append(part.bytes.count)
    append(raw: part.bytes)
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
