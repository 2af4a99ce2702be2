import Documents

/// Says in a sentence what `Documents` found; the facts are its own, the words are here.
enum FindingSentence {
  /// A note about `finding`, unless a person's statement settles it; secrecy marks are errors of
  /// their own, see `secrecy`.
  static func diagnostic(
    for finding: Finding,
    in origin: TextOrigin,
    stated: StatedMetadata
  ) -> Diagnostic? {
    func note(_ message: String, _ hint: String) -> Diagnostic {
      Diagnostic(
        .note,
        origin.path,
        line: finding.line,
        column: origin.column(line: finding.line, column: finding.column),
        message,
        hint: hint
      )
    }
    switch finding {
    case .secrecyMark: return nil
    case .noSignature(let text):
      return stated.signedBy == nil
        ? note(
          "no name of a signatory under \"\(text.value)\"",
          "state it as signed-by: in the metadata"
        )
        : nil
    case .missingFootnote(let text):
      return note(
        "the footnote of the mark \"\(text.value)\" is nowhere in the text",
        "look at the scan; OCR loses small print"
      )
    case .unreadableDate(let text):
      return stated.date == nil
        ? note("the date \"\(text.value)\" cannot be read", "state it as date: in the metadata")
        : nil
    case .unreadableNumber(let text):
      return stated.number == nil
        ? note("the number \"\(text.value)\" cannot be read", "state it as number: in the metadata")
        : nil
    }
  }

  /// The error that keeps a document with a mark of secrecy from being published.
  static func secrecy(_ finding: Finding, in origin: TextOrigin) -> Diagnostic? {
    guard case .secrecyMark(let mark) = finding else { return nil }
    return Diagnostic(
      .error,
      origin.path,
      line: mark.line,
      column: origin.column(line: mark.line, column: mark.column),
      "the text bears the mark \"\(mark.value.rawValue)\" and is not published",
      hint: "if it was declassified, state declassified: <date> in its metadata"
    )
  }
}
