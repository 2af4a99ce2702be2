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
  /// In the UTF-8 of the template, braces included.
  let range: Range<Int>
  /// Whether only blanks, and at least one, stand before it on its line.
  let isIndented: Bool
}

/// The tags of a template in order; a tag that is never closed is a failure with its place.
package struct TemplateTags: Sendable {
  let tags: [TemplateTag]
  /// The place of a `{{` without `}}`.
  let unclosed: (line: Int, column: Int)?

  /// - Complexity: O(n).
  package init(scanning template: String) {
    var scanner = Scanner(bytes: Array(template.utf8))
    scanner.scan()
    tags = scanner.tags
    unclosed = scanner.unclosed
  }

  private struct Scanner {
    let bytes: [UInt8]
    var index = 0
    var line = 1
    var column = 1
    /// Whether only blanks stand before this place on its line.
    var isBlankSoFar = true
    var tags: [TemplateTag] = []
    var unclosed: (line: Int, column: Int)?

    mutating func scan() {
      while index < bytes.count {
        if stands("{{") {
          guard scanTag() else { return }
        } else {
          advance()
        }
      }
    }

    private mutating func scanTag() -> Bool {
      let start = (index, line, column)
      let isIndented = isBlankSoFar && column > 1
      let isTriple = stands("{{{")
      let closing: StaticString = isTriple ? "}}}" : "}}"
      advance(by: isTriple ? 3 : 2)
      let contentStart = index
      while index < bytes.count, !stands(closing) { advance() }
      guard index < bytes.count else {
        unclosed = (start.1, start.2)
        return false
      }
      let content = String(decoding: bytes[contentStart..<index], as: UTF8.self)
      advance(by: closing.utf8CodeUnitCount)
      let (kind, name) = Self.parse(content[...].trimmingWhitespace, isTriple: isTriple)
      tags.append(
        TemplateTag(
          kind: kind,
          name: String(name),
          line: start.1,
          column: start.2,
          range: start.0..<index,
          isIndented: isIndented
        )
      )
      return true
    }

    private static func parse(
      _ text: Substring,
      isTriple: Bool
    ) -> (TemplateTag.Kind, Substring) {
      if isTriple { return (.unescaped, text) }
      guard let sigil = text.unicodeScalars.first else { return (.unsupported, "") }
      let rest = Substring(text.unicodeScalars.dropFirst()).trimmingWhitespace
      return switch sigil {
      case "#": (.section, rest)
      case "^": (.inverted, rest)
      case "/": (.end, rest)
      case ">": rest.hasPrefix("*") ? (.unsupported, text) : (.partial, rest)
      case "!": (.comment, rest)
      case "&": (.unescaped, rest)
      case "=", "<", "$", "%": (.unsupported, text)
      default: (text.utf8.contains(UInt8(ascii: "(")) ? .unsupported : .escaped, text)
      }
    }

    private func stands(_ text: StaticString) -> Bool {
      guard bytes.count - index >= text.utf8CodeUnitCount else { return false }
      return text.withUTF8Buffer { text in
        text.indices.allSatisfy { bytes[index + $0] == text[$0] }
      }
    }

    private mutating func advance(by count: Int = 1) {
      for _ in 0..<count where index < bytes.count {
        let start = index
        index += 1
        while index < bytes.count, bytes[index] & 0xC0 == 0x80 { index += 1 }
        if bytes[start] == UInt8(ascii: "\n") {
          line += 1
          column = 1
          isBlankSoFar = true
        } else {
          column += 1
          if isBlankSoFar { isBlankSoFar = TemplateText.isBlank(bytes[start..<index]) }
        }
      }
    }
  }
}

extension Substring {
  fileprivate var trimmingWhitespace: Substring {
    var rest = unicodeScalars
    while let first = rest.first, first.properties.isWhitespace { rest.removeFirst() }
    while let last = rest.last, last.properties.isWhitespace { rest.removeLast() }
    return Substring(rest)
  }
}
