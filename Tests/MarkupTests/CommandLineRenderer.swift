import Foundation

/// Debian's `cmark-gfm`, rendering with the extensions that `MarkupTree` has.
struct CommandLineRenderer {
  /// The command on the search path, nil where it is not installed.
  static let installed: CommandLineRenderer? = {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    let candidates = path.split(separator: ":").map { URL(fileURLWithPath: "\($0)/cmark-gfm") }
    guard
      let found = candidates.first(where: { FileManager.default.isExecutableFile(atPath: $0.path) })
    else { return nil }
    return CommandLineRenderer(executable: found)
  }()

  let executable: URL

  /// The page that the command prints; it is in safe mode unless told otherwise.
  func html(of markdown: [UInt8]) throws -> [UInt8] {
    let input = FileManager.default.temporaryDirectory
      .appendingPathComponent("vankho-markup-\(UUID().uuidString).md")
    try Data(markdown).write(to: input)
    defer { try? FileManager.default.removeItem(at: input) }
    let extensions = ["table", "tasklist", "tagfilter", "footnotes"].flatMap { ["-e", $0] }
    let process = Process()
    process.executableURL = executable
    process.arguments = extensions + ["--validate-utf8", input.path]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let page = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return [UInt8](page)
  }

  func html(of markdown: String) throws -> String {
    String(decoding: try html(of: Array(markdown.utf8)), as: UTF8.self)
  }
}
