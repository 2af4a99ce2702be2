import Vietnamese

/// One tag of a Mustache template and where it stands.
struct TemplateTag: Sendable, Equatable {
  enum Kind: Sendable, Equatable {
    case escaped, unescaped, section, inverted, end, partial, comment
    /// Tags of Mustache that our templates do not use: `{{=`, `{{<`, `{{$`, `{{%`, dynamic names.
    case unsupported
  }

  let kind: Kind
  let name: String
  /// From 1, in Unicode scalars.
  let line: Int
  let column: Int
  /// Whether only blanks, and at least one, stand before it on its line.
  let isIndented: Bool
}

/// The tags of a template in order; a tag that is never closed is a failure with its place.
package struct TemplateTags: Sendable {
  let tags: [TemplateTag]
  /// The place of a `{{` without `}}`.
  let unclosed: (line: Int, column: Int)?

  package init(scanning template: String) {
    var scanner = Scanner(scalars: Array(template.unicodeScalars))
    scanner.scan()
    tags = scanner.tags
    unclosed = scanner.unclosed
  }

  private struct Scanner {
    let scalars: [Unicode.Scalar]
    var index = 0
    var line = 1
    var column = 1
    /// Whether only blanks stand before this place on its line.
    var isBlankSoFar = true
    var tags: [TemplateTag] = []
    var unclosed: (line: Int, column: Int)?

    mutating func scan() {
      while index < scalars.count {
        if scalars[index] == "{", index + 1 < scalars.count, scalars[index + 1] == "{" {
          guard scanTag() else { return }
        } else {
          advance()
        }
      }
    }

    private mutating func scanTag() -> Bool {
      let start = (line, column)
      let isIndented = isBlankSoFar && column > 1
      let isTriple = index + 2 < scalars.count && scalars[index + 2] == "{"
      let closing = isTriple ? "}}}" : "}}"
      advance(by: isTriple ? 3 : 2)
      let contentStart = index
      while index < scalars.count, !stands(closing) { advance() }
      guard index < scalars.count else {
        unclosed = start
        return false
      }
      let content = String(scalars: scalars[contentStart..<index])
      advance(by: closing.count)
      let (kind, name) = Self.parse(content, isTriple: isTriple)
      tags.append(
        TemplateTag(
          kind: kind,
          name: name,
          line: start.0,
          column: start.1,
          isIndented: isIndented
        )
      )
      return true
    }

    private static func parse(
      _ content: String,
      isTriple: Bool
    ) -> (TemplateTag.Kind, String) {
      let text = content.trimmingWhitespace
      if isTriple { return (.unescaped, text) }
      guard let sigil = text.unicodeScalars.first else { return (.unsupported, "") }
      let rest = String(text.unicodeScalars.dropFirst()).trimmingWhitespace
      return switch sigil {
      case "#": (.section, rest)
      case "^": (.inverted, rest)
      case "/": (.end, rest)
      case ">": rest.hasPrefix("*") ? (.unsupported, text) : (.partial, rest)
      case "!": (.comment, rest)
      case "&": (.unescaped, rest)
      case "=", "<", "$", "%": (.unsupported, text)
      default: (text.contains("(") ? .unsupported : .escaped, text)
      }
    }

    private func stands(_ text: String) -> Bool {
      scalars[index...].starts(with: text.unicodeScalars)
    }

    private mutating func advance(by count: Int = 1) {
      for _ in 0..<count where index < scalars.count {
        if scalars[index] == "\n" {
          line += 1
          column = 1
          isBlankSoFar = true
        } else {
          column += 1
          if !scalars[index].properties.isWhitespace { isBlankSoFar = false }
        }
        index += 1
      }
    }
  }
}

extension String {
  fileprivate var trimmingWhitespace: String {
    let scalars = unicodeScalars.drop { $0.properties.isWhitespace }
    let kept = scalars.reversed().drop { $0.properties.isWhitespace }.reversed()
    return String(String.UnicodeScalarView(kept))
  }
}
