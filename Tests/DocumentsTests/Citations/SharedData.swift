import Foundation
import TestSupport

/// The project's shared data beside the package, where it is at hand.
enum SharedData {
  /// A file of the shared data, nil where it is missing.
  static func url(_ path: String) -> URL? {
    guard let url = PackageRoot.sharedData?.appending(path: path) else { return nil }
    return FileManager.default.fileExists(atPath: url.path) ? url : nil
  }

  static var hasSeed: Bool { url("seed/244-kl-tu.txt") != nil }
  static var hasCitations: Bool { url("citations/dev.jsonl") != nil }
}
