/// All text of the interface in one language, by key.
struct InterfaceStrings: Sendable {
  let texts: [String: String]
  let hash: ContentHash
  /// The texts that the program fills in itself, taken apart at their placeholders.
  private let forms: [Key: [Piece]]

  private enum Piece {
    case text(String)
    /// A placeholder by its name, and as it stands where there is no value for it.
    case value(name: String, placeholder: String)
  }

  init(texts: [String: String]) {
    self.texts = texts
    forms = Dictionary(
      uniqueKeysWithValues: Key.allCases.map { ($0, Self.pieces(of: texts[$0.rawValue] ?? "")) }
    )
    let lines = texts.sorted { $0.key < $1.key }.map { "\($0.key)\u{1}\($0.value)\u{2}" }
    hash = ContentHash(of: lines.joined())
  }

  /// The text of `key`, its `{name}` placeholders filled from `values`.
  ///
  /// The keys that the program uses are checked when the strings are loaded; see `required`.
  func callAsFunction(_ key: Key, _ values: [String: String] = [:]) -> String {
    guard let pieces = forms[key] else {
      preconditionFailure("string \(key.rawValue) was not checked at load")
    }
    if values.isEmpty, let text = texts[key.rawValue] { return text }
    var filled = ""
    for piece in pieces {
      switch piece {
      case .text(let text): filled += text
      case .value(let name, let placeholder): filled += values[name] ?? placeholder
      }
    }
    return filled
  }

  private static func pieces(of text: String) -> [Piece] {
    var pieces: [Piece] = []
    var rest = Substring(text)
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let name = String(rest[rest.index(after: open)..<close])
      if open > rest.startIndex { pieces.append(.text(String(rest[..<open]))) }
      pieces.append(.value(name: name, placeholder: String(rest[open...close])))
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { pieces.append(.text(String(rest))) }
    return pieces
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
