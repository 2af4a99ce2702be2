import Foundation
import Restoration
import SystemPackage

/// Where a model is written: a file beside it becomes the model in one step.
struct ModelTrainingOutput {
  let path: FilePath

  /// The file that the model is written to first.
  private var draft: FilePath {
    let name = path.lastComponent?.string ?? "model"
    return path.removingLastComponent()
      .appending(".\(name).\(ProcessInfo.processInfo.processIdentifier)")
  }

  /// Whether nothing stands there, or a model; else an error is added.
  func isFree(_ diagnostics: inout [Diagnostic]) throws(FileFailure) -> Bool {
    guard let status = try Disk.status(of: path) else { return true }
    if status.type == .regular {
      do throws(ModelError) {
        _ = try ModelFile(ModelBytes(mapping: path.string))
        return true
      } catch {
        // One that is damaged or of another version is a model all the same.
        guard error.reason == .notAModel || error.isUnreadable else { return true }
      }
    }
    diagnostics.append(
      Diagnostic(
        .error,
        path.string,
        "what stands here is no model and is left as it is",
        hint: "give --output another name, or move it away"
      )
    )
    return false
  }

  /// Makes the file beside the model, to see whether that is possible.
  func open() throws(FileFailure) {
    try Disk.write([], to: draft)
  }

  func close() throws(FileFailure) {
    try Disk.removeFile(draft)
  }

  func replace(by model: [UInt8]) throws(FileFailure) {
    do throws(FileFailure) {
      try Disk.write(model, to: draft)
      try Disk.rename(draft, to: path)
    } catch {
      try close()
      throw error
    }
  }
}

extension ModelError {
  fileprivate var isUnreadable: Bool {
    if case .unreadable = reason { true } else { false }
  }
}
