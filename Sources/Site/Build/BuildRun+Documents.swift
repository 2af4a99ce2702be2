import Documents
import Search

extension BuildRun {
  /// What makes and keeps the files of documents.
  struct DocumentWork {
    let composer: DocumentComposer
    let keys: PageKeys
    let record: RecordedState

    var pages: SitePages { composer.pages }

    /// A key of a document that follows links of persons.
    func following(_ key: ContentHash, _ links: inout ContentHash?) -> ContentHash {
      let hash = links ?? composer.links.hash
      links = hash
      return ContentHash(of: key.bytes + hash.bytes)
    }
  }

  /// Hands the files of every document to the publisher, those of unchanged ones as they stand, and
  /// every text to the search index, where there is one, in the order that it likes best.
  mutating func writeDocuments(
    _ work: DocumentWork,
    _ memory: inout BuildMemory,
    _ index: inout SearchIndexBuilder,
    _ indexFiles: inout OfflineFiles.IndexFiles,
    to publisher: inout Publisher,
    _ observe: (OutputFile) -> Void
  ) throws {
    let entries = work.pages.catalogue.entries
    let hasSearch = work.pages.settings.hasSearch
    var links: ContentHash?
    let keys = documentKeys(work, memory, &links)
    let digestFile = memory.last.flatMap {
      PartStore.file("digests", beside: work.record.path, $0.digests)
    }
    var digests = PartStore(
      "digests",
      beside: work.record.path,
      last: memory.last?.digests,
      digestFile,
      writes: options.writes && hasSearch
    )
    let total = entries.indices.count {
      memory.known(entries[$0])?.key != keys[$0]
    }
    let tell = progress("pages", of: total)
    memory.reserve(documents: entries.count)
    let order = hasSearch ? index.indices : Array(entries.indices)
    var rest = order[...]
    var done = 0
    while !rest.isEmpty {
      var batch = DocumentBatch()
      while !batch.isFull, let number = rest.popFirst() {
        batch.add(number, keptDocument(number, work, keys[number], memory, digestFile, index))
      }
      let composed = parallelMap(batch.changed, jobs: jobs) { number in
        let composed = work.composer.files(number)
        return (composed, hasSearch ? composed.record.map(DigestedDocument.init) : nil)
      }
      var made = composed.makeIterator()
      for (number, kept) in zip(batch.numbers, batch.kept) {
        if let kept {
          diagnostics += kept.diagnostics
          guard let digest = kept.digest, var output = kept.output else {
            memory.add(.kept(kept.stored), ofDocument: number)
            continue
          }
          index.add(digest, at: number)
          guard let indexed = output.indexed else { continue }
          let place =
            digests.keep(indexed.digest) ?? digests.add(digest.bytes, indexed.digest.hash)
          for text in indexed.texts { indexFiles.add(text.path, length: text.length) }
          if kept.texts.isEmpty, place == indexed.digest {
            memory.add(.kept(kept.stored), ofDocument: number)
            continue
          }
          output.indexed?.digest = place
          for file in output.files { publisher.keep(file.path, file.hash) }
          for file in kept.texts {
            observe(file)
            try publisher.stage(file)
          }
          if kept.texts.isEmpty {
            for text in indexed.texts { publisher.keep(text.path, text.hash) }
          }
          memory.add(.made(output), ofDocument: number)
          continue
        }
        guard let (document, digested) = made.next() else { continue }
        var output = RecordedBuild.Output(key: keys[number])
        let followed = memory.known(entries[number])?.followsLinks == true
        if document.followsLinks != followed { output.key = key(number, work, document, &links) }
        output.followsLinks = document.followsLinks
        output.diagnostics = document.diagnostics
        for file in document.files {
          observe(file)
          if let hash = try publisher.stage(file) { output.files.append((file.path, hash)) }
        }
        diagnostics += document.diagnostics
        if let digested {
          var indexed = RecordedBuild.Indexed(
            digest: digests.add(digested.digest.bytes, ContentHash(of: digested.digest.bytes))
          )
          for (file, length) in SearchFiles.texts(index.add(digested, at: number)) {
            observe(file)
            indexFiles.add(file.path, length: length)
            guard let hash = try publisher.stage(file) else { continue }
            indexed.texts.append(.init(path: file.path, hash: hash, length: length))
          }
          output.indexed = indexed
        }
        memory.add(.made(output), ofDocument: number)
      }
      done += batch.changed.count
      if !batch.changed.isEmpty { tell?(done) }
    }
    memory.digests = digests.finish()
  }
}

