import Documents
import Foundation
import SystemPackage

/// `vankho inspect`: what the program reads in one text.
///
/// A file that lies in an archive is seen with that archive's settings, and its citations are
/// resolved against the documents held there; any other file stands for itself.
public struct DocumentInspection: Sendable {
  /// In what form the findings are given.
  public enum Format: String, Sendable, CaseIterable {
    case json, text
  }

  private let model: ModelChoice
  private let cache: FilePath

  /// An inspection with a model; other texts of the archive are taken from the cache of its builds,
  /// which is only read.
  public init(
    model: ModelChoice = .bundled,
    cache: FilePath = BuildOptions().cache
  ) {
    self.model = model
    self.cache = cache
  }

  public func inspect(_ path: String, format: Format) -> CommandResult {
    var result = CommandResult()
    do {
      guard let record = try record(FilePath(path), &result.diagnostics) else { return result }
      switch format {
      case .text: result.output = record.text
      case .json:
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        result.output = String(decoding: try encoder.encode(record), as: UTF8.self) + "\n"
      }
    } catch let failure as FileFailure {
      result.diagnostics.append(
        Diagnostic(.error, path, failure.description, hint: "look whether the file is there")
      )
    } catch {
      result.diagnostics.append(Diagnostic(.error, path, "\(error)"))
    }
    result.diagnostics.sort()
    return result
  }

  private func record(
    _ path: FilePath,
    _ diagnostics: inout [Diagnostic]
  ) throws -> InspectionRecord? {
    let settings = ArchiveSettings.nearest(to: path) ?? ArchiveSettings()
    guard let status = try Disk.status(of: path) else {
      throw FileFailure(operation: "read", path: path, reason: .noSuchFileOrDirectory)
    }
    let file = SourceFile(
      folder: path.removingLastComponent(),
      name: path.lastComponent?.string ?? "",
      size: status.size
    )
    var source = DocumentSource(stem: file.stem)
    if file.fileExtension == "md" { source.markdown = file } else { source.text = file }
    guard
      let restorer = model.restorer(&diagnostics)?
        .caching(in: RestorationCache(in: cache, isReadOnly: true))
    else { return nil }
    let reader = DocumentReader(
      registry: settings.registry,
      restorer: restorer,
      showsSecrets: true
    )
    let reading = reader.read(source)
    diagnostics += reading.diagnostics + reading.unknownKeys.map(\.diagnostic)
    guard let document = reading.document, let official = document.official else { return nil }
    let rule = AddressRule(registry: settings.registry)
    let citations = CatalogueEntry.citations(
      of: document,
      by: CitationRecognizer(registry: settings.registry)
    )
    let entry = CatalogueEntry(
      reading: document,
      number: document.metadata.readNumber,
      citations: citations,
      rule: rule
    )
    let resolver = CitationResolver(
      catalogue: try held(around: path, settings, restorer),
      addressRule: rule,
      works: citations.map(\.work)
    )
    let citing = entry.citing
    let resolutions = resolver.resolutions(of: citations.map(\.work), in: citing)
    let shown = zip(citations, resolutions).filter { $0.0.block != nil }
    return InspectionRecord(
      path: path.string,
      metadata: document.metadata,
      recitals: official.recitals,
      outline: official.outline,
      citations: shown.map { placed, resolution in
        CitationRecord(
          citation: placed.citation,
          resolution: (resolution.address?.path, resolution.status)
        )
      }
    )
  }

  /// The documents of the archive that the file lies in.
  private func held(
    around path: FilePath,
    _ settings: ArchiveSettings,
    _ restorer: TextRestorer
  ) throws -> [CitingDocument] {
    guard let folder = ArchiveSettings.folder(above: path) else { return [] }
    // What is wrong with other documents is for `check` to say.
    var ignored: [Diagnostic] = []
    let content = try ContentFolder(scanning: folder)
    let jobs = ProcessInfo.processInfo.activeProcessorCount
    return ArchiveReader(settings: settings, restorer: restorer, jobs: jobs)
      .entries(content.documents, diagnostics: &ignored)
      .map(\.citing)
  }
}

extension Resolution {
  /// The word of DESIGN §4 for a resolution.
  fileprivate var status: String {
    switch self {
    case .held: "resolved"
    case .inferred: "inferred"
    case .ambiguous: "ambiguous"
    case .notHeld: "notHeld"
    case .selfReference: "self"
    case .none: "class"
    }
  }
}
