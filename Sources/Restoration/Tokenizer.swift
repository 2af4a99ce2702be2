import Vietnamese

/// Splits a line into tokens.
///
/// 1. A run of scalars that are no blanks is taken as a whole.
/// 2. What stands in it before the first and after the last letter or digit is punctuation: each of
///    the two a token. A combining mark is what the scalar before it is, so that NFC never joins
///    two tokens.
/// 3. What is left is one token: syllable, number, sign or name (see `TokenKind`).
enum Tokenizer {
  /// The place of a token in Unicode scalars of the line, and what it is.
  struct Span {
    let start: Int
    let end: Int
    let kind: TokenKind
  }

  /// The tokens of a line, each made of itself as it stands, in NFC, and with its span.
  ///
  /// The kind is that of the token in NFC, so that it does not change once the text is normalised.
  ///
  /// - Complexity: O(n).
  static func tokens<Token>(
    in line: String,
    _ make: (_ raw: String, _ composed: String, Span) -> Token
  ) -> [Token] {
    var line = line
    return line.withUTF8 { bytes in
      var tokens: [Token] = []
      tokens.reserveCapacity(bytes.count / 6)
      func append(_ from: Place, _ to: Place, isWord: Bool) {
        guard from.index < to.index else { return }
        let raw = String(decoding: bytes[from.index..<to.index], as: UTF8.self)
        var composed = raw.composed
        let kind = isWord ? composed.withUTF8 { TokenShape($0).kind } : .punctuation
        tokens.append(make(raw, composed, Span(start: from.scalar, end: to.scalar, kind: kind)))
      }

      var place = Place()
      while let run = nextRun(in: bytes, from: &place) {
        append(run.start, run.wordStart, isWord: false)
        append(run.wordStart, run.wordEnd, isWord: true)
        append(run.wordEnd, run.end, isWord: false)
      }
      return tokens
    }
  }
}

extension Tokenizer {
  /// A place in a line, in bytes and in scalars.
  private struct Place {
    var index = 0
    var scalar = 0
  }

  /// A run without blanks, and in it the part from the first to the last letter or digit.
  ///
  /// Without such a part, `wordStart` and `wordEnd` are both the end.
  private struct Run {
    let start: Place
    var wordStart: Place
    var wordEnd: Place
    let end: Place
  }

  private static func nextRun(
    in bytes: UnsafeBufferPointer<UInt8>,
    from place: inout Place
  ) -> Run? {
    while place.index < bytes.count {
      var next = place.index
      guard ScalarClass(bytes.scalarValue(at: &next)) == .blank else { break }
      place = Place(index: next, scalar: place.scalar + 1)
    }
    guard place.index < bytes.count else { return nil }

    let start = place
    var wordStart: Place?
    var wordEnd = start
    var last = ScalarClass.word
    while place.index < bytes.count {
      var next = place.index
      var scalarClass = ScalarClass(bytes.scalarValue(at: &next))
      if scalarClass == .blank { break }
      if scalarClass == .mark { scalarClass = last }
      last = scalarClass
      let before = place
      place = Place(index: next, scalar: place.scalar + 1)
      if scalarClass == .word {
        wordStart = wordStart ?? before
        wordEnd = place
      }
    }
    return Run(
      start: start,
      wordStart: wordStart ?? place,
      wordEnd: wordStart == nil ? place : wordEnd,
      end: place
    )
  }
}
