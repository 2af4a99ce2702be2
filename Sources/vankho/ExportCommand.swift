import ArgumentParser
import Foundation
import Site
import SystemPackage

/// `vankho export`: the archive's data as a whole.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Hands on the whole archive: its catalogue, its data, or its texts as XML."
  )

  @Option(
    help:
      "csv (the catalogue), ndjson (index.json of every document, one a line), akn, or opensearch."
  )
  var format: ExportFormat

  @Option(help: "The folder to write to; without it, standard output (not for akn and opensearch).")
  var output: String?

  @Option(help: "The folder of the archive's sources.")
  var content = "content"

  @Option(help: "The folder of what may be forgotten: it only saves time.")
  var cache = ".cache/vankho"

  @Option(help: "The public address of the site.")
  var baseURL: BaseURL?

  @Option(help: "The model to restore with instead of the program's own; none for no model.")
  var model: ModelChoice?

  func validate() throws {
    if format == .akn, output == nil {
      throw ValidationError("--format akn writes a file a document: name a folder with --output.")
    }
    if format == .opensearch, output == nil {
      throw ValidationError("--format opensearch writes two files: name a folder with --output.")
    }
  }

  func run() throws {
    var options = ArchiveExport.Options()
    options.content = FilePath(content)
    options.cache = FilePath(cache)
    options.model = model ?? .bundled
    options.baseURL = baseURL
    try Terminal.finish(ArchiveExport(options).result(format, to: output))
  }
}

extension ExportFormat: ExpressibleByArgument {}
