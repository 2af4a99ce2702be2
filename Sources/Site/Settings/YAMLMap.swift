import Markup
import Yams

/// A YAML mapping with the place of every key, as front matter, metadata files and settings use it.
package struct YAMLMap: Sendable {
  package let entries: [Entry]

  package struct Entry: Sendable {
    package let key: String
    package let value: Value
    package let place: Place
  }

  package indirect enum Value: Sendable {
    case scalar(String)
    case list([Item])
    case map(YAMLMap)
    case null
  }

  package struct Item: Sendable {
    package let value: Value
    package let place: Place
  }

  /// From 1, in Unicode scalars.
  package struct Place: Sendable {
    package let line: Int
    package let column: Int
  }

  /// Why a text is no mapping.
  package struct Failure: Error, Sendable {
    let place: Place
    let message: String

    var hint: String? {
      message.hasPrefix("broken")
        ? "a text with a colon or a quotation mark needs quotation marks around it" : nil
    }
  }

  /// Reads `text`; places are moved down by `lineOffset` lines.
  ///
  /// An empty text is an empty mapping. Depth and number of values are bounded: with the aliases of
  /// YAML a few bytes could unfold into gigabytes.
  package init(reading text: String, lineOffset: Int = 0) throws(Failure) {
    if let plain = Self.plainEntries(of: text, lineOffset: lineOffset) {
      self.init(entries: plain)
      return
    }
    try self.init(composing: text, lineOffset: lineOffset)
  }

  /// Reads any YAML, plain lines like everything else.
  package init(composing text: String, lineOffset: Int = 0) throws(Failure) {
    let node: Node?
    do {
      node = try Yams.compose(yaml: text)
    } catch {
      throw Failure(yaml: error, lineOffset: lineOffset)
    }
    guard let node else {
      entries = []
      return
    }
    var budget = Self.mostValues
    switch try Self.value(of: node, lineOffset: lineOffset, depth: 0, budget: &budget) {
    case .map(let map): entries = map.entries
    case .null: entries = []
    default:
      throw Failure(
        place: Place(line: 1 + lineOffset, column: 1),
        message: "expected lines of \"key: value\""
      )
    }
  }

  /// Reads `text`, the YAML of the file at `path`; nil, with the reason as an error, when it is no
  /// mapping.
  static func read(
    _ text: String,
    path: String,
    lineOffset: Int = 0,
    diagnostics: inout [Diagnostic]
  ) -> YAMLMap? {
    do {
      return try YAMLMap(reading: text, lineOffset: lineOffset)
    } catch {
      diagnostics.append(
        Diagnostic(
          .error,
          path,
          line: error.place.line,
          column: error.place.column,
          error.message,
          hint: error.hint
        )
      )
      return nil
    }
  }

  private init(entries: [Entry]) {
    self.entries = entries
  }

  subscript(key: String) -> Entry? { entries.first { $0.key == key } }
}

extension YAMLMap {
  private static let deepest = 8
  private static let mostValues = 100_000

  private static func value(
    of node: Node,
    lineOffset: Int,
    depth: Int,
    budget: inout Int
  ) throws(Failure) -> Value {
    let place = Place(of: node, lineOffset: lineOffset)
    guard depth < deepest else { throw Failure(place: place, message: "nested too deeply") }
    budget -= 1
    guard budget > 0 else { throw Failure(place: place, message: "too many values") }
    switch node {
    case .scalar(let scalar):
      let isNull = scalar.style == .plain && ["", "~", "null"].contains(scalar.string)
      // Only where there are quotation marks may escapes stand for such characters.
      return isNull
        ? .null
        : .scalar(
          scalar.style == .doubleQuoted
            ? ForbiddenCharacters.replaced(in: scalar.string) : scalar.string
        )
    case .sequence(let sequence):
      var items: [Item] = []
      for node in sequence {
        let value = try value(of: node, lineOffset: lineOffset, depth: depth + 1, budget: &budget)
        items.append(Item(value: value, place: Place(of: node, lineOffset: lineOffset)))
      }
      return .list(items)
    case .mapping(let mapping):
      var entries: [Entry] = []
      for (key, node) in mapping {
        let place = Place(of: key, lineOffset: lineOffset)
        guard let name = key.string else {
          throw Failure(place: place, message: "a key must be a plain word")
        }
        let value = try value(of: node, lineOffset: lineOffset, depth: depth + 1, budget: &budget)
        entries.append(Entry(key: name, value: value, place: place))
      }
      return .map(YAMLMap(entries: entries))
    case .alias: throw Failure(place: place, message: "an alias without its anchor")
    }
  }
}

extension Bool {
  /// What a YAML text says that answers a question; nil for any other text.
  init?(yaml text: String) {
    switch text.lowercased() {
    case "true", "yes": self = true
    case "false", "no": self = false
    default: return nil
    }
  }
}

extension YAMLMap.Place {
  fileprivate init(of node: Node, lineOffset: Int) {
    line = (node.mark?.line ?? 1) + lineOffset
    column = node.mark?.column ?? 1
  }
}

extension YAMLMap.Failure {
  fileprivate init(yaml error: any Error, lineOffset: Int) {
    let line: Int
    let column: Int
    switch error {
    case YamlError.scanner(_, let problem, let mark, _),
      YamlError.parser(_, let problem, let mark, _),
      YamlError.composer(_, let problem, let mark, _):
      (line, column, message) = (mark.line, mark.column, "broken YAML: \(problem)")
    case YamlError.duplicatedKeysInMapping(let keys, let context):
      let names = keys.sorted().map { "\"\($0)\"" }.joined(separator: ", ")
      (line, column, message) = (context.mark.line, context.mark.column, "key twice: \(names)")
    case YamlError.reader(let problem, _, _, _):
      (line, column, message) = (1, 1, "broken YAML: \(problem)")
    default:
      (line, column, message) = (1, 1, "broken YAML")
    }
    place = YAMLMap.Place(line: line + lineOffset, column: column)
  }
}
