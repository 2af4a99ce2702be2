import Vietnamese

/// A line of a source in pieces, each with its place.
struct ReadLine: Sendable {
  struct Piece: Sendable {
    let kind: ChunkPiece.Kind
    /// The scalars in NFC.
    let text: [Unicode.Scalar]
    /// The place of each scalar in the raw line, and after the last one its end.
    let places: [Int]
    /// Whether a blank, and nothing else, parts it from the piece before.
    let followsBlank: Bool

    /// Whether it is a number in letters.
    var isRomanNumeral: Bool {
      kind == .number && text.allSatisfy { $0 == "I" || $0 == "V" || $0 == "X" }
    }

    var string: String { String(scalars: text[...]) }
  }

  let raw: String
  let pieces: [Piece]
  private let scalars: [Unicode.Scalar]

  /// Whether the line begins with a numeral and its sign, as headings do: `II.`, `II-`, `II)`.
  var opensWithLabel: Bool {
    guard pieces.count > 1, let sign = pieces[1].text.first else { return false }
    return pieces[0].isRomanNumeral && pieces[1].kind == .punctuation && !pieces[1].followsBlank
      && ".-–—)/".unicodeScalars.contains(sign)
  }

  /// The raw text of a range of scalars.
  func raw(_ range: Range<Int>) -> String { String(scalars: scalars[range]) }

  /// - Complexity: O(n).
  init(_ raw: String) {
    self.raw = raw
    let scalars = raw.scalarArray
    // Where hardly anything is a letter or digit, no mark stands for one: a rule, a row of stars.
    let hasWords = scalars.count { ScalarClass($0.value) == .word } > 1
    var pieces: [Piece] = []
    var index = 0
    while index < scalars.count {
      guard ScalarClass(scalars[index].value) != .blank else {
        index += 1
        continue
      }
      var end = index
      while end < scalars.count, ScalarClass(scalars[end].value) != .blank { end += 1 }
      let chunk = Self.composed(scalars[index..<end])
      for piece in ChunkPiece.pieces(of: chunk.text) {
        pieces.append(
          Piece(
            kind: hasWords ? piece.kind : .punctuation,
            text: Array(chunk.text[piece.start..<piece.end]),
            places: Array(chunk.places[piece.start...piece.end]),
            followsBlank: piece.start == 0 && index > 0
          )
        )
      }
      index = end
    }
    self.pieces = pieces
    self.scalars = scalars
  }

  /// A chunk in NFC, with the place of each scalar in the line.
  private static func composed(
    _ chunk: ArraySlice<Unicode.Scalar>
  ) -> (text: [Unicode.Scalar], places: [Int]) {
    if chunk.allSatisfy({ $0.value < 0x300 }) {
      return (Array(chunk), Array(chunk.startIndex...chunk.endIndex))
    }
    var text: [Unicode.Scalar] = []
    var places: [Int] = []
    var start = chunk.startIndex
    while start < chunk.endIndex {
      var end = start + 1
      while end < chunk.endIndex, ScalarClass(chunk[end].value) == .mark { end += 1 }
      var cluster = ""
      cluster.unicodeScalars.append(contentsOf: chunk[start..<end])
      let composed = Array(cluster.composed.unicodeScalars)
      text.append(contentsOf: composed)
      // What did not melt keeps its own place.
      let isWhole = composed.count == end - start
      places.append(contentsOf: composed.indices.map { isWhole ? start + $0 : start })
      start = end
    }
    return (text, places + [chunk.endIndex])
  }
}
