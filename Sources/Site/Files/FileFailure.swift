import SystemPackage

/// A file operation that the system refused: which, on what, and why.
public struct FileFailure: Error, Sendable, CustomStringConvertible {
  public let operation: String
  public let path: FilePath
  public let reason: Errno

  public var description: String { "cannot \(operation) \"\(path)\": \(reason)" }
}
