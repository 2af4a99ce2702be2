import Documents

extension StoredBytes.Writer {
  mutating func append(_ text: String?) {
    append(byte: text == nil ? 0 : 1)
    if let text { append(text) }
  }

  /// Appends a text, or that it is the same as another that the reader knows.
  mutating func append(_ text: String?, beside other: String?) {
    if text != nil, text == other { append(byte: 2) } else { append(text) }
  }

  mutating func append(_ texts: [String]) {
    append(texts.count)
    for text in texts { append(text) }
  }

  mutating func append(_ date: CivilDate?) {
    append(date.map { ($0.year * 16 + $0.month) * 32 + $0.day } ?? 0)
  }

  mutating func append(_ flag: Bool) { append(byte: flag ? 1 : 0) }

  mutating func append(_ diagnostics: [Diagnostic]) {
    append(diagnostics.count)
    for diagnostic in diagnostics {
      append(diagnostic.path)
      append(diagnostic.line)
      append(diagnostic.column)
      append(diagnostic.severity.rawValue)
      append(diagnostic.message)
      append(diagnostic.hint)
    }
  }
}

extension StoredBytes.Reader {
  mutating func optionalText() -> String?? {
    guard let mark = byte() else { return nil }
    guard mark == 1 else { return .some(nil) }
    guard let text = text() else { return nil }
    return .some(text)
  }

  /// Reads a text that was written beside another.
  mutating func text(beside other: String?) -> String?? {
    guard let mark = byte() else { return nil }
    switch mark {
    case 0: return .some(nil)
    case 1: return text().map { .some($0) }
    default: return .some(other)
    }
  }

  mutating func texts() -> [String]? {
    guard let count = number() else { return nil }
    var texts: [String] = []
    for _ in 0..<count {
      guard let text = text() else { return nil }
      texts.append(text)
    }
    return texts
  }

  mutating func optionalDate() -> CivilDate?? {
    guard let packed = number() else { return nil }
    guard packed > 0 else { return .some(nil) }
    return CivilDate(year: packed >> 9, month: packed >> 5 & 15, day: packed & 31).map { .some($0) }
  }

  mutating func hash() -> ContentHash? { raw(32).flatMap(ContentHash.init(bytes:)) }

  mutating func flag() -> Bool? { byte().map { $0 == 1 } }

  mutating func diagnostics() -> [Diagnostic]? {
    guard let count = number() else { return nil }
    var diagnostics: [Diagnostic] = []
    for _ in 0..<count {
      guard let path = text(), let line = number(), let column = number(),
        let severity = text().flatMap(Severity.init(rawValue:)), let message = text(),
        let hint = optionalText()
      else { return nil }
      diagnostics.append(
        Diagnostic(severity, path, line: line, column: column, message, hint: hint)
      )
    }
    return diagnostics
  }
}
