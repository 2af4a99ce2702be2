import ArgumentParser
import Site

/// `vankho inspect`: metadata, outline and citations of one text.
struct InspectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect",
    abstract: "Shows what the program reads in a text."
  )

  @Argument(help: "The text, as received or clean, or a Markdown file.")
  var file: String

  @Option(help: "json or text.")
  var format: DocumentInspection.Format = .json

  @Option(help: "The model to restore with instead of the program's own; none for no model.")
  var model: ModelChoice?

  func run() throws {
    let inspection = DocumentInspection(model: model ?? .bundled)
    try Terminal.finish(inspection.inspect(file, format: format))
  }
}

extension DocumentInspection.Format: ExpressibleByArgument {}
