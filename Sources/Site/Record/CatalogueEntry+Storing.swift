import Documents

extension CatalogueEntry {
  /// Appends what lists and other documents' pages show of the entry.
  func appendFace(to writer: inout StoredBytes.Writer) {
    writer.append(address.path)
    writer.append(heading)
    writer.append(review.state.rawValue)
    metadata.append(to: &writer)
    stated.append(to: &writer, beside: metadata)
  }

  /// Of what lists and other documents' pages show of it, and of all of it.
  var hashes: (face: ContentHash, whole: ContentHash) {
    var writer = StoredBytes.Writer()
    appendFace(to: &writer)
    let face = ContentHash(of: writer.bytes)
    appendRest(to: &writer)
    return (face, ContentHash(of: writer.bytes))
  }

  /// Appends all of the entry; of its text what tells one from another.
  func append(to writer: inout StoredBytes.Writer) {
    appendFace(to: &writer)
    appendRest(to: &writer)
  }

  private func appendRest(to writer: inout StoredBytes.Writer) {
    var files = StoredBytes.Writer()
    files.append(source.stem)
    for file in [source.text, source.markdown, source.metadata, source.scan] {
      files.append(file != nil)
      guard let file else { continue }
      files.append(file.path.string)
      files.append(file.name)
      files.append(Int(file.size))
    }
    writer.append(part: files.bytes)
    for count in [review.words, review.repaired, review.doubtful] { writer.append(count) }
    writer.append(corrections != nil)
    corrections?.append(to: &writer)
    writer.append(sourceHash != nil)
    if let sourceHash { writer.append(sourceHash) }
    writer.append(inputs.count)
    for input in inputs {
      writer.append(input.name)
      writer.append(input.hash)
    }
    writer.append(path)
    writer.append(text.head.hash)
  }

  /// Reads what `append` wrote of the document of a source; nil where the bytes hold no such thing.
  convenience init?(
    reading reader: inout StoredBytes.Reader,
    source: DocumentSource,
    text: RecordedBuild.StoredText,
    in file: PartFile,
    recorded: Int? = nil,
    output: RecordedBuild.StoredOutput? = nil
  ) {
    guard let address = reader.text().flatMap(Address.init(path:)), let heading = reader.text(),
      let state = reader.text().flatMap(TextReview.State.init(rawValue:)),
      let metadata = DocumentMetadata(reading: &reader),
      let stated = StatedMetadata(reading: &reader, beside: metadata),
      // The files of the source are known, or the entry would not be read from here.
      reader.part() != nil, let words = reader.number(), let repaired = reader.number(),
      let doubtful = reader.number(), let hasCorrections = reader.flag()
    else { return nil }
    var corrections: TextCorrections?
    if hasCorrections {
      guard let read = TextCorrections(reading: &reader) else { return nil }
      corrections = read
    }
    guard let hasHash = reader.flag() else { return nil }
    var sourceHash: ContentHash?
    if hasHash {
      guard let hash = reader.hash() else { return nil }
      sourceHash = hash
    }
    guard let inputCount = reader.number() else { return nil }
    var inputs: [Provenance.Ingredient] = []
    for _ in 0..<inputCount {
      guard let name = reader.text(), let hash = reader.hash() else { return nil }
      inputs.append(.init(name, hash))
    }
    guard let path = reader.text(), let hash = reader.hash(), hash == text.place.hash else {
      return nil
    }
    self.init(
      source: source,
      address: address,
      metadata: metadata,
      stated: stated,
      heading: heading,
      review: TextReview(state: state, words: words, repaired: repaired, doubtful: doubtful),
      corrections: corrections,
      sourceHash: sourceHash,
      inputs: inputs,
      path: path,
      text: EntryText(text.head, kept: text.place, in: file),
      recorded: recorded,
      output: output
    )
  }
}

extension PlacedCitation {
  func append(to writer: inout StoredBytes.Writer) {
    writer.append(excerpt)
    let citation = work.citation
    writer.append(citation.range.lowerBound)
    writer.append(citation.range.count)
    writer.append(citation.type.rawValue)
    for text in [
      citation.kind, citation.number, citation.issuer, citation.parts, citation.knownIssuer,
    ] {
      writer.append(text)
    }
    writer.append(citation.date)
    writer.append(citation.documentNumber != nil)
    citation.documentNumber?.append(to: &writer)
    writer.append(work.words)
    writer.append(block.map { $0 + 1 } ?? 0)
    writer.append(relation?.relation.rawValue)
    writer.append(relation?.words)
    writer.append(title)
    writer.append(line)
    writer.append(column)
  }

  init?(reading reader: inout StoredBytes.Reader) {
    guard let excerpt = reader.text(), let start = reader.number(), let length = reader.number(),
      let type = reader.text().flatMap(CitationType.init(rawValue:)),
      let kind = reader.optionalText(), let number = reader.optionalText(),
      let issuer = reader.optionalText(), let parts = reader.optionalText(),
      let knownIssuer = reader.optionalText(), let date = reader.optionalDate(),
      let hasNumber = reader.flag()
    else { return nil }
    var documentNumber: DocumentNumber?
    if hasNumber {
      guard let read = DocumentNumber(reading: &reader) else { return nil }
      documentNumber = read
    }
    guard let words = reader.text(), let block = reader.number(),
      let relation = reader.optionalText(), let evidence = reader.optionalText(),
      let title = reader.optionalText(), let line = reader.number(), let column = reader.number()
    else { return nil }
    let citation = Citation(
      range: start..<start + length,
      type: type,
      kind: kind,
      number: number,
      date: date,
      issuer: issuer,
      parts: parts,
      documentNumber: documentNumber,
      knownIssuer: knownIssuer
    )
    self.init(
      work: CitedWork(citation, words: words),
      block: block == 0 ? nil : block - 1,
      excerpt: excerpt,
      relation: relation.flatMap(Relation.init(rawValue:)).flatMap { relation in
        evidence.map { RelationEvidence(relation: relation, words: $0) }
      },
      title: title,
      line: line,
      column: column
    )
  }
}

extension DocumentNumber {
  fileprivate func append(to writer: inout StoredBytes.Writer) {
    writer.append(canonical)
    writer.append(side == .party)
    writer.append(serial)
    writer.append(year.map { $0 + 1 } ?? 0)
    writer.append(kindSign)
    writer.append(issuerSign)
    writer.append(units)
  }

  fileprivate init?(reading reader: inout StoredBytes.Reader) {
    guard let canonical = reader.text(), let isParty = reader.flag(), let serial = reader.text(),
      let year = reader.number(), let kindSign = reader.optionalText(),
      let issuerSign = reader.optionalText(), let units = reader.texts()
    else { return nil }
    self.init(
      canonical: canonical,
      side: isParty ? .party : .state,
      serial: serial,
      year: year == 0 ? nil : year - 1,
      kindSign: kindSign,
      issuerSign: issuerSign,
      units: units
    )
  }
}
