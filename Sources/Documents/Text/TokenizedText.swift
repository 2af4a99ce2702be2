import Vietnamese

/// A text in tokens, its document numbers among them.
struct TokenizedText: Sendable {
  let text: ReferenceText
  private(set) var tokens: [Token] = []
  private(set) var numbers: [NumberScanner.Match] = []
  /// The scalars of the text, for the words as they are printed.
  let scalars: [Unicode.Scalar]
  /// The index of the first of them in the whole text.
  let first: Int
  /// Whether the text was read without a Vietnamese model: not one đ, ơ or ư in it.
  let isDamaged: Bool

  init(_ text: String) { self.init(Array(text.unicodeScalars)) }

  /// Reads scalars of a text, `first` being the index of the first of them in the whole text.
  ///
  /// - Complexity: O(n).
  init(_ scalars: [Unicode.Scalar], first: Int = 0) {
    text = ReferenceText(scalars, first: first)
    self.scalars = scalars
    self.first = first
    isDamaged =
      text.count > 30
      && !text.traits.contains {
        $0.contains(.stroke) || $0.contains(.horn)
      }
    tokens.reserveCapacity(text.count / 4)
    tokenize()
  }

  /// The printed words of a range of tokens, white space made one blank.
  func surface(_ range: Range<Int>) -> String {
    guard let last = range.last else { return "" }
    let codes = Int(tokens[range.lowerBound].start)..<Int(tokens[last].end)
    return words(text.original(codes))
  }

  /// The scalars of the whole text that a range of tokens stands for.
  func original(_ range: Range<Int>) -> Range<Int> {
    guard let last = range.last else { return 0..<0 }
    return text.original(Int(tokens[range.lowerBound].start)..<Int(tokens[last].end))
  }

  /// The folded codes of a token.
  func codes(_ token: Token) -> ArraySlice<UInt8> { text.code[token.range] }

  private func words(_ range: Range<Int>) -> String {
    let printed = scalars[(range.lowerBound - first)..<(range.upperBound - first)]
    return String(unsafeUninitializedCapacity: 5 * printed.count) { memory in
      var writer = UTF8Writer(memory)
      var isBlank = false
      for scalar in printed {
        if scalar.isBlank {
          isBlank = true
          continue
        }
        if isBlank { writer.append(byte: 0x20) }
        isBlank = false
        writer.append(scalar: scalar.value)
      }
      return writer.count
    }
  }
}

extension TokenizedText {
  private mutating func tokenize() {
    let text = text
    text.code.withUnsafeBufferPointer { codes in
      text.traits.withUnsafeBufferPointer { traits in tokenize(codes, traits) }
    }
  }

  private mutating func tokenize(
    _ codes: UnsafeBufferPointer<UInt8>,
    _ traits: UnsafeBufferPointer<ReferenceText.Traits>
  ) {
    let scanner = NumberScanner(text: text)
    var at = 0
    var followsBlank = true
    while at < codes.count {
      let code = codes[at]
      if code == 0x20 {
        at += 1
        followsBlank = true
        continue
      }
      guard code.isWordCode else {
        append(at..<at + 1, .sign, followsBlank, codes, traits)
        at += 1
        followsBlank = false
        continue
      }
      if code.isDigitCode, DocumentNumber.isBoundary(text, before: at),
        let match = scanner.match(at: at)
      {
        append(match, followsBlank)
        at = match.range.upperBound
        followsBlank = false
        continue
      }
      let start = at
      var isFigures = true
      var glued: NumberScanner.Match?
      while at < codes.count, codes[at].isWordCode {
        let isDigit = codes[at].isDigitCode
        if isDigit, !isFigures, at - start == 2, isNumberWord(start),
          let match = scanner.match(at: at)
        {
          // "số1600/QĐ-TTg": the blank was left out.
          glued = match
          break
        }
        isFigures = isFigures && isDigit
        at += 1
      }
      append(start..<at, isFigures ? .figures : .word, followsBlank, codes, traits)
      followsBlank = false
      if let glued {
        append(glued, false)
        at = glued.range.upperBound
      }
    }
  }

  private func isNumberWord(_ start: Int) -> Bool {
    text.code[start] == UInt8(ascii: "s") && text.code[start + 1] == UInt8(ascii: "o")
  }

  private mutating func append(_ match: NumberScanner.Match, _ followsBlank: Bool) {
    tokens.append(
      Token(
        start: Int32(match.range.lowerBound),
        end: Int32(match.range.upperBound),
        shape: .number,
        isCapital: false,
        isAllCapitals: false,
        followsBlank: followsBlank,
        number: Int32(numbers.count),
        word: .nothing,
        value: -1
      )
    )
    numbers.append(match)
  }

  private mutating func append(
    _ range: Range<Int>,
    _ shape: Token.Shape,
    _ followsBlank: Bool,
    _ codes: UnsafeBufferPointer<UInt8>,
    _ traits: UnsafeBufferPointer<ReferenceText.Traits>
  ) {
    var hasCapital = false
    var hasSmall = false
    var bits: UInt64 = 0
    var value: Int32 = 0
    for index in range {
      let code = codes[index]
      bits = bits &<< 8 | UInt64(code)
      value = value &* 10 &+ Int32(code & 15)
      guard code.isLetterCode else { continue }
      if traits[index].contains(.capital) { hasCapital = true } else { hasSmall = true }
    }
    tokens.append(
      Token(
        start: Int32(range.lowerBound),
        end: Int32(range.upperBound),
        shape: shape,
        isCapital: traits[range.lowerBound].contains(.capital),
        isAllCapitals: shape == .word && hasCapital && !hasSmall,
        followsBlank: followsBlank,
        number: -1,
        word: range.count <= 8
          ? PackedWord(bits: bits) : PackedWord(UnsafeBufferPointer(rebasing: codes[range])),
        value: shape == .figures && range.count <= 4 ? value : -1
      )
    )
  }
}

extension Unicode.Scalar {
  /// Whether the scalar is white space; letters, which nearly all are, need no look at the tables.
  fileprivate var isBlank: Bool {
    switch value {
    case 0x20, 0x09...0x0D: true
    case 0..<0x85, 0xC0..<0x1680, 0x1E00..<0x2000: false
    default: properties.isWhitespace
    }
  }
}
