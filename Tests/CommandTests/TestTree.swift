import Foundation

/// Where the package lies.
enum TestTree {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static let isRecording = ProcessInfo.processInfo.environment["RECORD"] == "1"
}
