import Foundation

/// The JavaScript of the command line, where it is installed.
enum Node {
  struct Failure: Error {
    let status: Int32
  }

  static let path: String? = {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return folders.map { "\($0)/node" }.first(where: FileManager.default.isExecutableFile(atPath:))
  }()

  static var isInstalled: Bool { path != nil }

  /// What a script prints.
  static func run(_ script: String) throws -> Data {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path ?? "")
    process.arguments = [script]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failure(status: process.terminationStatus) }
    return data
  }
}
