import Vietnamese

/// Gives a text as it was printed.
///
/// So far it normalises to NFC and does nothing else, and says so: the state is `.notRestored` and
/// every confidence is 0.
public struct Restorer: Sendable {
  public init() {}

  /// The text line for line; no token leaves its line.
  ///
  /// - Complexity: O(n).
  public func restore(_ text: ScannedText) -> RestoredText {
    RestoredText(
      lines: text.lines.map(line),
      state: .notRestored,
      endsWithNewline: text.endsWithNewline
    )
  }

  private func line(_ raw: String) -> RestoredLine {
    RestoredLine(
      raw: raw,
      tokens: Tokenizer.tokens(in: raw) { raw, composed, span in
        RestoredToken(
          raw: raw,
          text: composed,
          confidence: 0,
          alternatives: [],
          kind: span.kind,
          start: span.start,
          end: span.end
        )
      }
    )
  }
}
