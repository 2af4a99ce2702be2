import Vietnamese

/// Gives a text as it was most likely printed.
///
/// Without a model it normalises to NFC and does nothing else, and says so: the state is
/// `.notRestored` and every confidence is 0.
public struct Restorer: Sendable {
  /// Counts the changes of the engine that change what it makes of a text.
  static let engineVersion = 3

  private let model: @Sendable () -> RestorationModel?
  /// Names engine and model: equal fingerprints, equal results.
  public let fingerprint: String

  /// A restorer with a model, or with none.
  public init(model: RestorationModel?) {
    self.model = { model }
    fingerprint = Self.fingerprint(model?.checksum)
  }

  /// A restorer with the model that is part of the program, which is opened when it is first used.
  public init() {
    model = { .bundled }
    fingerprint = Self.fingerprint(RestorationModel.bundledChecksum)
  }

  private static func fingerprint(_ checksum: String?) -> String {
    "\(engineVersion)-\(checksum ?? "none")"
  }

  /// The text line for line; no token leaves its line.
  ///
  /// - Complexity: O(n).
  public func restore(_ text: ScannedText) -> RestoredText {
    guard let model = model() else {
      return RestoredText(
        lines: text.lines.map(normalised),
        state: .notRestored,
        endsWithNewline: text.endsWithNewline
      )
    }
    var decoding = TextDecoding(text.lines, source: model.source)
    return RestoredText(
      lines: decoding.restored(),
      state: .restored,
      endsWithNewline: text.endsWithNewline
    )
  }

  private func normalised(_ raw: String) -> RestoredLine {
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
