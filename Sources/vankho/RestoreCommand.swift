import ArgumentParser
import Foundation
import Site

/// `vankho restore`: source texts → what the printed page said.
struct RestoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore",
    abstract: "Restores texts line by line; so far it normalises Unicode only."
  )

  @Argument(help: "The texts; without any, standard input.")
  var files: [String] = []

  @Option(help: "text, json (one object a line) or markdown.")
  var format: TextRestoration.Format = .text

  @Flag(help: "With --format markdown: write NAME.md beside NAME.txt, unless it is there.")
  var write = false

  @Option(help: "The language model to restore with.")
  var model: String?

  func validate() throws {
    if write, format != .markdown || files.isEmpty {
      throw ValidationError("--write needs --format markdown and a file.")
    }
    if model != nil { throw ValidationError("this version restores without a model.") }
  }

  func run() throws {
    let restoration = TextRestoration(format: format)
    let result =
      files.isEmpty
      ? restoration.restore(try Terminal.input(), path: "-")
      : write ? restoration.write(files) : restoration.restore(files)
    try Terminal.finish(result)
  }
}

extension TextRestoration.Format: ExpressibleByArgument {}
