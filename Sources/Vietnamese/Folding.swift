/// Lower case without tones and marks: the form in which Vietnamese words are compared and found.
///
/// Each scalar folds by itself, so a text can be folded in pieces and every folded scalar has one
/// place of origin. The marks U+0300–U+036F fold to nothing; letters with such marks to their base,
/// in lower case; đ Đ Ð to d; all else to its lower case if that is one scalar. Hence Latin, Greek
/// and Cyrillic letters fold alike in NFC and NFD. Other scripts are lower-cased only.
public enum Folding {
  /// The combining marks that fold to nothing, those of Vietnamese among them.
  public static let marks: ClosedRange<Unicode.Scalar> = "\u{0300}"..."\u{036F}"

  /// The folded form of a scalar, nil when it folds to nothing.
  ///
  /// - Complexity: O(1); a table for all letters below U+0590 and of U+1E00–U+21FF.
  @inlinable
  public static func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    if scalar.value < 0x80 {
      return scalar.value &- 0x41 < 26 ? Unicode.Scalar(UInt8(scalar.value | 0x20)) : scalar
    }
    return foldBeyondASCII(scalar)
  }

  /// The folded scalars of a text, in order.
  public static func foldedScalars(_ text: some StringProtocol) -> [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    result.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      if let folded = fold(scalar) { result.append(folded) }
    }
    return result
  }

  /// Every scalar of the table that does not fold to itself, with what it folds to, in scalar
  /// order.
  ///
  /// It covers U+0080–U+058F and U+1E00–U+21FF, but not the marks, which fold to nothing. With
  /// A–Z, the marks and the lower case of other scripts it is the whole of `fold`.
  public static let table: [(scalar: Unicode.Scalar, folded: Unicode.Scalar)] =
    [pages.low, pages.high].flatMap { page in
      page.folded.enumerated().compactMap { offset, folded in
        let value = page.first + UInt32(offset)
        guard value >= 0x80, folded != 0, UInt32(folded) != value,
          let scalar = Unicode.Scalar(value), let target = Unicode.Scalar(UInt32(folded))
        else { return nil }
        return (scalar, target)
      }
    }

  @usableFromInline
  static func foldBeyondASCII(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    let folded = pages.folded(scalar.value)
    return folded == 0 ? nil : Unicode.Scalar(folded)
  }
}
