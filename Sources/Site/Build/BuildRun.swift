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
    diagnostics.append(Diagnostic(.error, failure.path.string, failure.description, hint: hint))
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
    let (sources, body) = time("sources") { run in
      both(
        jobs: run.jobs,
        { [options = run.options] in Result { try Self.sources(record, options) } },
        { record.body }
      )
    }
    let (content, found, faults) = try sources.get()
    diagnostics += faults
    guard let (settings, folder) = found else { return }
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
    let drafts = PageDrafts(in: scratch)
    let readings = time("reading") { run in
      reader.readings(
        content.documents,
        drafter: drafts.isOpen ? drafter : nil,
        drafts: drafts,
        texts: scratch,
        each: run.progress("reading", of: content.documents.count),
        known: record.known(in: memory.last)
      )
    }
    diagnostics += ArchiveReader.diagnostics(of: readings)
    let entries = readings.compactMap(\.entry)
    let reserved = Set(plainPages.map(\.address))
    let last = memory.last
    let (catalogue, (lists, list)) = time("catalogue") { run in
      let holdings = Holdings(entries, reserved: reserved)
      return both(
        jobs: run.jobs,
        { [jobs = run.jobs] in
          Catalogue(holdings, registry: settings.registry, jobs: jobs, last: last?.catalogue)
        },
        {
          (
            DocumentLists(holdings, strings: folder.strings),
            last == nil ? nil : record.published
          )
        }
      )
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
      rewritesAll: options.isClean,
      keeping: list
    )
    if !publisher.keepsPublished { memory.forgetOutputs() }
    let keys: PageKeys
    do {
      keys = try time("pages") { run in
        try run.write(
          pages,
          lists,
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
    if let failure: any Error = scratch?.failure
      ?? (memory.last?.textFile?.isDamaged == true ? DamagedRecord() : nil)
    {
      try publisher.discard()
      throw failure
    }
    publisher.release(memory.finish())
    diagnostics += publisher.diagnostics
    changed = publisher.changedCount
    unchanged = publisher.unchangedCount
    guard !publisher.isObstructed else {
      try publisher.discard()
      return
    }
    let start = ContinuousClock.now
    // To look through the whole folder is only worth it where much was made.
    let isSmall = publisher.keepsPublished && changed * 20 < unchanged
    // Where much is written the site comes first: the disk may be too small for both.
    let kept = RecordContent(
      memory: memory,
      sources: content.documents,
      readings: readings,
      keys: keys
    )
    let draft = Background(jobs: isSmall && options.writes ? jobs : 1) {
      RecordDraft(kept, at: record.path)
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
    if options.endsProcess { Remains([memory, readings, keys, pages, record]).leave() }
  }

  /// What is in the folders, with settings and templates; these are nil where they are of no use.
  private static func sources(
    _ record: RecordedState,
    _ options: BuildOptions
  ) throws -> (ContentFolder, (ArchiveSettings, TemplateFolder)?, [Diagnostic]) {
    let content = try record.content()
    var diagnostics = content.diagnostics
    guard let settings = try settings(content, options, &diagnostics),
      let folder = try TemplateFolder.read(
        options.templates,
        language: settings.language,
        diagnostics: &diagnostics
      )
    else { return (content, nil, diagnostics) }
    return (content, (settings, folder), diagnostics)
  }

  private static func settings(
    _ content: ContentFolder,
    _ options: BuildOptions,
    _ diagnostics: inout [Diagnostic]
  ) throws -> ArchiveSettings? {
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
  func progress(_ stage: String, of total: Int) -> (@Sendable (Int) -> Void)? {
    guard let tell = options.progress else { return nil }
    return { (done: Int) -> Void in
      tell(BuildProgress(stage: stage, done: done, total: total))
    }
  }

  var jobs: Int { options.threadCount }
}
