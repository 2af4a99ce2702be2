/// A text line for line as it was most likely printed.
public struct RestoredText: Sendable, Hashable {
  /// As many lines as the source has.
  public let lines: [RestoredLine]
  public let state: RestorationState
  /// Whether the last line is ended like the others.
  public let endsWithNewline: Bool

  public init(lines: [RestoredLine], state: RestorationState, endsWithNewline: Bool = true) {
    self.lines = lines
    self.state = state
    self.endsWithNewline = endsWithNewline && !lines.isEmpty
  }

  /// The whole text, lines ended by LF.
  public var text: String {
    lines.map(\.text).joined(separator: "\n") + (endsWithNewline ? "\n" : "")
  }
}

extension RestoredText {
  /// A word of less confidence is doubtful.
  public static let doubtThreshold = 0.9

  /// How many tokens are no punctuation.
  public var words: Int {
    count { _ in true }
  }

  /// How many words are other ones than in the source; another normalisation form is no other word.
  public var repaired: Int {
    count { $0.text != $0.raw }
  }

  /// How many words have less confidence than `doubtThreshold`: all of a text that is not restored.
  public var doubtful: Int {
    count { $0.confidence < Self.doubtThreshold }
  }

  private func count(where isCounted: (RestoredToken) -> Bool) -> Int {
    lines.reduce(0) { sum, line in
      sum + line.tokens.count { $0.kind != .punctuation && isCounted($0) }
    }
  }
}
