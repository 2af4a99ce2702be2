import Documents
import Search

extension BuildRun {
  /// Hands every file of the site to the publisher, in an order in which nothing needs to wait.
  mutating func write(
    _ pages: SitePages,
    _ folder: TemplateFolder,
    _ plainPages: [PlainPage],
    _ reader: DocumentReader,
    _ record: RecordedState,
    _ memory: inout BuildMemory,
    to publisher: inout Publisher,
    _ observe: (OutputFile) -> Void
  ) throws {
    var kept = OfflineFiles.IndexFiles()
    func stage(_ files: some Sequence<OutputFile>) throws {
      for file in files {
        observe(file)
        kept.add(file)
        try publisher.stage(file)
      }
    }
    /// Files that are not made where they would be what they are.
    func stage(_ name: String, _ key: ContentHash, _ files: () -> [OutputFile]) throws {
      if let kept = memory.kept(name, key) {
        for file in kept.files { publisher.keep(file.path, file.hash) }
        return
      }
      var output = RecordedBuild.Output(key: key)
      for file in files() {
        observe(file)
        if let hash = try publisher.stage(file) { output.files.append((file.path, hash)) }
      }
      memory.outputs[name] = output
    }
    let catalogue = pages.catalogue
    let lists = DocumentLists(catalogue, strings: pages.strings)
    let keys = PageKeys(pages, assets: folder.assets.map(\.path.description), jobs: jobs)
    var index = SearchIndexBuilder(dates: catalogue.entries.map(\.metadata.date?.iso))
    try stage(folder.assets)
    let links = ContentLinks(catalogue, plainPages)
    let composer = DocumentComposer(pages: pages, reader: reader, links: links)
    try writeDocuments(
      DocumentWork(composer: composer, keys: keys, record: record, links: links.hash),
      &memory,
      &index,
      &kept,
      to: &publisher,
      observe
    )
    for document in catalogue.notHeld {
      try stage("not held/" + document.address.path, keys.notHeld(document)) {
        [
          pages.notHeldPage(document),
          pages.citedByFeed(of: document.address, heading: document.heading),
        ].compactMap { $0 }
      }
    }
    for (address, target) in catalogue.redirects.sorted(by: { $0.key < $1.key }) {
      try stage("redirect/" + address.path, keys.redirect(from: address, to: target)) {
        [pages.redirect(from: address, to: target)].compactMap { $0 }
      }
    }
    try stage(pages.plain(plainPages, links: links, diagnostics: &diagnostics))
    for list in lists.all {
      try stage("list/" + list.address, keys.list(list)) { pages.pages(of: list) }
    }
    let site = keys.site
    try stage("indexes", site) { pages.indexes(lists) }
    if pages.settings.hasSearch {
      for document in catalogue.notHeld {
        index.add(
          NotHeldRecord(
            address: document.address.path,
            number: document.number,
            title: document.heading
          )
        )
      }
      try stage(SearchFiles.files(index.finish()))
      let scripts = ["assets/tim-kiem.js"].filter(folder.hasAsset)
      try stage([pages.searchPage(scripts: scripts)].compactMap { $0 })
    }
    try stage("feeds", site) {
      SiteFeeds(pages: pages).files(sitemap: pages.addresses(lists, plainPages), lists: lists)
    }
    if let script = folder.serviceWorker {
      let offline = OfflineFiles(
        settings: pages.settings,
        script: script,
        assets: folder.offlineAssets,
        index: kept,
        version: OfflineFiles.version(folder, pages, plainPages)
      )
      try stage([pages.offlinePage()].compactMap { $0 })
      try stage(offline.files())
    }
  }
}
