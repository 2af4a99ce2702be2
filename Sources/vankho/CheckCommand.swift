import ArgumentParser
import Site
import SystemPackage

/// `vankho check`: what `build` would say, with nothing written; or the state of a finished site.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Finds the faults of the sources, or of a finished site, and writes nothing."
  )

  @OptionGroup var flags: BuildFlags

  @Flag(help: "Verify the output folder against its manifest and follow every internal link.")
  var site = false

  func run() throws {
    var options = flags.options
    options.writes = false
    let report = site ? SiteCheck(options).run() : Build(options).run()
    for diagnostic in report.diagnostics { Terminal.print("\(diagnostic)") }
    throw ExitCode(report.exitStatus(strict: flags.strict))
  }
}
