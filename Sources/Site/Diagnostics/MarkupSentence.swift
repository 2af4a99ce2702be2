import Markup

/// Says why a Markdown text was not parsed.
enum MarkupSentence {
  static func diagnostic(for error: MarkupError, path: String, lineOffset: Int) -> Diagnostic {
    let (line, message): (Int, String) =
      switch error {
      case .tooLarge(let bytes): (1, "this Markdown is too large: \(bytes) bytes")
      case .nestedTooDeep(let line): (line, "quotes or lists are nested too deeply")
      case .tableTooLarge(let line): (line, "this table is too large")
      case .tooManyMarks(let line): (line, "too many brackets or emphasis marks in one paragraph")
      case .referencesTooLong(let line): (line, "link references are too long or used too often")
      case .circumflexEntity(let line): (line, "an entity for ^ after a bracket cannot be parsed")
      }
    return Diagnostic(
      .error,
      path,
      line: line + lineOffset,
      message,
      hint: "this is no text that a person wrote; simplify it at this place"
    )
  }
}
