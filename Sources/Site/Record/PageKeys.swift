import Documents

/// Hashes of what pages are made from, computed before and without making them.
///
/// A page of equal key has equal bytes. What a page may show of another document is in that
/// document's face: address, heading, metadata and statements, but not its text. What a key covers
/// beyond need costs time, what it lacks would be a stale page; `IncrementalTests` compare with
/// clean builds.
struct PageKeys: Sendable {
  let catalogue: Catalogue
  /// Of templates, strings, settings and all else that every page shows.
  let frame: ContentHash
  private let parts: [Parts]
  private let neighbours: [SitePages.Neighbours]

  /// The hashes of one document.
  private struct Parts {
    /// Of what lists and other pages show of it.
    let face: ContentHash
    /// Of all of its entry.
    let whole: ContentHash
    /// Of what its page shows of others, its neighbours apart.
    let surroundings: ContentHash
  }

  /// - Complexity: O(n), with few steps for a document that no change can concern.
  init(_ pages: SitePages, assets: [String], jobs: Int) {
    let catalogue = pages.catalogue
    self.catalogue = catalogue
    var frame = StoredBytes.Writer()
    for (name, hash) in pages.renderer.templates.hashes.sorted(by: { $0.key < $1.key }) {
      frame.append(name)
      frame.append(hash)
    }
    frame.append(pages.strings.hash)
    frame.append(pages.settings.hash)
    frame.append(pages.renderer.plainPages.flatMap { [$0.address, $0.title] })
    frame.append(pages.abbreviations.hash)
    frame.append(pages.documentScripts)
    frame.append(pages.markScripts)
    frame.append(assets)
    self.frame = ContentHash(of: frame.bytes)
    let entries = catalogue.entries
    let last = catalogue.last
    let own = parallelMap(entries, jobs: jobs) { entry -> (face: ContentHash, whole: ContentHash) in
      if let last, let row = entry.recorded, let face = last.face(of: row),
        let whole = last.whole(of: row)
      {
        return (face, whole)
      }
      return entry.hashes
    }
    let surroundings = Surroundings(catalogue, faces: own.map(\.face))
    parts = parallelMap(Array(entries.indices), jobs: jobs) { index in
      Parts(
        face: own[index].face,
        whole: own[index].whole,
        surroundings: surroundings.hash(index)
      )
    }
    neighbours = pages.neighbours
  }

  /// Which entry of the catalogue an entry is; nil for one that claims the address of another.
  func row(of entry: CatalogueEntry) -> Int? {
    catalogue.index(of: entry.address).flatMap { catalogue.entries[$0] === entry ? $0 : nil }
  }

  func face(_ index: Int) -> ContentHash { parts[index].face }

  func whole(_ index: Int) -> ContentHash { parts[index].whole }

  func surroundings(_ index: Int) -> ContentHash { parts[index].surroundings }

  /// Of the files of the document that is entry `index`; `scan` is the stamp of its scan, whose
  /// bytes nothing else tells.
  func document(_ index: Int, scan: ContentHash?) -> ContentHash {
    var writer = writer(for: "document")
    writer.append(parts[index].whole)
    writer.append(scan != nil)
    if let scan { writer.append(scan) }
    writer.append(parts[index].surroundings)
    for other in [neighbours[index].before, neighbours[index].after] {
      writer.append(other != nil)
      if let other { writer.append(parts[other].face) }
    }
    return ContentHash(of: writer.bytes)
  }

  /// Of the page of a document that is cited and not held.
  func notHeld(_ document: NotHeldDocument) -> ContentHash {
    var writer = writer(for: "not held")
    writer.append(document)
    writer.append(catalogue.citedBy.count(of: document.address))
    catalogue.citedBy.forEachMark(of: document.address) { entry, mark in
      writer.append(parts[entry].face)
      writer.append(word: Int64(bitPattern: mark))
    }
    return ContentHash(of: writer.bytes)
  }

  /// Of the page that leads from one address to another.
  func redirect(from address: Address, to target: Address) -> ContentHash {
    var writer = writer(for: "redirect")
    writer.append(address.path)
    writer.append(target.path)
    if let held = catalogue.index(of: target) { writer.append(parts[held].face) }
    return ContentHash(of: writer.bytes)
  }

  /// Of a page that shows some documents, and some words beside them.
  func page(_ address: String, words: [String], entries: some Sequence<Int>) -> ContentHash {
    var writer = writer(for: "page")
    writer.append(address)
    writer.append(words)
    for entry in entries { writer.append(parts[entry].face) }
    return ContentHash(of: writer.bytes)
  }

  /// Of a page that shows what was corrected in some documents.
  func corrections(_ address: String, of count: Int, entries: some Sequence<Int>) -> ContentHash {
    var writer = writer(for: "corrections")
    writer.append(address)
    writer.append(count)
    for entry in entries { writer.append(parts[entry].whole) }
    return ContentHash(of: writer.bytes)
  }

  /// Of a page that names some of the documents which the archive lacks, and how often each is cited.
  func lacking(
    _ address: String,
    of count: Int,
    _ documents: some Sequence<(document: NotHeldDocument, count: Int)>
  ) -> ContentHash {
    var writer = writer(for: "lacking")
    writer.append(address)
    writer.append(count)
    for (document, count) in documents {
      writer.append(document)
      writer.append(count)
    }
    return ContentHash(of: writer.bytes)
  }
}

extension PageKeys {
  private func writer(for kind: String) -> StoredBytes.Writer {
    var writer = StoredBytes.Writer()
    writer.append(kind)
    writer.append(frame)
    return writer
  }
}

extension StoredBytes.Writer {
  /// Appends what a page may show of a document that is not held.
  mutating func append(_ document: NotHeldDocument) {
    append(document.address.path)
    document.forEachAnswer { question, answer in
      append(byte: question.rawValue)
      append(answer)
    }
    append(byte: .max)
    for tally in document.tallies where tally.question == .date { append(tally.answer) }
    append("")
  }
}
