import ArgumentParser
import Foundation
import Site
import SystemPackage

/// `vankho train`: paragraphs and lines with their readings → a model.
struct TrainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train",
    abstract: "Makes a restoration model of printed text and of lines with their readings."
  )

  @Option(help: "A folder of printed text: NAME.txt in UTF-8, one paragraph a line; once or more.")
  var corpus: [String]

  @Option(
    parsing: .upToNextOption,
    help: "Files of page<TAB>read<TAB>printed, each read by one engine."
  )
  var pairs: [String]

  @Option(help: "The model; only a model is replaced.")
  var output: String

  @Option(
    help: ArgumentHelp(
      "How much the sources count whose names begin with PREFIX.",
      valueName: "prefix=number"
    )
  )
  var weight: [SourceWeight] = []

  @Option(help: "The length to which the language model is pruned, in bytes.")
  var size: Int?

  func validate() throws {
    if corpus.isEmpty { throw ValidationError("--corpus needs a folder.") }
    if pairs.isEmpty { throw ValidationError("--pairs needs a file.") }
    if let size, size < 1 { throw ValidationError("--size must be 1 or more.") }
  }

  func run() throws {
    var options = ModelTraining.Options(
      corpora: corpus.map { FilePath($0) },
      pairs: pairs.map { FilePath($0) },
      output: FilePath(output)
    )
    options.size = size
    for weight in weight { options.weights[weight.prefix] = weight.value }
    let progress = TrainingProgress()
    let result = ModelTraining(options).train(progress: progress.show)
    progress.end()
    try Terminal.finish(result)
  }
}

extension TrainCommand {
  /// `PREFIX=NUMBER`: what the sources of that prefix count.
  struct SourceWeight: ExpressibleByArgument {
    let prefix: String
    let value: Double

    init?(argument: String) {
      guard let sign = argument.lastIndex(of: "="),
        let value = Double(argument[argument.index(after: sign)...]),
        value > 0, value <= 1_000
      else { return nil }
      prefix = String(argument[..<sign])
      self.value = value
    }
  }

  /// One line of the terminal that says what is being done; nothing where there is no terminal.
  struct TrainingProgress {
    private let isTerminal = isatty(FileHandle.standardError.fileDescriptor) == 1

    func show(_ step: ModelTraining.Step) {
      switch step {
      case .reading(let file): write("reading \(file)")
      case .learning: write("learning")
      }
    }

    func end() { write("") }

    private func write(_ text: String) {
      guard isTerminal else { return }
      // Back to the line's beginning, and what stood there goes (ECMA-48, EL).
      let printable = text.filter { !$0.isNewline && $0 >= " " }
      Terminal.write("\r\u{1B}[K\(printable)", to: .standardError)
    }
  }
}
