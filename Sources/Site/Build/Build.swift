import Documents
import Foundation
import Search
import SystemPackage

/// Builds a site: content and templates → files.
///
/// 1. Settings, templates and strings are read; an error in them ends the build.
/// 2. Every document is read and restored once and taken into the catalogue; its text is let go, the
///    restored one stays in the cache. Where nothing else is published of a document, its page is
///    drafted while it is at hand and kept in a file (`PageDrafts`).
/// 3. The catalogue resolves citations: what is held, what is not, who cites whom.
/// 4. Drafts, or documents read again, stream through and become pages; each page goes to the publisher,
///    each record to the search index, and nothing of them stays in memory.
/// 5. Lists, feeds and the index follow; then all appears at once.
///
/// Each step is spared what the record of the last build shows to be as it was (`BuildRecord`); where
/// nothing has changed, there is no step at all.
///
/// A fault of one document is a diagnostic, and the rest is built.
public struct Build: Sendable {
  private let options: BuildOptions

  public init(_ options: BuildOptions) {
    self.options = options
  }

  /// Builds and reports; `observe` sees every file that is made, whether it changed or not.
  public func run(observing observe: (OutputFile) -> Void = { _ in }) -> BuildReport {
    var run = BuildRun(options: options)
    do {
      try run.go(observe)
    } catch let failure as FileFailure {
      run.fail(failure)
    } catch {
      run.diagnostics.append(Diagnostic(.error, options.output.string, "\(error)"))
    }
    return run.report
  }
}

/// One run of a build: what it has found so far.
private struct BuildRun {
  let options: BuildOptions
  var diagnostics: [Diagnostic] = []
  private var timings: [StageTiming] = []
  private var documents = 0
  private var notHeld = 0
  private var changed = 0
  private var unchanged = 0
  private var isPublished = false

  init(options: BuildOptions) {
    self.options = options
  }

  var report: BuildReport {
    BuildReport(
      diagnostics: Set(diagnostics).sorted(),
      documents: documents,
      notHeld: notHeld,
      changedFiles: changed,
      unchangedFiles: unchanged,
      timings: timings,
      isPublished: isPublished
    )
  }

  mutating func fail(_ failure: FileFailure) {
    let hint =
      failure.operation == "lock"
      ? "another build is writing to this folder; wait for it to end"
      : "nothing was published; look whether the folder is there and may be written"
    diagnostics.append(Diagnostic(.error, failure.path.string, failure.description, hint: hint))
  }

  mutating func go(_ observe: (OutputFile) -> Void) throws {
    diagnostics += OutputFolder.conflicts(options)
    guard diagnostics.isEmpty else { return }
    let record = try time("looking") { run in try RecordedState(run.options) }
    if let head = record.current {
      diagnostics = head.diagnostics
      documents = head.documents
      notHeld = head.notHeld
      unchanged = head.files
      isPublished = true
      return
    }
    let content = try ContentFolder(scanning: options.content)
    diagnostics += content.diagnostics
    guard let settings = try settings(content) else { return }
    guard
      let folder = try TemplateFolder.read(
        options.templates,
        language: settings.language,
        diagnostics: &diagnostics
      )
    else { return }
    let plainPages = time("plain pages") { run in
      PlainPage.read(content.pages, diagnostics: &run.diagnostics)
    }
    guard let restorer = options.model.restorer(&diagnostics) else { return }
    let cache = RestorationCache(in: options.cache)
    if options.isClean, options.writes { cache.empty() }
    defer { diagnostics += [cache.diagnostic].compactMap { $0 } }
    let reader = ArchiveReader(
      settings: settings,
      restorer: restorer.caching(in: cache),
      jobs: jobs
    )
    var memory = BuildMemory(
      record.body(settings: settings.hash, restorer: restorer.fingerprint),
      settings: settings.hash,
      restorer: restorer.fingerprint
    )
    let drafter = PageDrafter(
      settings: settings,
      strings: folder.strings,
      abbreviations: folder.abbreviations
    )
    let drafts = PageDrafts(in: options.writes && drafter.makesDrafts ? options.cache : nil)
    let readings = time("reading") { run in
      reader.readings(
        content.documents,
        drafter: drafts.isOpen ? drafter : nil,
        drafts: drafts,
        each: run.progress("reading", of: content.documents.count),
        known: record.known(in: memory.last)
      )
    }
    diagnostics += ArchiveReader.diagnostics(of: readings)
    let entries = readings.compactMap(\.entry)
    let reserved = Set(plainPages.map(\.address))
    let catalogue = time("catalogue") { run in
      Catalogue(entries, registry: settings.registry, reserved: reserved, jobs: run.jobs)
    }
    diagnostics += catalogue.diagnostics
    documents = catalogue.published.count
    notHeld = catalogue.notHeld.count
    let pages = SitePages(
      settings: settings,
      strings: folder.strings,
      catalogue: catalogue,
      renderer: PageRenderer(
        settings: settings,
        strings: folder.strings,
        templates: folder.templates,
        plainPages: plainPages.filter { $0.address != FixedAddress.about }
          .map { ($0.address, $0.title) }
          + SitePages.footPages(of: catalogue, strings: folder.strings)
      ),
      abbreviations: folder.abbreviations,
      documentScripts: ["assets/van-ban.js"].filter(folder.hasAsset),
      markScripts: ["assets/chu-ngo.js"].filter(folder.hasAsset)
    )
    var publisher = try Publisher(
      output: options.output,
      writes: options.writes,
      rewritesAll: options.isClean
    )
    do {
      try time("pages") { run in
        try run.write(
          pages,
          folder,
          plainPages,
          reader.documents,
          drafter,
          drafts,
          record,
          &memory,
          to: &publisher,
          observe
        )
      }
    } catch {
      try publisher.discard()
      throw error
    }
    diagnostics += publisher.diagnostics
    changed = publisher.changedCount
    unchanged = publisher.unchangedCount
    guard !publisher.isObstructed else {
      try publisher.discard()
      return
    }
    let start = ContinuousClock.now
    let manifest = publisher.manifestHash
    let (lasting, passing) = try publisher.publish()
    diagnostics += lasting
    timings.append(StageTiming(stage: "publishing", duration: .now - start))
    isPublished = options.writes
    if isPublished {
      cache.sweep()
      time("record") { run in
        record.keep(
          memory,
          content.documents,
          readings,
          report: run.report,
          manifest: manifest
        )
      }
    }
    diagnostics += passing
  }