/// Documents whose files are made and staged together: as many as memory should hold at once.
private struct DocumentBatch {
  private(set) var numbers: [Int] = []
  /// What is kept of each; nil for one that must be made.
  private(set) var kept: [KeptDocument?] = []
  private(set) var changed: [Int] = []

  var isFull: Bool { changed.count == 64 || numbers.count == 1024 }

  mutating func add(_ number: Int, _ kept: KeptDocument?) {
    numbers.append(number)
    self.kept.append(kept)
    if kept == nil { changed.append(number) }
  }
}

/// A document whose files stand as the last build made them.
private struct KeptDocument {
  let stored: RecordedBuild.StoredOutput
  var diagnostics: [Diagnostic] = []
  /// All of it, where there is a search.
  var output: RecordedBuild.Output?
  /// What the search index needs of it; nil where there is no search or nothing to search.
  var digest: SearchDigest?
  /// The files of its text, where they must go to other places than they have.
  var texts: [OutputFile] = []
}

extension BuildRun {
  /// What may be kept of a document; nil where it must be made.
  private func keptDocument(
    _ number: Int,
    _ work: DocumentWork,
    _ key: ContentHash,
    _ memory: BuildMemory,
    _ digests: PartFile?,
    _ index: borrowing SearchIndexBuilder
  ) -> KeptDocument? {
    guard let stored = memory.known(work.pages.catalogue.entries[number]), stored.key == key else {
      return nil
    }
    let hasSearch = work.pages.settings.hasSearch
    var kept = KeptDocument(stored: stored)
    guard hasSearch || stored.hasDiagnostics else { return kept }
    guard let output = memory.last?.output(stored) else { return nil }
    kept.diagnostics = output.diagnostics
    guard hasSearch else { return kept }
    kept.output = output
    guard let indexed = output.indexed else {
      // A withdrawn document is not searched; any other one that lacks a digest must be read.
      return work.pages.catalogue.entries[number].isWithdrawn ? kept : nil
    }
    guard let digest = digests?.bytes(at: indexed.digest).map(SearchDigest.init(bytes:)) else {
      return nil
    }
    kept.digest = digest
    let paths = SearchFiles.paths(index.textPaths(of: indexed.texts.count, at: number))
    guard paths.count == indexed.texts.count else { return nil }
    guard paths != indexed.texts.map(\.path) else { return kept }
    // The number of the document is another one now: its text moves.
    var moved: [RecordedBuild.Indexed.Text] = []
    for (text, path) in zip(indexed.texts, paths) {
      guard let bytes = publishedBytes(text) else { return nil }
      kept.texts.append(SearchFiles.file(path, bytes, isManifest: false))
      moved.append(.init(path: path, hash: text.hash, length: text.length))
    }
    kept.output?.indexed?.texts = moved
    return kept
  }

  /// What a file of the last build holds; nil where it is not as it was.
  private func publishedBytes(_ text: RecordedBuild.Indexed.Text) -> [UInt8]? {
    do {
      let bytes = try Disk.bytes(of: options.output.appending(text.path.description))
      return ContentHash(of: bytes) == text.hash ? bytes : nil
    } catch {
      // It is made again.
      return nil
    }
  }

  /// The keys of all documents; of those that followed links in the last build with the links.
  private func documentKeys(
    _ work: DocumentWork,
    _ memory: BuildMemory,
    _ links: inout ContentHash?
  ) -> [ContentHash] {
    let entries = work.pages.catalogue.entries
    // Taken out of `work` once: taken out for each document they would be copied for each.
    let (pageKeys, record) = (work.keys, work.record)
    var keys = parallelMap(Array(entries.indices), jobs: jobs) { index in
      pageKeys.document(index, scan: record.scan(of: entries[index]))
    }
    for index in entries.indices where memory.known(entries[index])?.followsLinks == true {
      keys[index] = work.following(keys[index], &links)
    }
    return keys
  }

  /// The key of a document of which it is known now whether it follows links.
  private func key(
    _ number: Int,
    _ work: DocumentWork,
    _ document: DocumentComposer.Composed,
    _ links: inout ContentHash?
  ) -> ContentHash {
    let entry = work.pages.catalogue.entries[number]
    let key = work.keys.document(number, scan: work.record.scan(of: entry))
    return document.followsLinks ? work.following(key, &links) : key
  }
}
