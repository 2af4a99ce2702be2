import Documents
import Foundation
import SystemPackage

/// `vankho export`: the whole archive in one form, for other programs.
///
/// Reads the sources as `build` does and writes nothing but what was asked for. The catalogue stays
/// in memory, texts stream through.
public struct ArchiveExport: Sendable {
  /// Where the archive lies, and how its texts are restored.
  public struct Options: Sendable {
    public var content = FilePath("content")
    public var cache = FilePath(".cache/vankho")
    public var model = ModelChoice.bundled
    public var baseURL: BaseURL?
    public var jobs = ProcessInfo.processInfo.activeProcessorCount

    public init() {}
  }

  private let options: Options

  public init(_ options: Options) {
    self.options = options
  }

  /// Hands on the files of the export, in order: one for a format of one file, named `van-ban.csv`
  /// or `van-ban.ndjson`, two for a cluster, else one a document.
  ///
  /// - Returns: what is wrong with the sources.
  public func run(
    _ format: ExportFormat,
    _ deliver: (_ name: String, _ bytes: [UInt8]) throws -> Void
  ) throws -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    let content = try ContentFolder(scanning: options.content)
    guard
      var settings = try ArchiveReader.settings(
        of: content,
        in: options.content,
        diagnostics: &diagnostics
      ), let restorer = options.model.restorer(&diagnostics)
    else { return diagnostics.sorted() }
    settings.baseURL = options.baseURL ?? settings.baseURL
    let cache = RestorationCache(in: options.cache, isReadOnly: true)
    let reader = ArchiveReader(
      settings: settings,
      restorer: restorer.caching(in: cache),
      jobs: options.jobs
    )
    let entries = reader.entries(content.documents, diagnostics: &diagnostics)
    let catalogue = Catalogue(Holdings(entries, reserved: []), registry: settings.registry)
    diagnostics += catalogue.diagnostics
    switch format {
    case .csv:
      let table = CatalogueTable(catalogue: catalogue, settings: settings)
      try deliver("van-ban.csv", Array(table.text.utf8))
    case .ndjson:
      var lines: [UInt8] = []
      try forEachDocument(of: catalogue, reader) { index, document, official in
        lines +=
          DocumentRecord(
            catalogue.linked(index),
            outline: DocumentAnchors(official, document.blocks).outline,
            catalogue: catalogue,
            settings: settings
          ).line
      }
      try deliver("van-ban.ndjson", lines)
    case .akn:
      try forEachDocument(of: catalogue, reader) { index, document, official in
        let linked = catalogue.linked(index)
        let anchors = DocumentAnchors(official, document.blocks, hasSections: false)
        let body = AkomaNtosoBody(official, document.blocks, anchors, linked.citations)
        let exported = AkomaNtosoDocument(
          linked: linked,
          catalogue: catalogue,
          settings: settings,
          text: body.text
        )
        try deliver(linked.entry.address.path + AkomaNtosoDocument.fileName, exported.xml)
      }
    case .opensearch:
      try deliver(ClusterRecord.mappingName, Array(ClusterRecord.mapping.utf8))
      var lines: [UInt8] = []
      try forEachDocument(of: catalogue, reader) { index, document, official in
        lines += try ClusterRecord(
          catalogue.entries[index],
          sections: DocumentAnchors(official, document.blocks).sections,
          settings: settings
        ).lines
      }
      try deliver(ClusterRecord.bulkName, lines)
    }
    return diagnostics.sorted()
  }

  /// The export written to a folder, or as the text to print where there is none.
  public func result(_ format: ExportFormat, to folder: String?) -> CommandResult {
    var result = CommandResult()
    do {
      result.diagnostics = try run(format) { name, bytes in
        guard let folder else {
          result.output += String(decoding: bytes, as: UTF8.self)
          return
        }
        // Names are made of addresses, which hold neither "..", nor a slash in front.
        let path = FilePath(folder).pushing(FilePath(name))
        try Disk.makeFolders(path.removingLastComponent())
        try Disk.write(bytes, to: path)
      }
    } catch let failure as FileFailure {
      result.diagnostics.append(Diagnostic(failure))
    } catch {
      result.diagnostics.append(Diagnostic(.error, options.content.string, "\(error)"))
    }
    return result
  }

  /// Reads the documents once more, one after the other, withdrawn ones left out.
  private func forEachDocument(
    of catalogue: Catalogue,
    _ reader: ArchiveReader,
    _ body: (Int, MarkdownDocument, OfficialDocument) throws -> Void
  ) throws {
    for index in catalogue.entries.indices where !catalogue.entries[index].isWithdrawn {
      guard let document = reader.documents.read(catalogue.entries[index].source).document,
        let official = document.official
      else { continue }
      try body(index, document, official)
    }
  }
}
