import BrowserSupport
import Foundation
import TestSupport

/// The templates folder of the package, whose scripts are tested.
enum Assets {
  static let templates = PackageRoot.url.appending(path: "templates").path

  static let scripts = [
    "fold.js", "goi-y.js", "index-files.js", "search-core.js", "tim-kiem.js",
  ]

  static func text(_ name: String) throws -> String {
    try String(contentsOfFile: "\(templates)/\(name)", encoding: .utf8)
  }

  /// Copies the scripts to `assets/` of a folder.
  static func copyScripts(to folder: TemporaryFolder) throws {
    for name in scripts { try folder.write(text("assets/\(name)"), to: "assets/\(name)") }
  }

  /// The interface texts: one `key: text` a line, the text in quotation marks or not.
  static func strings() throws -> [String: String] {
    var strings: [String: String] = [:]
    for line in try text("strings.vi.yml").split(separator: "\n") where !line.hasPrefix("#") {
      guard let colon = line.firstIndex(of: ":") else { continue }
      let value = line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
      strings[String(line[..<colon])] = value.trimmingCharacters(in: ["\""])
    }
    return strings
  }
}
