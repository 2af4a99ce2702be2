/// What a command prints and what it has to say.
public struct CommandResult: Sendable {
  public var output: String
  public var diagnostics: [Diagnostic]

  public init(output: String = "", diagnostics: [Diagnostic] = []) {
    self.output = output
    self.diagnostics = diagnostics
  }

  /// 1 for any error, else 0.
  public var exitStatus: Int32 {
    diagnostics.contains { $0.severity == .error } ? 1 : 0
  }
}
