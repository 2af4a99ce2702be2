/// A piece of a line: as it was read, and as it was most likely printed.
public struct RestoredToken: Sendable, Hashable {
  /// The token as it stands in the source.
  public let raw: String
  /// The token as restored, in NFC.
  public let text: String
  /// A lower bound, from 0 to 1, of the probability that `text` is what was printed.
  ///
  /// A decoder gives its posterior. Where none has looked at the text
  /// (`RestorationState.notRestored`) it is 0: nothing is claimed, and a reader who trusts what is
  /// above a threshold trusts nothing.
  public let confidence: Double
  /// Other readings, the most likely first.
  public let alternatives: [Alternative]
  public let kind: TokenKind
  /// The place of the first Unicode scalar in the raw line, from 0.
  public let start: Int
  /// The place after the last Unicode scalar in the raw line.
  public let end: Int

  public init(
    raw: String,
    text: String,
    confidence: Double,
    alternatives: [Alternative],
    kind: TokenKind,
    start: Int,
    end: Int
  ) {
    self.raw = raw
    self.text = text
    self.confidence = confidence
    self.alternatives = alternatives
    self.kind = kind
    self.start = start
    self.end = end
  }
}
