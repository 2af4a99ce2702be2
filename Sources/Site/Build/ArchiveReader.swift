import Documents
import Markup
import SystemPackage

/// Reads an archive's settings and documents into a catalogue; what `build`, `check` and `inspect`
/// begin with.
struct ArchiveReader: Sendable {
  let settings: ArchiveSettings
  let jobs: Int
  let documents: DocumentReader

  init(settings: ArchiveSettings, restorer: TextRestorer, jobs: Int) {
    self.settings = settings
    self.jobs = jobs
    documents = DocumentReader(registry: settings.registry, restorer: restorer)
  }

  /// The settings in `content`; nil, with the reason, when there are none that can be used.
  static func settings(
    of content: ContentFolder,
    in folder: FilePath,
    diagnostics: inout [Diagnostic]
  ) throws -> ArchiveSettings? {
    guard let file = content.settings else {
      diagnostics.append(
        Diagnostic(
          .error,
          folder.appending("archive.yml").string,
          "this file is missing",
          hint: "it names the archive: title, base-url, home issuer"
        )
      )
      return nil
    }
    let path = file.path.string
    guard
      let text = SourceDecoding.decode(
        try Disk.bytes(of: file.path),
        path: path,
        diagnostics: &diagnostics
      )
    else { return nil }
    return ArchiveSettings.read(text, path: path, diagnostics: &diagnostics)
  }

  /// What reading one document gave.
  struct Reading: Sendable {
    var entry: CatalogueEntry?
    var diagnostics: [Diagnostic] = []
    var unknownKeys: [DocumentReader.UnknownKey] = []
    /// What the record of the last build has of it; nil where it was read anew.
    var stored: RecordedBuild.Document?
    /// Under what name the cache keeps its restored text.
    var restoration: String?
  }

  /// Reads every document; keys that nobody knows are warned of once an archive.
  func entries(
    _ sources: [DocumentSource],
    diagnostics: inout [Diagnostic]
  ) -> [CatalogueEntry] {
    let readings = readings(sources)
    diagnostics += Self.diagnostics(of: readings)
    return readings.compactMap(\.entry)
  }

  /// Reads every document but those that `known` tells.
  ///
  /// - Parameters:
  ///   - sources: what to read.
  ///   - drafter: makes the draft of a page while the document is at hand; nil for none.
  ///   - drafts: takes the drafts.
  ///   - texts: takes what entries need seldom; nil to keep it in memory.
  ///   - each: told how many are done.
  ///   - known: tells what is known without reading.
  /// - Returns: what each reading gave, in the order of the sources.
  func readings(
    _ sources: [DocumentSource],
    drafter: PageDrafter? = nil,
    drafts: PageDrafts = PageDrafts(in: nil),
    texts: ScratchFile? = nil,
    each: (@Sendable (Int) -> Void)? = nil,
    known: @Sendable (DocumentSource) -> Reading? = { _ in nil }
  ) -> [Reading] {
    let rule = AddressRule(registry: settings.registry)
    let recognizer = CitationRecognizer(registry: settings.registry)
    return parallelMap(sources, jobs: jobs, each: each) { source in
      if let known = known(source) {
        if let name = known.restoration { documents.restorer.retain(name) }
        return known
      }
      var tree: MarkupTree?
      let reading = documents.read(source, keeping: &tree)
      var diagnostics = reading.diagnostics
      let citations =
        reading.document.map { CatalogueEntry.citations(of: $0, by: recognizer) } ?? []
      let entry = reading.document.map { document in
        let read = document.metadata.readNumber
        if rule.lacksPlace(document.metadata, read) {
          let number = document.metadata.number ?? ""
          diagnostics.append(
            Diagnostic(
              .note,
              document.origin.path,
              "the sign of \"\(number)\" needs a place, and none is known",
              hint: "state place: in its metadata, or the home issuer in archive.yml"
            )
          )
        }
        return CatalogueEntry(
          reading: document,
          number: read,
          citations: citations,
          rule: rule,
          texts: texts
        )
      }
      if let drafter, let document = reading.document, var tree = tree.take(),
        let draft = drafter.draft(document, citations, &tree)
      {
        drafts.keep(draft, of: source.stem)
      }
      return Reading(
        entry: entry,
        diagnostics: diagnostics,
        unknownKeys: reading.unknownKeys,
        restoration: reading.restoration
      )
    }
  }

  /// What readings found; of each unknown key its first place.
  static func diagnostics(of readings: [Reading]) -> [Diagnostic] {
    let unknown = Dictionary(grouping: readings.flatMap(\.unknownKeys), by: \.key)
    return readings.flatMap(\.diagnostics)
      + unknown.values.compactMap { $0.map(\.diagnostic).min() }
  }
}
