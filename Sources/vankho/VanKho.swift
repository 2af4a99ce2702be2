import ArgumentParser

/// The program: flags in, one call, diagnostics out.
@main
struct VanKho: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "vankho",
    abstract: "Turns source texts of official documents into a searchable archive on the web.",
    subcommands: [
      BuildCommand.self, CheckCommand.self, RestoreCommand.self, InspectCommand.self,
      CiteCommand.self, EvaluateCommand.self, TrainCommand.self,
      ExportCommand.self,
    ]
  )
}
