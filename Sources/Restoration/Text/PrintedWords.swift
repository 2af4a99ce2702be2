import Vietnamese

/// The words of a printed paragraph as the language model counts them.
///
/// Small letters in NFC with tone marks in their one place; a number, a sign, a full stop, a colon
/// or semicolon and a comma are one word each, other marks are none.
struct PrintedWords {
  static let number = "<num>"
  static let sign = "<sign>"
  static let stop = "."
  static let colon = ";"
  static let comma = ","
  static let classes = [number, sign, stop, colon, comma]

  /// A word and how it was written.
  struct Word: Sendable, Hashable {
    let text: String
    let pattern: CasePattern
  }

  private var known: [Substring: [Word]] = [:]

  /// - Complexity: O(n); chunks that came before are looked up.
  mutating func words(of paragraph: String) -> [Word] {
    var words: [Word] = []
    for chunk in paragraph.split(whereSeparator: { $0 == " " || $0 == "\t" || $0 == "\u{A0}" }) {
      if let parts = known[chunk] {
        words.append(contentsOf: parts)
      } else {
        let parts = Self.words(ofChunk: String(chunk))
        known[Substring(String(chunk))] = parts
        words.append(contentsOf: parts)
      }
    }
    return words
  }

  private static func words(ofChunk chunk: String) -> [Word] {
    let scalars = Array(chunk.composed.unicodeScalars)
    return ChunkPiece.pieces(of: scalars).flatMap { piece -> [Word] in
      let part = scalars[piece.start..<piece.end]
      switch piece.kind {
      case .number: return [Word(text: number, pattern: .small)]
      case .sign: return [Word(text: sign, pattern: .small)]
      case .punctuation:
        return punctuation(part).map { [Word(text: $0, pattern: .small)] } ?? []
      case .word: return part.split { !ChunkPiece.isWord($0) }.map(word)
      }
    }
  }

  private static func word(_ part: ArraySlice<Unicode.Scalar>) -> Word {
    if part.contains(where: ChunkPiece.isDigit) { return Word(text: sign, pattern: .small) }
    var text = ""
    text.unicodeScalars.append(contentsOf: part)
    return Word(
      text: TonePlacement.unified(text.lowercased()),
      pattern: CasePattern(of: part)
    )
  }

  /// The word that a run of marks counts as; nil for none.
  static func punctuation(_ marks: ArraySlice<Unicode.Scalar>) -> String? {
    if marks.contains(where: { $0 == "." || $0 == "…" }) { return stop }
    if marks.contains(where: { $0 == ";" || $0 == ":" }) { return colon }
    return marks.contains(",") ? comma : nil
  }
}
