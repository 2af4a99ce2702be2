import ArgumentParser
import Site

/// `vankho cite`: the citations of paragraphs.
struct CiteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cite",
    abstract: "Finds the citations in paragraphs: JSON Lines of id and text in, citations out."
  )

  @Argument(help: "JSON Lines; without it, standard input.")
  var file: String?

  func run() throws {
    let input = try Terminal.input(file)
    try Terminal.finish(CitationExtraction().citations(in: input, path: file ?? "-"))
  }
}
