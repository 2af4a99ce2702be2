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
  private let frame: ContentHash
  private let faces: [ContentHash]
  private let wholes: [ContentHash]
  private let neighbours: [Int: (before: Int?, after: Int?)]

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
    let hashes = parallelMap(Array(catalogue.entries.indices), jobs: jobs) { index in
      var face = StoredBytes.Writer()
      catalogue.entries[index].appendFace(to: &face)
      var whole = StoredBytes.Writer()
      catalogue.entries[index].append(to: &whole)
      return (ContentHash(of: face.bytes), ContentHash(of: whole.bytes))
    }
    faces = hashes.map(\.0)
    wholes = hashes.map(\.1)
    neighbours = pages.neighbours
  }

  /// Of the files of the document that is entry `index`; `scan` is the stamp of its scan, whose
  /// bytes nothing else tells.
  func document(_ index: Int, scan: ContentHash?) -> ContentHash {
    let entry = catalogue.entries[index]
    var writer = writer(for: "document")
    writer.append(wholes[index])
    if let scan { writer.append(scan) }
    for link in catalogue.links[index] {
      writer.append(link != nil)
      guard let link else { continue }
      writer.append(link.status.rawValue)
      writer.append(link.anchor)
      append(link.target, to: &writer)
      for candidate in link.candidates { append(candidate, to: &writer) }
    }
    appendCiting(entry.address, to: &writer)
    for other in [neighbours[index]?.before, neighbours[index]?.after] {
      writer.append(other != nil)
      if let other { writer.append(faces[other]) }
    }
    return ContentHash(of: writer.bytes)
  }

  /// Of the page of a document that is cited and not held.
  func notHeld(_ document: NotHeldDocument) -> ContentHash {
    var writer = writer(for: "not held")
    append(document, to: &writer)
    appendCiting(document.address, to: &writer)
    return ContentHash(of: writer.bytes)
  }

  /// Of the page that leads from one address to another.
  func redirect(from address: Address, to target: Address) -> ContentHash {
    var writer = writer(for: "redirect")
    writer.append(address.path)
    append(target, to: &writer)
    return ContentHash(of: writer.bytes)
  }

  /// Of the pages of one list.
  func list(_ list: DocumentList) -> ContentHash {
    var writer = writer(for: "list")
    for text in [list.address, list.label, list.heading] { writer.append(text) }
    for entry in list.entries { writer.append(faces[entry]) }
    return ContentHash(of: writer.bytes)
  }

  /// Of pages that show any of the documents, held or not, and how often each is cited: all that
  /// the catalogue tells follows from its entries and the settings.
  var site: ContentHash {
    var writer = writer(for: "site")
    for whole in wholes { writer.append(whole) }
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

  /// What a page may show of the document at an address.
  private func append(_ address: Address?, to writer: inout StoredBytes.Writer) {
    writer.append(address?.path)
    let held = address.flatMap(catalogue.index(of:))
    writer.append(held != nil)
    if let held {
      writer.append(faces[held])
    } else if let address, let document = catalogue.notHeldDocument(at: address) {
      append(document, to: &writer)
    }
  }

  private func append(_ document: NotHeldDocument, to writer: inout StoredBytes.Writer) {
    for text in [
      document.address.path, document.number, document.kind, document.issuer, document.term,
      document.title, document.heading,
    ] {
      writer.append(text)
    }
    writer.append(document.date)
    writer.append(document.isInferred)
    for date in document.allDates { writer.append(date) }
  }

  /// Who cites the document at an address, and with what words.
  private func appendCiting(_ address: Address, to writer: inout StoredBytes.Writer) {
    let places = catalogue.citedBy[address] ?? []
    writer.append(places.count)
    for place in places {
      writer.append(faces[place.entry])
      writer.append(catalogue.entries[place.entry].citations[place.citation].excerpt)
      writer.append(place.relations.flatMap { [$0.relation.rawValue, $0.words] })
    }
  }
}
