extension YAMLMap.Place {
  /// What there is to say of this place of the file at `path`.
  func diagnostic(
    _ severity: Severity,
    in path: String,
    _ message: String,
    hint: String? = nil
  ) -> Diagnostic {
    Diagnostic(severity, path, line: line, column: column, message, hint: hint)
  }
}
