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
    _ index: inout IndexWork,
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
    let revision = hasSearch ? revision(work, memory, keys, digestFile, &index) : nil
    let order = hasSearch ? index.indices : Array(entries.indices)
    var rest = order[...]
    var done = 0
    func nextBatch() -> DocumentBatch {
      var batch = DocumentBatch()
      while !batch.isFull, let number = rest.popFirst() {
        if let revision {
          batch.add(number, revision.kept[number])
        } else {
          batch.add(number, keptDocument(number, work, keys[number], memory, index, digestFile))
        }
      }
      return batch
    }
    var batch = nextBatch()
    var making = make(batch.changed, work, revision?.made)
    while !batch.numbers.isEmpty {
      var made = making.wait().makeIterator()
      // The next ones are made while these are staged.
      let following = nextBatch()
      making = make(following.changed, work, revision?.made)
      for (number, kept) in zip(batch.numbers, batch.kept) {
        if let kept {
          diagnostics += kept.diagnostics
          guard var output = kept.output, let indexed = output.indexed else {
            memory.add(.kept(kept.stored), ofDocument: number)
            index.addNothing()
            continue
          }
          let known = digests.keep(indexed.digest)
          guard let place = known ?? kept.digest.map({ digests.add($0.bytes, indexed.digest.hash) })
          else { throw DamagedRecord() }
          index.add(kept.digest, at: number, place)
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
        guard let document = made.next() else { continue }
        var output = RecordedBuild.Output(key: keys[number])
        let followed = memory.known(entries[number])?.followsLinks == true
        if document.composed.followsLinks != followed {
          output.key = key(number, work, document.composed, &links)
        }
        output.followsLinks = document.composed.followsLinks
        output.diagnostics = document.composed.diagnostics
        for file in document.composed.files {
          observe(file)
          if let hash = try publisher.stage(file) { output.files.append((file.path, hash)) }
        }
        diagnostics += document.composed.diagnostics
        if let digested = document.digested {
          let bytes = digested.digest.bytes
          var indexed = RecordedBuild.Indexed(digest: digests.add(bytes, ContentHash(of: bytes)))
          index.add(digested.digest, at: number, indexed.digest)
          for (file, length) in SearchFiles.texts(index.textFiles(of: digested, at: number)) {
            observe(file)
            indexFiles.add(file.path, length: length)
            guard let hash = try publisher.stage(file) else { continue }
            indexed.texts.append(.init(path: file.path, hash: hash, length: length))
          }
          output.indexed = indexed
        } else {
          index.addNothing()
        }
        memory.add(.made(output), ofDocument: number)
      }
      done += batch.changed.count
      if !batch.changed.isEmpty { tell?(done) }
      batch = following
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

extension BuildRun {
  /// Makes documents that were not made yet.
  private func make(
    _ numbers: [Int],
    _ work: DocumentWork,
    _ known: [Int: MadeDocument]?
  ) -> Background<[MadeDocument]> {
    Background(jobs: numbers.isEmpty ? 1 : jobs) { [jobs] in
      parallelMap(numbers, jobs: jobs) { number in
        if let made = known?[number] { return made }
        return MadeDocument(number, work)
      }
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
