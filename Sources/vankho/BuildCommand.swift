import ArgumentParser
import Site

/// `vankho build`: content and templates → site.
struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Builds the site from the archive's sources."
  )

  @OptionGroup var flags: BuildFlags

  func run() throws {
    var options = flags.options
    options.endsProcess = true
    let line = ProgressLine()
    if let line { options.progress = { line.show($0) } }
    let report = Build(options).run()
    line?.clear()
    Terminal.report(report.diagnostics)
    if flags.timings { Terminal.report(report.timings) }
    if report.isPublished {
      Terminal.print(
        "\(flags.output): documents \(report.documents), cited but not held \(report.notHeld), "
          + "files written \(report.changedFiles), unchanged \(report.unchangedFiles)"
      )
    }
    throw ExitCode(report.exitStatus(strict: flags.strict))
  }
}
