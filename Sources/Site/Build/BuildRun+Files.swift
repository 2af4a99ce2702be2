import Documents
import Search

extension BuildRun {
  /// Hands every file of the site to the publisher, in an order in which nothing needs to wait.
  ///
  /// - Returns: what all was made from.
  mutating func write(
    _ site: SiteMaterial,
    _ memory: inout BuildMemory,
    to publisher: inout Publisher,
    _ observe: (OutputFile) -> Void
  ) throws -> PageKeys {
    let (pages, lists, folder, plainPages) = (site.pages, site.lists, site.folder, site.plainPages)
    var kept = OfflineFiles.IndexFiles()
    func stage(_ files: some Sequence<OutputFile>) throws {
      for file in files {
        observe(file)
        kept.add(file)
        if let hash = try publisher.stage(file) { memory.add(file.path, hash) }
      }
    }
    /// Files that are not made where they would be what they are.
    func stage(_ name: String, _ key: ContentHash, _ files: () -> [OutputFile]) throws {
      guard !memory.keep(name, key) else { return }
      var output = RecordedBuild.Output(key: key)
      for file in files() {
        observe(file)
        if let hash = try publisher.stage(file) { output.files.append((file.path, hash)) }
      }
      memory.add(name, output)
    }
    /// The same for many pages, which are made together.
    func stage(_ pages: [KeyedPage]) throws {
      let changed = pages.filter { !memory.keep($0.name, $0.key) }
      for start in stride(from: 0, to: changed.count, by: 64) {
        let batch = Array(changed[start..<min(start + 64, changed.count)])
        for (page, files) in zip(batch, parallelMap(batch, jobs: jobs) { $0.make() }) {
          try stage(page.name, page.key) { files.compactMap { $0 } }
        }
      }
    }
    let catalogue = pages.catalogue
    let keys = PageKeys(pages, assets: folder.assets.map(\.path.description), jobs: jobs)
    var index = IndexWork(pages, memory, jobs: jobs)
    try stage(folder.assets)
    let links = ContentLinks(catalogue, plainPages)
    let others = Background(jobs: jobs) {
      OtherPages(pages, lists, keys, plainPages, links: links)
    }
    let composer = DocumentComposer(
      pages: pages,
      reader: site.reader,
      links: links,
      drafter: site.drafter,
      drafts: site.drafts
    )
    try writeDocuments(
      DocumentWork(composer: composer, keys: keys, record: site.record),
      &memory,
      &index,
      &kept,
      to: &publisher,
      observe
    )
    let isFramedAlike = memory.last?.frame == keys.frame
    var lacking: [KeyedPage] = []
    for document in catalogue.notHeld {
      let name = "not held/" + document.address.path
      if isFramedAlike, catalogue.touched?.contains(document.address) == false,
        let known = memory.known(name)
      {
        memory.keep(name, known)
        continue
      }
      lacking.append(
        KeyedPage(
          name: name,
          key: keys.notHeld(document),
          make: {
            [
              pages.notHeldPage(document),
              pages.citedByFeed(of: document.address, heading: document.heading),
            ]
          }
        )
      )
    }
    try stage(lacking)
    for (address, target) in catalogue.redirects.sorted(by: { $0.key < $1.key }) {
      try stage("redirect/" + address.path, keys.redirect(from: address, to: target)) {
        [pages.redirect(from: address, to: target)].compactMap { $0 }
      }
    }
    let version = OfflineFiles.version(folder, pages, plainPages)
    let addresses = pages.addressesKey(lists, plainPages, keys)
    let rest = others.wait()
    diagnostics += rest.diagnostics
    try stage(rest.plain)
    try stage(rest.lists)
    try stage(rest.indexes)
    try stage(rest.overviews)
    if pages.settings.hasSearch {
      let published = index.published
      let (edition, extent) = index.finish {
        // Not before it is sure that no other one writes to the same file.
        IndexStore(
          beside: site.record.path,
          memory.last?.index,
          keeping: nil,
          writes: options.writes
        )
      }
      memory.index = extent
      try self.stage(
        edition,
        published,
        &memory,
        to: &publisher,
        note: { kept.add($0, length: $1) },
        observe
      )
      let scripts = ["assets/tim-kiem.js"].filter(folder.hasAsset)
      try stage([pages.searchPage(scripts: scripts)].compactMap { $0 })
    }
    try stage(rest.feeds)
    try stage(rest.fixed)
    try stage("sitemap", addresses) {
      SiteFeeds(pages: pages).sitemap(pages.addresses(lists, plainPages))
    }
    if let script = folder.serviceWorker {
      let offline = OfflineFiles(
        settings: pages.settings,
        script: script,
        assets: folder.offlineAssets,
        index: kept,
        version: version
      )
      try stage([pages.offlinePage()].compactMap { $0 })
      try stage(offline.files())
    }
    return keys
  }
}
