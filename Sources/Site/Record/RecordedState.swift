import Foundation
import SystemPackage

/// The sources as a walk finds them, beside what the record of the last build says of them.
struct RecordedState: Sendable {
  private let options: BuildOptions
  private let key: ContentHash
  private let started: FileCensus.Moment
  private let census: FileCensus
  private let record: BuildRecord?
  /// The bytes of the list of files that the last build left; empty where there is no record.
  private let list: [UInt8]
  /// The stems of the documents of which a file came, went or may have changed since the last build.
  private let changedStems: Set<String>
  /// Of the scans by their names; empty where nothing has changed and nobody will ask.
  private let scans: [String: FileCensus.Stamp]
  /// What to say where nothing has changed since the last build; nil where something may have.
  let current: BuildRecord.Head?

  /// Walks the sources and reads the head of the record, if one belongs to this build.
  ///
  /// - Parameters:
  ///   - options: of the build.
  ///   - usesRecord: false to build as if there were no record.
  /// - Throws: `FileFailure` when another build holds the output folder.
  init(_ options: BuildOptions, usesRecord: Bool = true) throws {
    self.options = options
    started = .now
    let key = Self.key(options)
    self.key = key
    let known = Background(jobs: options.threadCount) {
      Result { usesRecord ? try Self.record(options, key) : nil }
    }
    census = FileCensus(
      [("content", options.content), ("templates", options.templates)],
      jobs: options.threadCount
    )
    (record, list) = try known.wait().get() ?? (nil, [])
    // What a killed build left in the output is cleared away by one that goes on.
    let staging = options.output.appending(Publisher.stagingName)
    if let head = record?.head, head.census == census.bytes,
      !census.newest.isRacy(with: head.started), try Disk.status(of: staging) == nil
    {
      current = head
      scans = [:]
      changedStems = []
    } else {
      current = nil
      scans = census.stamps(ofNamesEndingWith: ".pdf")
      var names: Set<String> = []
      if let head = record?.head {
        names = census.names(changedSince: head.census, head.started)
      }
      changedStems = Set(names.lazy.map(Self.stem))
    }
  }

  /// Where the record of this build belongs.
  var path: FilePath { BuildRecord.path(in: options.cache, output: options.output) }

  /// The list of files that the last build left; nil where nothing of it counts.
  ///
  /// - Complexity: O(n).
  var published: PublishedList? {
    record.map { PublishedList(hash: $0.head.manifest, manifest: OutputManifest(reading: list)) }
  }

  /// What lies in `content/`; walked once more only where there is something else than files.
  ///
  /// - Throws: `FileFailure` when the folder cannot be listed.
  func content() throws -> ContentFolder {
    guard let files = census.regularFiles(below: "content"), !files.isEmpty else {
      return try ContentFolder(scanning: options.content)
    }
    return ContentFolder(
      of: files.map { name, size in
        SourceFile(folder: options.content, name: name, size: size)
      }
    )
  }

  /// What the last build found and made.
  var body: RecordedBuild? { record?.readBody() }

  /// As much of what the last build found and made as counts under these settings.
  static func counting(
    _ body: RecordedBuild?,
    settings: ContentHash,
    restorer: String
  ) -> RecordedBuild? {
    guard var body else { return nil }
    if body.settings != settings || body.restorer != restorer {
      body.isReadAlike = false
      body.catalogue = nil
    }
    // Where most addresses are of no use any more they are numbered anew.
    if let catalogue = body.catalogue,
      catalogue.addresses.count > 2 * (catalogue.count + catalogue.notHeld.count) + 1000
    {
      body.catalogue = nil
    }
    return body
  }
}

extension RecordedState {
  /// The record of the output folder, where nobody else wrote there since, and the list of files there.
  private static func record(
    _ options: BuildOptions,
    _ key: ContentHash
  ) throws -> (BuildRecord?, [UInt8])? {
    guard options.writes, !options.isClean,
      let record = BuildRecord(at: BuildRecord.path(in: options.cache, output: options.output)),
      record.head.key == key
    else { return nil }
    let list = options.output.appending(OutputManifest.name)
    let journal = options.output.appending(Publisher.journalName)
    guard try Disk.status(of: list)?.type == .regular, try Disk.status(of: journal) == nil else {
      return nil
    }
    _ = try OutputLock(options.output)
    let bytes = try Disk.bytes(of: list)
    return ContentHash(of: bytes) == record.head.manifest ? (record, bytes) : nil
  }

