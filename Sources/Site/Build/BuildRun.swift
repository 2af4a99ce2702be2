import Documents
import Foundation
import SystemPackage

/// One run of a build: what it has found so far.
struct BuildRun {
  let options: BuildOptions
  var diagnostics: [Diagnostic] = []
  private(set) var timings: [StageTiming] = []
  private(set) var documents = 0
  private(set) var notHeld = 0
  private(set) var changed = 0
  private(set) var unchanged = 0
  private(set) var isPublished = false

  private let usesRecord: Bool

  /// - Parameters:
  ///   - options: what the command line says.
  ///   - usesRecord: false to build as if there were no record of the last build.
  init(options: BuildOptions, usesRecord: Bool = true) {
    self.options = options
    self.usesRecord = usesRecord
  }

  /// What the last build kept is not as it was: this one must do without.
  struct DamagedRecord: Error {}

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
    diagnostics.append(Diagnostic(failure, hint: hint))
  }

  mutating func go(_ observe: (OutputFile) -> Void) throws {
    diagnostics += OutputFolder.conflicts(options)
    guard diagnostics.isEmpty else { return }
    let record = try time("looking") { run in
      try RecordedState(run.options, usesRecord: run.usesRecord)
    }
    if let head = record.current {
      diagnostics = head.diagnostics
      documents = head.documents
      notHeld = head.notHeld
      unchanged = head.files
      isPublished = true
      return
    }
    let (read, body) = time("sources") { run in
      both(
        jobs: run.jobs,
        { [options = run.options] in Result { try BuildSources(record, options) } },
        { record.body }
      )
    }
    let sources = try read.get()
    diagnostics += sources.diagnostics
    guard let settings = sources.settings, let folder = sources.folder else { return }
    let plainPages = time("plain pages") { run in
      PlainPage.read(sources.content.pages, diagnostics: &run.diagnostics)
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
      RecordedState.counting(
        body,
        settings: settings.hash,
        restorer: restorer.fingerprint
      ),
      settings: settings.hash,
      restorer: restorer.fingerprint
    )
    let drafter = PageDrafter(
      settings: settings,
      strings: folder.strings,
      abbreviations: folder.abbreviations
    )
    let scratch = options.writes ? ScratchFile.inFolder(options.cache) : nil
    let drafts = PageDrafts(in: scratch, memory: options.draftMemory)
    let readings = time("reading") { run in
      reader.readings(
        sources.content.documents,
        drafter: drafts.isOpen ? drafter : nil,
        drafts: drafts,
        texts: scratch,
        each: run.progress("reading", of: sources.content.documents.count),
        known: record.known(in: memory.last)
      )
    }
    diagnostics += ArchiveReader.diagnostics(of: readings)
    let (catalogue, lists, list) = catalogue(
      of: readings.compactMap(\.entry),
      settings,
      folder,
      plainPages,
      memory.last == nil ? nil : record,
      memory.last?.catalogue
    )
    let site = SiteMaterial(
      pages: SitePages(settings, folder, catalogue, plainPages),
      lists: lists,
      folder: folder,
      plainPages: plainPages,
      reader: reader.documents,
      drafter: drafter,
      drafts: drafts,
      record: record
    )
    var publisher = try Publisher(
      output: options.output,
      writes: options.writes,
      rewritesAll: options.isClean,
      keeping: list
    )
    if !publisher.keepsPublished { memory.forgetOutputs() }
    let keys: PageKeys
    do {
      keys = try time("pages") { run in
        try run.write(site, &memory, to: &publisher, observe)
      }
      if let failure = scratch?.failure { throw failure }
      if memory.last?.textFile?.isDamaged == true { throw DamagedRecord() }
    } catch {
      try publisher.discard()
      throw error
    }
    publisher.release(memory.finish())
    diagnostics += publisher.diagnostics
    changed = publisher.changedCount
    unchanged = publisher.unchangedCount
    guard !publisher.isObstructed else {
      try publisher.discard()
      return
    }
    try publish(
      publisher,
      RecordContent(
        memory: memory,
        sources: sources.content.documents,
        readings: readings,
        keys: keys
      ),
      record,
      cache
    )
    if options.endsProcess { Remains([memory, readings, keys, site, record]).leave() }
  }

  /// The catalogue of what was read, the lists of it, and the list of files that the last build left.
  private mutating func catalogue(
    of entries: [CatalogueEntry],
    _ settings: ArchiveSettings,
    _ folder: TemplateFolder,
    _ plainPages: [PlainPage],
    _ record: RecordedState?,
    _ last: RecordedCatalogue?
  ) -> (Catalogue, DocumentLists, PublishedList?) {
    let (catalogue, (lists, list)) = time("catalogue") { run in
      let holdings = Holdings(entries, reserved: Set(plainPages.map(\.address)))
      let lists = Background(jobs: run.jobs) {
        (DocumentLists(holdings, strings: folder.strings), record?.published)
      }
      let catalogue = Catalogue(
        holdings,
        registry: settings.registry,
        jobs: run.jobs,
        last: last
      )
      return (catalogue, lists.wait())
    }
    diagnostics += catalogue.diagnostics
    documents = catalogue.published.count
    notHeld = catalogue.notHeld.count
    return (catalogue, lists, list)
  }

  /// Makes the staged files the site, and keeps what the next build wants to know.
  private mutating func publish(
    _ publisher: consuming Publisher,
    _ content: RecordContent,
    _ record: RecordedState,
    _ cache: RestorationCache
  ) throws {
    let start = ContinuousClock.now
    // To look through the whole folder is only worth it where much was made.
    let isSmall = publisher.keepsPublished && changed * 20 < unchanged
    // Where much is written the site comes first: the disk may be too small for both.
    let draft = Background(jobs: isSmall && options.writes ? jobs : 1) {
      RecordDraft(content, at: record.path)
    }
    let publication: Publisher.Publication
    do {
      publication = try publisher.publish(known: isSmall ? record.strangers : nil)
    } catch {
      if draft.isBegun { draft.wait()?.writer.discard() }
      throw error
    }
    diagnostics += publication.lasting
    timings.append(StageTiming(stage: "publishing", duration: .now - start))
    isPublished = options.writes
    if isPublished {
      cache.sweep()
      time("record") { run in
        guard let draft = draft.wait() else { return }
        record.keep(
          draft,
          report: run.report,
          manifest: publication.manifest,
          strangers: publication.strangers
        )
      }
    }
    diagnostics += publication.passing
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
  func progress(_ stage: String, of total: Int) -> (@Sendable (Int) -> Void)? {
    guard let tell = options.progress else { return nil }
    return { (done: Int) -> Void in
      tell(BuildProgress(stage: stage, done: done, total: total))
    }
  }

  var jobs: Int { options.threadCount }
}
