import ArgumentParser
import Foundation
import Site

/// The standard streams; the only place that writes to them or decides how the process ends.
enum Terminal {
  static func print(_ text: String) {
    write(text + "\n", to: .standardOutput)
  }

  static func report(_ diagnostics: [Diagnostic]) {
    write(diagnostics.map { "\($0)\n" }.joined(), to: .standardError)
  }

  static func write(_ text: String, to stream: FileHandle) {
    guard !text.isEmpty else { return }
    do {
      try stream.write(contentsOf: Data(text.utf8))
    } catch {
      // Nobody reads the messages: the exit status says it all the same.
      guard stream !== FileHandle.standardError else { return }
      // A full disk, or a reader that went away: what was asked for is not there.
      report([Diagnostic(.error, "-", "cannot write the output", hint: "is the disk full?")])
      exit(1)
    }
  }
}

extension Terminal {
  static func report(_ timings: [StageTiming]) {
    let lines = timings.map { timing in
      let milliseconds = timing.duration / .milliseconds(1)
      return "\(timing.stage): \(Int(milliseconds.rounded())) ms\n"
    }
    write(lines.joined(), to: .standardError)
  }
}

extension Terminal {
  /// All of a file, or of standard input; ends the process with a diagnostic if it cannot be read.
  static func input(_ path: String? = nil) throws -> [UInt8] {
    do {
      guard let path else { return try Array(FileHandle.standardInput.readToEnd() ?? Data()) }
      return try Array(Data(contentsOf: URL(filePath: path)))
    } catch {
      report([
        Diagnostic(
          .error,
          path ?? "-",
          "cannot be read: \(error.localizedDescription)",
          hint: "look whether the file is there"
        )
      ])
      throw ExitCode(1)
    }
  }

  /// Prints what a command gave and ends with its exit status.
  static func finish(_ result: CommandResult) throws {
    write(result.output, to: .standardOutput)
    report(result.diagnostics)
    throw ExitCode(result.exitStatus)
  }
}
