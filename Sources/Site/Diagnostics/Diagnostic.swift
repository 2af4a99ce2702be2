/// One fact about the input that a person should know, with its place and what to do.
///
/// Line and column count from 1, in Unicode scalars; a file as a whole is 1:1.
public struct Diagnostic: Sendable, Hashable {
  public let path: String
  public let line: Int
  public let column: Int
  public let severity: Severity
  public let message: String
  public let hint: String?
  /// Whether it may be otherwise the next time though no file changes, as where the disk refused
  /// something: a build that says so is not remembered.
  public let isPassing: Bool

  public init(
    _ severity: Severity,
    _ path: String,
    line: Int = 1,
    column: Int = 1,
    _ message: String,
    hint: String? = nil,
    isPassing: Bool = false
  ) {
    self.path = path
    self.line = line
    self.column = column
    self.severity = severity
    self.message = message
    self.hint = hint
    self.isPassing = isPassing
  }

  /// What the system refused.
  init(_ failure: FileFailure, _ severity: Severity = .error, hint: String? = nil) {
    self.init(severity, failure.path.string, failure.description, hint: hint, isPassing: true)
  }

  /// `path:line:column: severity: message`, with the hint on an indented line of its own.
  ///
  /// Control characters in the path or message are shown as `\u{…}`, so that a hostile file name
  /// cannot write on the terminal.
  public var description: String {
    let first = "\(path):\(line):\(column): \(severity.rawValue): \(message)"
    guard let hint else { return first.printable }
    return first.printable + "\n  hint: " + hint.printable
  }
}

extension Diagnostic: CustomStringConvertible {}

extension Diagnostic: Comparable {
  /// By path, line and column; then by gravity and text, so that the order is always the same.
  public static func < (left: Diagnostic, right: Diagnostic) -> Bool {
    if left.path != right.path { return left.path < right.path }
    if left.line != right.line { return left.line < right.line }
    if left.column != right.column { return left.column < right.column }
    if left.severity != right.severity { return left.severity > right.severity }
    if left.message != right.message { return left.message < right.message }
    return (left.hint ?? "") < (right.hint ?? "")
  }
}

extension String {
  fileprivate var printable: String {
    guard unicodeScalars.contains(where: \.isControl) else { return self }
    return unicodeScalars.reduce(into: "") { text, scalar in
      text += scalar.isControl ? scalar.escaped(asASCII: true) : String(scalar)
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isControl: Bool { properties.generalCategory == .control }
}
