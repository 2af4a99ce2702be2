import Documents
import Foundation
import Search
import SystemPackage

/// Builds a site: content and templates → files.
///
/// 1. Settings, templates and strings are read; an error in them ends the build.
/// 2. Every document is read and restored once and taken into the catalogue; its text is let go, the
///    restored one stays in the cache.
/// 3. The catalogue resolves citations: what is held, what is not, who cites whom.
/// 4. Documents stream through a second time and become pages; each page goes to the publisher,
///    each record to the search index, and nothing of them stays in memory.
/// 5. Lists, feeds and the index follow; then all appears at once.
///
/// A fault of one document is a diagnostic, and the rest is built.
public struct Build: Sendable {
  private let options: BuildOptions

  public init(_ options: BuildOptions) {
    self.options = options
  }

  /// Builds and reports; `observe` sees every file of the site, whether it changed or not.
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
    let entries = time("reading") { run in
      reader.entries(content.documents, diagnostics: &run.diagnostics)
    }
    let reserved = Set(plainPages.map(\.address))
    let catalogue = time("catalogue") { _ in
      Catalogue(entries, registry: settings.registry, reserved: reserved)
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
      ),
      markScripts: ["assets/chu-ngo.js"].filter(folder.hasAsset)
    )
    var publisher = try Publisher(
      output: options.output,
      writes: options.writes,
      rewritesAll: options.isClean
    )
    do {
      try write(pages, folder, plainPages, reader.documents, to: &publisher, observe)
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
    diagnostics += try publisher.publish()
    timings.append(StageTiming(stage: "publishing", duration: .now - start))
    isPublished = options.writes
    if isPublished { cache.sweep() }
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

  private var jobs: Int { options.jobs ?? ProcessInfo.processInfo.activeProcessorCount }
}

extension BuildRun {
  /// Hands every file of the site to the publisher, in an order in which nothing needs to wait.
  private mutating func write(
    _ pages: SitePages,
    _ folder: TemplateFolder,
    _ plainPages: [PlainPage],
    _ reader: DocumentReader,
    to publisher: inout Publisher,
    _ observe: (OutputFile) -> Void
  ) throws {
    func stage(_ files: some Sequence<OutputFile>) throws {
      for file in files {
        observe(file)
        try publisher.stage(file)
      }
    }
    let catalogue = pages.catalogue
    let lists = DocumentLists(catalogue, strings: pages.strings)
    var index = SearchIndexBuilder(dates: catalogue.entries.map(\.metadata.date?.iso))
    try stage(folder.assets)
    let links = ContentLinks(catalogue, plainPages)
    let composer = DocumentComposer(pages: pages, reader: reader, links: links)
    // A batch is as much text as memory holds at once.
    for batch in catalogue.entries.indices.map({ $0 }).chunks(of: 64) {
      let composed = parallelMap(batch, jobs: jobs, composer.files)
      for (place, document) in zip(batch, composed) {
        try stage(document.files)
        diagnostics += document.diagnostics
        if pages.settings.hasSearch, let record = document.record {
          try stage(SearchFiles.files(index.add(record, at: place)))
        }
      }
    }
    try stage(catalogue.notHeld.lazy.compactMap(pages.notHeldPage))
    try stage(
      catalogue.redirects.sorted { $0.key < $1.key }.lazy.compactMap {
        pages.redirect(from: $0.key, to: $0.value)
      }
    )
    try stage(pages.plain(plainPages, links: links, diagnostics: &diagnostics))
    try stage(lists.all.lazy.flatMap(pages.pages))
    try stage(pages.indexes(lists))
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
    try stage(SiteFeeds(pages: pages).files(sitemap: pages.addresses(lists, plainPages)))
  }
}

extension Array {
  /// The elements in runs of at most `length`.
  fileprivate func chunks(of length: Int) -> [[Element]] {
    stride(from: 0, to: count, by: length).map { Array(self[$0..<Swift.min($0 + length, count)]) }
  }
}
