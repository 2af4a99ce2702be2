import Search

extension BuildRun {
  /// The documents of a build whose search index was made out of the last one.
  struct IndexedDocuments {
    /// What is kept of each, by its place in the catalogue; nil for one that is made.
    var kept: [KeptDocument?]
    var made: [Int: MadeDocument] = [:]
  }

  /// Makes the search index out of the last one, where few documents changed.
  ///
  /// The documents are given back as far as they had to be made for that; nil where the index is to be
  /// made of all documents.
  func revision(
    _ work: DocumentWork,
    _ memory: BuildMemory,
    _ keys: [ContentHash],
    _ digestFile: PartFile?,
    _ index: inout IndexWork
  ) -> IndexedDocuments? {
    let order = index.indices
    let entries = work.pages.catalogue.entries
    // A change of a document costs several times what it costs to add one, and its words lie in memory.
    let limit = min(order.count / 32 + 8, 256)
    guard memory.keepsOutputs, let extent = memory.last?.index, extent.place != nil,
      order.count(where: { memory.known(entries[$0])?.key != keys[$0] }) <= limit,
      let last = IndexStore.Last(beside: work.record.path, extent)
    else { return nil }
    var documents = IndexedDocuments(kept: Array(repeating: nil, count: order.count))
    var changed: [Int] = []
    for number in order {
      let kept = keptDocument(
        number,
        work,
        keys[number],
        memory,
        index,
        digestFile,
        reads: false
      )
      documents.kept[number] = kept
      if kept == nil { changed.append(number) }
    }
    guard changed.count <= limit else { return nil }
    let made = parallelMap(changed, jobs: jobs) { MadeDocument($0, work) }
    documents.made = Dictionary(uniqueKeysWithValues: zip(changed, made))
    guard let changes = changes(documents, order, last.index.digests, digestFile, limit: limit)
    else { return nil }
    let published = index.published
    let isRevised = index.revise(
      last.index.ledger,
      changes,
      IndexRevision.Source(
        part: { last.file.bytes(at: last.index.parts[$0]) },
        file: { name in
          SearchFiles.path(name).flatMap { path in
            published[path].flatMap { publishedBytes(path, $0) }
          }
        }
      ),
      IndexStore(beside: work.record.path, extent, keeping: last, writes: options.writes)
    )
    return isRevised ? documents : nil
  }

  /// The numbers behind which there is another document now, or another text; nil where these are more
  /// than `limit`, or a digest is not as it was.
  private func changes(
    _ documents: IndexedDocuments,
    _ order: [Int],
    _ last: [PartFile.Place?],
    _ digestFile: PartFile?,
    limit: Int
  ) -> [DocumentChange]? {
    var changes: [DocumentChange] = []
    for document in 0..<max(order.count, last.count) {
      let number = document < order.count ? order[document] : nil
      let kept = number.flatMap { documents.kept[$0]?.output?.indexed?.digest }
      let made = number.flatMap { documents.made[$0]?.digested?.digest }
      let old = document < last.count ? last[document] : nil
      guard old?.hash != kept?.hash ?? made.map({ ContentHash(of: $0.bytes) }) else { continue }
      guard changes.count < limit else { return nil }
      let known = [old, kept].map { $0.flatMap { digestFile?.bytes(at: $0) } }
      guard (known[0] == nil) == (old == nil), (known[1] == nil) == (kept == nil) else {
        return nil
      }
      changes.append(
        DocumentChange(
          document: document,
          from: known[0].map(SearchDigest.init(bytes:)),
          to: known[1].map(SearchDigest.init(bytes:)) ?? made
        )
      )
    }
    return changes
  }

  /// Hands the files of the search index to the publisher, the manifest last, with what the last build
  /// published; `note` takes note of each with the number of its bytes.
  func stage(
    _ index: IndexEdition,
    _ published: [OutputPath: ContentHash],
    _ memory: inout BuildMemory,
    to publisher: inout Publisher,
    note: (OutputPath, Int) -> Void,
    _ observe: (OutputFile) -> Void
  ) throws {
    for file in index.files {
      switch file {
      case .made(let made):
        guard let file = SearchFiles.file(made) else { continue }
        observe(file)
        note(file.path, made.bytes.count)
        if let hash = try publisher.stage(file) { memory.add(file.path, hash) }
      case .kept(let name, let size):
        guard let path = SearchFiles.path(name), let hash = published[path] else {
          throw DamagedRecord()
        }
        note(path, size)
        publisher.keep(path, hash)
        memory.add(path, hash)
      }
    }
  }
}
