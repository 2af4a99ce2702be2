import Vietnamese

/// A piece of a line with what it may have been printed as.
struct Draft {
  let line: Int
  /// The piece's place in its line; nil for the line's end.
  let piece: Int?
  /// Empty for a piece that stays as it is.
  var candidates: [Candidate] = []
  /// What the piece and the next one may be together.
  var joins: [Candidate] = []
  /// What a piece that stays as it is counts as; nil for nothing.
  var word: LanguageModel.Word?
}

extension Draft {
  static func drafts(of line: ReadLine, _ index: Int, _ search: inout CandidateCache) -> [Draft] {
    let kinds = DamageKinds(of: line)
    let words = search.source.classes
    return line.pieces.indices.map { place in
      var draft = Draft(line: index, piece: place)
      let piece = line.pieces[place]
      switch piece.kind {
      case .punctuation: draft.word = words.word(of: piece.text[...])
      case .sign: draft.word = words.sign
      case .number:
        draft.word = words.number
        let isDigits = piece.text.allSatisfy(ChunkPiece.isDigit)
        if kinds.contains(.latin), piece.text.count <= 2, isDigits {
          draft.candidates = search.candidates(piece.text, kinds, .digits)
        } else if piece.isRomanNumeral, place > 0 || !line.opensWithLabel {
          draft.candidates = search.candidates(piece.text, kinds, .numeral)
          draft.joins = numeralJoins(line, place, search.source)
        }
      case .word:
        draft.candidates = search.candidates(piece.text, kinds, .whole)
        draft.joins = joins(line, place, draft.candidates, kinds, &search)
      }
      return draft
    }
  }

  /// Longer words are never read in two parts.
  private static let longestJoin = 8

  /// What a piece and the next one may be together, where one of them is hardly a word.
  private static func joins(
    _ line: ReadLine,
    _ place: Int,
    _ candidates: [Candidate],
    _ kinds: DamageKinds,
    _ search: inout CandidateCache
  ) -> [Candidate] {
    guard place + 1 < line.pieces.count else { return [] }
    let piece = line.pieces[place]
    let next = line.pieces[place + 1]
    guard next.kind == .word, next.followsBlank, mayJoin(piece), mayJoin(next),
      piece.text.count + next.text.count <= longestJoin,
      isPart(piece, candidates) || isPart(next, search.candidates(next.text, kinds, .whole))
    else { return [] }
    return search.candidates(piece.text + next.text, kinds, .joined)
  }

  /// Numerals of tens; what follows one after a blank may be its ones.
  private static let tens: Set<String> = ["X", "XX", "XXX"]

  /// A Roman numeral that was read in two parts, unless it stands among others, as in a table.
  private static func numeralJoins(
    _ line: ReadLine,
    _ place: Int,
    _ source: CandidateSource
  ) -> [Candidate] {
    func isNumeral(_ place: Int) -> Bool {
      line.pieces.indices.contains(place) && line.pieces[place].isRomanNumeral
    }
    guard tens.contains(line.pieces[place].string), isNumeral(place + 1),
      line.pieces[place + 1].followsBlank, !isNumeral(place - 1), !isNumeral(place + 2)
    else { return [] }
    let text = line.pieces[place].text + line.pieces[place + 1].text
    var string = line.pieces[place].string + line.pieces[place + 1].string
    let kind = string.withUTF8 { TokenShape($0).kind }
    return kind == .number ? [source.number(text)] : []
  }

  /// Whether a piece begins and ends with a letter or digit.
  private static func mayJoin(_ piece: ReadLine.Piece) -> Bool {
    guard let first = piece.text.first, let last = piece.text.last else { return false }
    return ChunkPiece.isWord(first) && ChunkPiece.isWord(last)
  }

  /// Whether a piece is hardly a word of its own: a consonant, or what nothing explains well.
  private static func isPart(_ piece: ReadLine.Piece, _ candidates: [Candidate]) -> Bool {
    if piece.text.count == 1, let letter = piece.text.first {
      return letter.properties.isAlphabetic && !"aàáâeêioôơuưyýỷ".unicodeScalars.contains(letter)
    }
    return !candidates.contains {
      max($0.likelihood.latin, $0.likelihood.marked, $0.likelihood.stripped) > -5
        && $0.first != LanguageModel.unknown
    }
  }
}
