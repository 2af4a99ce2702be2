import Vietnamese

/// A part of a run without blanks: a word, a number or sign, or what stands between them.
struct ChunkPiece: Sendable, Hashable {
  enum Kind: Sendable {
    /// Letters, or what an engine may have made of letters: marks of many kinds among them.
    case word
    /// Digits with their separators, or a Roman numeral.
    case number
    /// The number of a document with its letters.
    case sign
    case punctuation
  }

  let kind: Kind
  /// The place in scalars of the chunk.
  let start: Int
  let end: Int
}

extension ChunkPiece {
  /// The pieces of a chunk in NFC, in order and without gaps.
  ///
  /// A number or a sign from the first letter or digit to the last is one piece. Else the chunk is
  /// parted at the marks that stand between printed words; all other marks belong to the word they
  /// touch, since engines read letters as marks.
  static func pieces(of chunk: [Unicode.Scalar]) -> [ChunkPiece] {
    guard let first = chunk.firstIndex(where: Self.isWord),
      let last = chunk.lastIndex(where: Self.isWord)
    else { return loose(chunk) }
    var core = ""
    core.unicodeScalars.append(contentsOf: chunk[first...last])
    let kind = isCode(chunk[first...last]) ? .sign : core.withUTF8 { TokenShape($0).kind }
    // “V&” is a letter with a mark for another, and no numeral.
    let isDamaged =
      chunk[..<first].contains(where: isLetterLike)
      || chunk[(last + 1)...].contains(where: isLetterLike)
    if kind == .number && !(isDamaged && !core.utf8.contains { $0 &- 0x30 < 10 }) || kind == .sign {
      var pieces: [ChunkPiece] = []
      if first > 0 { pieces.append(ChunkPiece(kind: .punctuation, start: 0, end: first)) }
      pieces.append(
        ChunkPiece(kind: kind == .sign ? .sign : .number, start: first, end: last + 1)
      )
      if last + 1 < chunk.count {
        pieces.append(ChunkPiece(kind: .punctuation, start: last + 1, end: chunk.count))
      }
      return pieces
    }
    return parted(chunk)
  }

  /// A chunk without letter or digit: one or two marks may be a letter that was read as them.
  private static func loose(_ chunk: [Unicode.Scalar]) -> [ChunkPiece] {
    let isWord = chunk.count <= 2 && chunk.allSatisfy(isLetterLike)
    return [ChunkPiece(kind: isWord ? .word : .punctuation, start: 0, end: chunk.count)]
  }

  private static func parted(_ chunk: [Unicode.Scalar]) -> [ChunkPiece] {
    if isLabel(chunk) {
      return [
        ChunkPiece(kind: .number, start: 0, end: 1),
        ChunkPiece(kind: .punctuation, start: 1, end: 2),
      ]
    }
    let separators = isAbbreviation(chunk) ? Self.separators.union(["&"]) : Self.separators
    var pieces: [ChunkPiece] = []
    var start = 0
    while start < chunk.count {
      let isSeparator = separators.contains(chunk[start])
      var end = start + 1
      while end < chunk.count, separators.contains(chunk[end]) == isSeparator { end += 1 }
      let part = chunk[start..<end]
      let kind: Kind
      if isSeparator || !part.contains(where: isWord) {
        kind = .punctuation
      } else {
        kind = part.allSatisfy(isDigit) ? .number : .word
      }
      if let before = pieces.last, before.kind == .punctuation, kind == .punctuation {
        pieces[pieces.count - 1] = ChunkPiece(kind: kind, start: before.start, end: end)
      } else {
        pieces.append(ChunkPiece(kind: kind, start: start, end: end))
      }
      start = end
    }
    return pieces
  }

  /// Whether a chunk is the label of a point in a list: a) b) c) d) đ).
  private static func isLabel(_ chunk: [Unicode.Scalar]) -> Bool {
    chunk.count == 2 && chunk[1] == ")" && chunk[0].properties.isLowercase
  }

  /// Whether a chunk is a short code of letters and digits with a hyphen: H-1B, K-9.
  private static func isCode(_ chunk: ArraySlice<Unicode.Scalar>) -> Bool {
    chunk.contains("-") && chunk.count(where: isWord) <= 4 && chunk.contains(where: isDigit)
      && chunk.allSatisfy { isDigit($0) || $0 == "-" || $0.properties.isUppercase }
  }

  /// Whether a chunk holds capitals and no small letters, more than one word's.
  private static func isAbbreviation(_ chunk: [Unicode.Scalar]) -> Bool {
    chunk.contains("&") && chunk.count > 3 && !chunk.contains { $0.properties.isLowercase }
  }

  static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    let scalarClass = ScalarClass(scalar.value)
    return scalarClass == .word || scalarClass == .mark
  }

  static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value &- 0x30 < 10
  }

  /// The marks that stand between printed words.
  private static let separators = Set("-–—/.,;:()“”\"…+=•".unicodeScalars)

  /// Whether engines print this mark for a letter or a part of one.
  static func isLetterLike(_ scalar: Unicode.Scalar) -> Bool { letterLike.contains(scalar) }

  private static let letterLike = Set("&@¢¥€£§".unicodeScalars)
}
