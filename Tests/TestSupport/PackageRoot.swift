import Foundation

/// Where the tests find what they are about.
public enum PackageRoot {
  /// The folder of the package.
  public static let url = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The project's own measuring data, which lies beside the package where it is developed; nil
  /// elsewhere, and the tests that need it are skipped.
  public static let sharedData: URL? = {
    let folder = url.deletingLastPathComponent().appending(path: "shared/data")
    return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
  }()

  /// Whether expected outputs are to be written anew (`make record`).
  public static let isRecording = ProcessInfo.processInfo.environment["RECORD"] == "1"
}
