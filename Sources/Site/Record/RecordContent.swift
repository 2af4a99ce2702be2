import SystemPackage

/// What a build found and made, as the next one wants to know it.
struct RecordContent: Sendable {
  let memory: BuildMemory
  let sources: [DocumentSource]
  /// In the order of the sources.
  let readings: [ArchiveReader.Reading]
  let keys: PageKeys

  /// A part of the record that cannot be had.
  private struct Missing: Error {}

  /// Keeps the texts of all documents that are published in a file beside the record.
  ///
  /// - Returns: where each stands, in the order of the sources, and what the record says of the file.
  func keepTexts(
    beside path: FilePath
  ) throws -> (places: [RecordedBuild.StoredText?], extent: PartStore.Extent) {
    let last = memory.last
    var store = PartStore("texts", beside: path, last: last?.texts, last?.textFile, writes: true)
    var places: [RecordedBuild.StoredText?] = []
    places.reserveCapacity(readings.count)
    for reading in readings {
      guard let text = reading.entry?.text else {
        places.append(nil)
        continue
      }
      if let place = text.place, let kept = store.keep(place) {
        places.append(.init(head: text.head, place: kept))
        continue
      }
      guard let bytes = text.bytes else { throw Missing() }
      places.append(.init(head: text.head, place: store.add(bytes, text.head.hash)))
    }
    let extent = store.finish()
    guard !extent.letter.isEmpty || places.allSatisfy({ $0 == nil }) else { throw Missing() }
    return (places, extent)
  }

  /// Appends the body of the record, as `RecordedBuild` reads it.
  func append(
    to writer: inout RecordWriter,
    _ places: [RecordedBuild.StoredText?],
    _ texts: PartStore.Extent
  ) throws {
    try writer.append { bytes in
      bytes.append(memory.settings)
      bytes.append(memory.restorer)
      bytes.append(keys.frame)
      bytes.append(memory.digests)
      bytes.append(memory.index)
      bytes.append(texts)
      bytes.append(sources.count)
    }
    let numbers = numbersOfRecorded
    for index in sources.indices {
      try writer.append { bytes in
        bytes.append(sources[index].stem)
        appendDocument(index, places[index], numbers, to: &bytes)
      }
    }
    var catalogue = CatalogueWriter(keys.catalogue, keys)
    try catalogue.append(to: &writer)
    try writer.append { $0.append(memory.outputs.count) }
    for (name, output) in memory.outputs {
      try writer.append { bytes in
        bytes.append(name)
        output.append(of: memory.last, to: &bytes)
      }
    }
    try writer.endBody()
  }

  /// The entries of the catalogue by the rows that they had in that of the last build: to look one up
  /// by its address takes longer.
  private var numbersOfRecorded: [Int?] {
    var numbers = [Int?](repeating: nil, count: memory.last?.catalogue?.count ?? 0)
    for (number, entry) in keys.catalogue.entries.enumerated() {
      if let row = entry.recorded { numbers[row] = number }
    }
    return numbers
  }

  /// Appends what is known of a document; the bytes of the last record where they say the same.
  private func appendDocument(
    _ index: Int,
    _ text: RecordedBuild.StoredText?,
    _ numbers: [Int?],
    to bytes: inout StoredBytes.Writer
  ) {
    let reading = readings[index]
    // No closures of methods: each would hold a copy of all keys.
    var row: Int?
    if let entry = reading.entry {
      if let known = entry.recorded.flatMap({ numbers[$0] }),
        keys.catalogue.entries[known] === entry
      {
        row = known
      } else {
        row = keys.row(of: entry)
      }
    }
    var output: BuildMemory.Output?
    if let row { output = memory.documents[row] }
    let stored = reading.stored
    if let stored, let last = memory.last, stored.row == row, stored.text?.place == text?.place,
      case .kept(let kept)? = output, kept.rest == stored.output?.rest
    {
      bytes.append(raw: last.bytes[stored.range])
      return
    }
    let document = RecordedBuild.Document(
      row: row,
      diagnostics: reading.diagnostics,
      unknownKeys: reading.unknownKeys,
      restoration: reading.restoration
    )
    var entry = StoredBytes.Writer()
    if stored == nil { reading.entry?.append(to: &entry) }
    let known = stored?.entry.flatMap { memory.last?.bytes[$0] }
    document.append(
      output,
      of: memory.last,
      entry: text.map { (known ?? entry.bytes[...], $0) },
      to: &bytes
    )
  }
}
