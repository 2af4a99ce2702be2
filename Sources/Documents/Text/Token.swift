/// A word, a figure, a sign or a document number of a text.
struct Token: Sendable {
  /// What a token consists of.
  enum Shape: UInt8, Sendable {
    /// Letters, perhaps with figures.
    case word
    /// Figures alone.
    case figures
    /// One sign.
    case sign
    /// A document number.
    case number
  }

  /// The place in the codes of the text.
  let start: Int32
  let end: Int32
  let shape: Shape
  /// Whether it begins with a capital.
  let isCapital: Bool
  /// Whether it has letters and all of them are capitals.
  let isAllCapitals: Bool
  /// Whether something stands between it and the token before.
  let followsBlank: Bool
  /// The index of the number in the text's numbers, -1 for other tokens.
  let number: Int32
  /// The folded word or figures, the sign itself; for numbers nothing.
  let word: PackedWord
  /// The value of up to four figures, else -1.
  let value: Int32

  var range: Range<Int> { Int(start)..<Int(end) }

  /// Whether the token is one certain sign.
  func isSign(_ sign: Unicode.Scalar) -> Bool {
    shape == .sign && word.bits == UInt64(sign.value)
  }

  /// The number of figures.
  var figureCount: Int { Int(end - start) }
}
