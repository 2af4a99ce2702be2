/// What a build found and made.
public struct BuildReport: Sendable {
  /// Sorted, each once.
  public let diagnostics: [Diagnostic]
  public let documents: Int
  public let notHeld: Int
  public let changedFiles: Int
  public let unchangedFiles: Int
  /// What each stage took, in the order in which they ran.
  public let timings: [StageTiming]
  /// False when an error in templates, settings or output kept everything from being published.
  public let isPublished: Bool

  /// The exit status of DESIGN §4: 1 for any error, and for any warning when `strict`.
  public func exitStatus(strict: Bool) -> Int32 {
    let limit: Severity = strict ? .warning : .error
    return diagnostics.contains { $0.severity >= limit } ? 1 : 0
  }
}

/// How long one stage of a build took.
public struct StageTiming: Sendable {
  public let stage: String
  public let duration: Duration
}
