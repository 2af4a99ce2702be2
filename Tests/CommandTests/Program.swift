import Foundation
import TestSupport

/// The built program, run as its users run it.
enum Program {
  struct Result {
    let status: Int32
    let output: String
    let errors: String
  }

  /// The binary beside the test bundle, which `make test` builds first.
  static var url: URL {
    PackageRoot.url.appending(path: ".build/release/vankho")
  }

  /// Runs `vankho` with `arguments` in `folder`.
  ///
  /// Root may read every file, so a case about unreadable ones runs as nobody (uid 65534) where the
  /// tests run as root.
  static func run(
    _ arguments: [String],
    in folder: URL,
    input: String = "",
    asNobody: Bool = false
  ) throws -> Result {
    let process = Process()
    if asNobody, getuid() == 0 {
      let copy = folder.appending(path: "vankho")
      try FileManager.default.copyItem(at: url, to: copy)
      try chown(folder, to: 65534)
      process.executableURL = URL(filePath: "/usr/bin/setpriv")
      process.arguments =
        ["--reuid=65534", "--regid=65534", "--clear-groups", copy.path] + arguments
    } else {
      process.executableURL = url
      process.arguments = arguments
    }
    process.currentDirectoryURL = folder
    // Streams go through files: two pipes read one after the other can wait for ever.
    let streams = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: streams, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: streams) }
    let names = ["in", "out", "err"].map { streams.appending(path: $0) }
    for name in names { try Data().write(to: name) }
    try Data(input.utf8).write(to: names[0])
    process.standardInput = try FileHandle(forReadingFrom: names[0])
    process.standardOutput = try FileHandle(forWritingTo: names[1])
    process.standardError = try FileHandle(forWritingTo: names[2])
    try process.run()
    process.waitUntilExit()
    return Result(
      status: process.terminationStatus,
      output: try String(contentsOf: names[1], encoding: .utf8),
      errors: try String(contentsOf: names[2], encoding: .utf8)
    )
  }

  private static func chown(_ folder: URL, to user: Int) throws {
    let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
    for path in [folder.path] + (names ?? []).map({ folder.appending(path: $0).path }) {
      try FileManager.default.setAttributes(
        [.ownerAccountID: user, .groupOwnerAccountID: user],
        ofItemAtPath: path
      )
    }
  }
}
