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
      // The reader of the stream went away (a closed pipe): nobody is left to be told.
      exit(0)
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
