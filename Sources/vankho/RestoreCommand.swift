import ArgumentParser
import Foundation
import Site

/// `vankho restore`: source texts → what the printed page said.
struct RestoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore",
    abstract: "Restores texts line by line: what the printed page said."
  )

  @Argument(help: "The texts; without any, standard input.")
  var files: [String] = []

  @Option(help: "text, json (one object a line) or markdown.")
  var format: TextRestoration.Format = .text

  @Flag(help: "With --format markdown: write NAME.md beside NAME.txt, unless it is there.")
  var write = false

  @Option(help: "The model to restore with instead of the program's own; none for no model.")
  var model: ModelChoice?

  func validate() throws {
    if write, format != .markdown || files.isEmpty {
      throw ValidationError("--write needs --format markdown and a file.")
    }
  }

  func run() throws {
    let restoration = TextRestoration(format: format, model: model ?? .bundled)
    let result =
      files.isEmpty
      ? restoration.restore(try Terminal.input(), path: "-")
      : write ? restoration.write(files) : restoration.restore(files)
    try Terminal.finish(result)
  }
}

extension TextRestoration.Format: ExpressibleByArgument {}
