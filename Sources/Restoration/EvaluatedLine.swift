import Vietnamese

/// A line as it is compared: its words, its characters, its digits.
struct EvaluatedLine {
  let words: [EvaluatedWord]
  /// The scalars in NFC, runs of blanks as one, none at the ends.
  let scalars: [Unicode.Scalar]
  /// The words of the raw line and its digits, where it is known.
  let raw: (words: [EvaluatedWord], digits: [Unicode.Scalar])?

  var digits: [Unicode.Scalar] { Self.digits(scalars) }
}

extension EvaluatedLine {
  /// A line of plain text.
  init(_ text: String) {
    words = Self.words(of: text)
    scalars = Self.scalars(of: text)
    raw = nil
  }

  /// A line of restored text.
  init(_ line: RestoredLine) {
    words = line.tokens.flatMap { token in
      EvaluatedWord.words(of: token.text, kind: token.kind, confidence: token.confidence)
    }
    scalars = Self.scalars(of: line.text)
    raw = (Self.words(of: line.raw), Self.digits(Self.scalars(of: line.raw)))
  }

  /// One line for many, a blank between them.
  init(joining lines: [EvaluatedLine]) {
    words = lines.flatMap(\.words)
    scalars = Array(lines.map(\.scalars).filter { !$0.isEmpty }.joined(separator: [" "]))
    let raws = lines.compactMap(\.raw)
    raw = raws.isEmpty ? nil : (raws.flatMap(\.words), raws.flatMap(\.digits))
  }

  private static func words(of text: String) -> [EvaluatedWord] {
    Tokenizer.tokens(in: text) { _, composed, span in
      EvaluatedWord.words(of: composed, kind: span.kind, confidence: 0)
    }.flatMap { $0 }
  }

  private static func scalars(of text: String) -> [Unicode.Scalar] {
    let words = text.composed.unicodeScalars.split(whereSeparator: \.properties.isWhitespace)
    return Array(words.joined(separator: [" "]))
  }

  private static func digits(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    scalars.filter { ("0"..."9").contains($0) }
  }
}
