import Search

/// The search index of a build, made of all documents or out of the last index.
struct IndexWork: ~Copyable {
  private var builder: SearchIndexBuilder
  /// The documents that are cited but not held, in the order in which they are offered.
  private let notHeld: [NotHeldRecord]
  /// The files that the last build made whatever was there, among them those of its index.
  let published: [OutputPath: ContentHash]
  /// What it became, where it was made out of the last one.
  private var edition: IndexEdition?
  private var store: IndexStore?
  /// The digests in the order of the document numbers.
  private var digests: [PartFile.Place?] = []

  /// Begins an index, which stays empty where the site has no search.
  init(_ pages: SitePages, _ memory: BuildMemory, jobs: Int) {
    let hasSearch = pages.settings.hasSearch
    let catalogue = pages.catalogue
    builder = SearchIndexBuilder(
      dates: hasSearch ? catalogue.entries.map(\.metadata.date?.iso) : [],
      isParallel: jobs > 1
    )
    notHeld = hasSearch ? SearchFiles.notHeld(catalogue) : []
    published = hasSearch ? memory.unkeyedFiles : [:]
  }

  /// The documents by their numbers, in the order in which they are added fastest.
  var indices: [Int] { builder.indices }

  func textPaths(of count: Int, at index: Int) -> [String] {
    builder.textPaths(of: count, at: index)
  }

  func textFiles(of document: DigestedDocument, at index: Int) -> [SearchIndexFile] {
    builder.textFiles(of: document, at: index)
  }

  /// Adds the next document.
  ///
  /// - Parameters:
  ///   - digest: nil where the index was made out of the last one.
  ///   - index: which one it is in the catalogue.
  ///   - place: where its digest lies for the next build.
  mutating func add(_ digest: SearchDigest?, at index: Int, _ place: PartFile.Place) {
    if edition == nil, let digest { builder.add(digest, at: index) }
    digests.append(place)
  }

  /// Passes over the next document, in which there is nothing to search.
  mutating func addNothing() { digests.append(nil) }

  /// Makes the index out of the last one.
  ///
  /// - Parameters:
  ///   - last: the ledger of the last one.
  ///   - changes: of the documents behind the numbers.
  ///   - source: what reads the last index.
  ///   - store: where the parts for the next build go.
  /// - Returns: false where it must be made of all documents.
  mutating func revise(
    _ last: IndexLedger,
    _ changes: [DocumentChange],
    _ source: IndexRevision.Source,
    _ store: consuming IndexStore
  ) -> Bool {
    let revision = builder.revision(of: last, source, changes: changes, notHeld: notHeld)
    guard let edition = revision.edition(keeping: { store.add($0) }),
      edition.files.allSatisfy({ file in
        if case .kept(let path, _) = file { hash(of: path) != nil } else { true }
      })
    else { return false }
    self.edition = edition
    self.store = consume store
    return true
  }

  /// What the last build published of the index under a name.
  func hash(of name: String) -> ContentHash? {
    SearchFiles.path(name).flatMap { published[$0] }
  }

  /// The finished index, and what the record is to say of it; the parts for the next build of an index
  /// that is made of all documents go to `other`.
  consuming func finish(_ other: () -> IndexStore) -> (IndexEdition, RecordedIndex.Extent) {
    if let edition, let store {
      return (edition, store.finish(edition.ledger, digests: digests))
    }
    for record in notHeld { builder.add(record) }
    let digests = digests
    var fresh = other()
    let edition = builder.finish { fresh.add($0) }
    return (edition, fresh.finish(edition.ledger, digests: digests))
  }
}