  private mutating func settings(_ content: ContentFolder) throws -> ArchiveSettings? {
    guard
      var settings = try ArchiveReader.settings(
        of: content,
        in: options.content,
        diagnostics: &diagnostics
      )
    else { return nil }
    if let baseURL = options.baseURL {
      settings.baseURL = baseURL
      settings.hasBaseURL = true
      settings.hash = ContentHash(of: settings.hash.hex + baseURL.description)
    }
    if !settings.hasBaseURL {
      diagnostics.append(
        Diagnostic(
          .note,
          options.content.appending("archive.yml").string,
          "feeds, sitemap and canonical links name \(settings.baseURL)",
          hint: "set base-url to the public address of the site"
        )
      )
    }
    return settings
  }

  private mutating func time<Result>(
    _ stage: String,
    _ work: (inout BuildRun) throws -> Result
  ) rethrows -> Result {
    let start = ContinuousClock.now
    let result = try work(&self)
    timings.append(StageTiming(stage: stage, duration: .now - start))
    return result
  }

  /// Tells how much of a stage is done; nil where nobody wants to know.
  private func progress(_ stage: String, of total: Int) -> (@Sendable (Int) -> Void)? {
    guard let tell = options.progress else { return nil }
    return { (done: Int) -> Void in
      tell(BuildProgress(stage: stage, done: done, total: total))
    }
  }

  private var jobs: Int { options.jobs ?? ProcessInfo.processInfo.activeProcessorCount }
}

extension BuildRun {
  /// Hands every file of the site to the publisher, in an order in which nothing needs to wait.
  private mutating func write(
    _ pages: SitePages,
    _ folder: TemplateFolder,
    _ plainPages: [PlainPage],
    _ reader: DocumentReader,
    _ drafter: PageDrafter,
    _ drafts: PageDrafts,
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
    let composer = DocumentComposer(
      pages: pages,
      reader: reader,
      links: links,
      drafter: drafter,
      drafts: drafts
    )
    var documentKeys = parallelMap(Array(catalogue.entries.indices), jobs: jobs) { index in
      keys.document(index, scan: record.scan(of: catalogue.entries[index]))
    }
    let linksHash = links.hash
    func name(_ index: Int) -> String { "document/" + catalogue.entries[index].address.path }
    var changed: [Int] = []
    for index in catalogue.entries.indices {
      if memory.last?.outputs[name(index)]?.followsLinks == true {
        documentKeys[index] = ContentHash(of: documentKeys[index].bytes + linksHash.bytes)
      }
      // The search index is made from all texts, so that all must be read.
      if !pages.settings.hasSearch, let kept = memory.kept(name(index), documentKeys[index]) {
        for file in kept.files { publisher.keep(file.path, file.hash) }
        diagnostics += kept.diagnostics
      } else {
        changed.append(index)
      }
    }
    // A batch is as much text as memory holds at once.
    let tell = progress("pages", of: changed.count)
    var done = 0
    for batch in changed.chunks(of: 64) {
      done += batch.count
      defer { tell?(done) }
      let composed = parallelMap(batch, jobs: jobs, composer.files)
      for (number, document) in zip(batch, composed) {
        var output = RecordedBuild.Output(key: documentKeys[number])
        if document.followsLinks {
          let wasKnown = memory.last?.outputs[name(number)]?.followsLinks == true
          output.key =
            wasKnown ? output.key : ContentHash(of: output.key.bytes + linksHash.bytes)
        } else if memory.last?.outputs[name(number)]?.followsLinks == true {
          output.key = keys.document(number, scan: record.scan(of: catalogue.entries[number]))
        }
        output.followsLinks = document.followsLinks
        output.diagnostics = document.diagnostics
        for file in document.files {
          observe(file)
          if let hash = try publisher.stage(file) { output.files.append((file.path, hash)) }
        }
        memory.outputs[name(number)] = output
        diagnostics += document.diagnostics
        if pages.settings.hasSearch, let record = document.record {
          try stage(SearchFiles.files(index.add(record, at: number)))
        }
      }
    }
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

extension Array {
  /// The elements in runs of at most `length`.
  fileprivate func chunks(of length: Int) -> [[Element]] {
    stride(from: 0, to: count, by: length).map { Array(self[$0..<Swift.min($0 + length, count)]) }
  }
}
