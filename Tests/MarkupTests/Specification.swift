import Foundation

/// The examples of the GFM specification where Debian's package `cmark-gfm` has put its text.
struct Specification {
  static let installed: Specification? = {
    let file = "/usr/share/doc/cmark-gfm/spec.txt.gz"
    guard FileManager.default.isReadableFile(atPath: file) else { return nil }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["gzip", "-dc", file]
    let output = Pipe()
    process.standardOutput = output
    do { try process.run() } catch { return nil }
    let text = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Specification(text: String(decoding: text, as: UTF8.self))
  }()

  /// The inputs of the examples, in order; an arrow stands for a tab in the text.
  let examples: [String]

  private init(text: String) {
    let fence = String(repeating: "`", count: 32)
    var examples: [String] = []
    var input: [Substring]?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix(fence + " example") {
        input = []
      } else if line == ".", let lines = input {
        examples.append(lines.map { $0 + "\n" }.joined().replacing("→", with: "\t"))
        input = nil
      } else {
        input?.append(line)
      }
    }
    self.examples = examples
  }
}