  /// Of all but the sources that decides what a build does: this program, the folders, the model.
  private static func key(_ options: BuildOptions) -> ContentHash {
    var writer = StoredBytes.Writer()
    writer.append(stamp(of: "/proc/self/exe"))
    for folder in [options.content, options.templates, options.output] {
      writer.append(folder.string)
      writer.append(Disk.resolved(folder).string)
    }
    writer.append(options.baseURL?.description)
    switch options.model {
    case .bundled: writer.append("bundled")
    case .noModel: writer.append("none")
    case .restorer(let restorer): writer.append(restorer.fingerprint)
    case .file(let path):
      writer.append(path.string)
      writer.append(stamp(of: path))
    }
    return ContentHash(of: writer.bytes)
  }

  private static func stamp(of path: FilePath) -> [String] {
    var status = stat()
    guard path.withPlatformString({ stat($0, &status) }) == 0 else { return [] }
    return [
      "\(status.st_size) \(status.st_ino) \(status.st_mtim.tv_sec) \(status.st_mtim.tv_nsec)"
    ]
  }
}

extension RecordedState {
  /// The stem of the document that a file of that name in the census belongs to.
  private static func stem(of name: String) -> String {
    let name = name.hasPrefix("content/") ? String(name.dropFirst("content/".utf8.count)) : name
    return SourceFile(folder: FilePath(), name: name, size: 0).stem
  }

  /// Of the stamp of a document's scan, which is published and never read; nil where it has none.
  func scan(of entry: CatalogueEntry) -> ContentHash? {
    guard let scan = entry.source.scan else { return nil }
    var writer = StoredBytes.Writer()
    writer.append(scan.name)
    if let stamp = scans["content/" + scan.name] {
      for word in [stamp.size, stamp.number, stamp.mode] {
        writer.append(word: Int64(bitPattern: word))
      }
      for moment in [stamp.modified, stamp.changed] {
        writer.append(word: moment.seconds)
        writer.append(word: moment.nanoseconds)
      }
    }
    return ContentHash(of: writer.bytes)
  }

  /// Tells what reading a document gave, if its files are as they were.
  func known(
    in last: RecordedBuild?
  ) -> @Sendable (DocumentSource) -> ArchiveReader.Reading? {
    guard let last, last.isReadAlike else { return { _ in nil } }
    return { source in
      guard !changedStems.contains(source.stem), let document = last.documents[source.stem] else {
        return nil
      }
      var reading = ArchiveReader.Reading(
        diagnostics: document.diagnostics,
        unknownKeys: document.unknownKeys,
        restoration: document.restoration
      )
      guard document.entry != nil else { return reading }
      guard let entry = last.entry(of: document, source: source) else { return nil }
      reading.entry = entry
      reading.stored = document
      return reading
    }
  }
}

extension RecordedState {
  /// The files in the output that belonged to somebody else, as the last build found them.
  var strangers: [String]? { record?.head.strangers }

  /// Keeps a draft for the next build.
  ///
  /// A build that could not read something keeps nothing: what was refused once may be allowed
  /// without a trace.
  func keep(
    _ draft: RecordDraft,
    report: BuildReport,
    manifest: ContentHash,
    strangers: [String]
  ) {
    guard !report.diagnostics.contains(where: \.isPassing) else { return draft.writer.discard() }
    let head = BuildRecord.Head(
      key: key,
      manifest: manifest,
      started: started,
      census: census.bytes,
      documents: report.documents,
      notHeld: report.notHeld,
      files: report.changedFiles + report.unchangedFiles,
      strangers: strangers,
      diagnostics: report.diagnostics
    )
    do {
      try draft.writer.finish(head)
      PartStore.sweep("digests", beside: path, except: draft.digests)
      PartStore.sweep(RecordedIndex.name, beside: path, except: draft.index)
      PartStore.sweep("texts", beside: path, except: draft.texts)
    } catch {
      // As where there is no draft.
    }
  }
}
