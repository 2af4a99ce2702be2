import ArgumentParser
import Site

/// `vankho evaluate`: a restored text against the printed one.
struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Measures how near a restored text is to the printed one."
  )

  @Argument(help: "The text as printed.")
  var gold: String

  @Argument(help: "The restored text, or the JSON of restore.")
  var restored: String

  func run() throws {
    try Terminal.finish(RestorationEvaluation().compare(gold: gold, restored: restored))
  }
}
