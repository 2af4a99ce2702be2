/// All text of the interface in one language, by key.
struct InterfaceStrings: Sendable {
  let texts: [String: String]
  let hash: ContentHash

  init(texts: [String: String]) {
    self.texts = texts
    let lines = texts.sorted { $0.key < $1.key }.map { "\($0.key)\u{1}\($0.value)\u{2}" }
    hash = ContentHash(of: lines.joined())
  }

  /// The text of `key`, its `{name}` placeholders filled from `values`.
  ///
  /// The keys that the program uses are checked when the strings are loaded; see `required`.
  func callAsFunction(_ key: Key, _ values: [String: String] = [:]) -> String {
    guard let text = texts[key.rawValue] else {
      preconditionFailure("string \(key.rawValue) was not checked at load")
    }
    guard !values.isEmpty else { return text }
    var filled = ""
    var rest = Substring(text)
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let name = String(rest[rest.index(after: open)..<close])
      filled += rest[..<open]
      filled += values[name] ?? String(rest[open...close])
      rest = rest[rest.index(after: close)...]
    }
    return filled + rest
  }

  var shape: ContextShape { ContextShape(texts.mapValues { _ in .text }) }
}

extension InterfaceStrings {
  /// Reads a strings file; a key that the program needs and the file lacks is an error.
  static func read(
    _ text: String,
    path: String,
    diagnostics: inout [Diagnostic]
  ) -> InterfaceStrings? {
    guard let map = YAMLMap.read(text, path: path, diagnostics: &diagnostics) else { return nil }
    var texts: [String: String] = [:]
    var isWhole = true
    for entry in map.entries {
      guard case .scalar(let text) = entry.value else {
        diagnostics.append(
          entry.place.diagnostic(.error, in: path, "\"\(entry.key)\" must be a text")
        )
        isWhole = false
        continue
      }
      texts[entry.key] = text
    }
    for key in Key.allCases where texts[key.rawValue] == nil {
      diagnostics.append(
        Diagnostic(.error, path, "the string \"\(key.rawValue)\" is missing", hint: "add it")
      )
      isWhole = false
    }
    return isWhole ? InterfaceStrings(texts: texts) : nil
  }
}
