import Vietnamese

/// The line of place and date: `Hải Phòng, ngày 14 tháng 4 năm 2023`.
struct PlaceAndDate: Sendable {
  /// The place as printed, nil where no name stands before the date.
  let place: String?
  /// The date.
  let date: PrintedDate
  /// Where in the text the place begins, in scalars.
  let start: Int

  /// The place and the date in a text; nil where there is no date.
  ///
  /// What stands before in another column is left out: a place is a few words in capitals.
  ///
  /// - Complexity: O(n); at most 600 scalars are looked at.
  init?(in text: String) {
    let inWords = PrintedDate(in: text)
    guard let date = inWords ?? PrintedDate(figuresEnding: text) else { return nil }
    self.date = date
    let isInFigures = inWords == nil
    let scalars = Array(text.unicodeScalars.prefix(date.range.lowerBound))
    // Figures are a date of the head only after a place: other texts have dates in figures, too.
    if isInFigures, scalars.last(where: { !Blank.contains($0) }) != "," {
      return nil
    }
    var end = scalars.count
    while end > 0,
      Blank.contains(scalars[end - 1]) || ",.;".unicodeScalars.contains(scalars[end - 1])
    {
      end -= 1
    }
    var start = end
    var words = 0
    // Where the date is in capitals, the place is too.
    let isCapitals = LetterCase.isCapitals(
      text.unicodeScalars.dropFirst(date.range.lowerBound).prefix(4).reduce(into: "") {
        $0.unicodeScalars.append($1)
      }
    )
    while start > 0, words < 6, let word = Self.word(before: start, in: scalars) {
      guard
        Self.isPartOfPlace(scalars[word], after: words, in: scalars, word.lowerBound, isCapitals)
      else {
        break
      }
      start = word.lowerBound
      words += 1
    }
    self.start = start < end ? start : date.range.lowerBound
    place = start < end ? String(String.UnicodeScalarView(scalars[start..<end])) : nil
    if isInFigures, place == nil { return nil }
  }

  /// The word that ends before a place, blanks between skipped.
  private static func word(before end: Int, in scalars: [Unicode.Scalar]) -> Range<Int>? {
    var last = end
    while last > 0, Blank.contains(scalars[last - 1]) { last -= 1 }
    // A wide gap parts columns.
    guard end - last < 4 else { return nil }
    var first = last
    while first > 0, !Blank.contains(scalars[first - 1]) { first -= 1 }
    return first < last ? first..<last : nil
  }

  /// Whether a word belongs to the name of a place, words after it being known to.
  private static func isPartOfPlace(
    _ word: ArraySlice<Unicode.Scalar>,
    after count: Int,
    in scalars: [Unicode.Scalar],
    _ start: Int,
    _ isCapitals: Bool
  ) -> Bool {
    guard let first = word.first, !word.contains("/") else { return false }
    // A figure among letters is a misread letter ("N6i"); a word of figures is none of a name.
    let figures = word.reduce(0) { $0 + ($1.value &- 0x30 < 10 ? 1 : 0) }
    guard figures * 2 < word.count else { return false }
    guard LetterCase.isUppercase(first) else {
      // "Thành phố", "Thị xã", "Thị trấn"
      let text = String(String.UnicodeScalarView(word)).folded
      guard count > 0, text == "pho" || text == "xa" || text == "tran" else { return false }
      let before = Self.word(before: start, in: scalars)
      return before.map { LetterCase.isUppercase(scalars[$0.lowerBound]) } ?? false
    }
    // The other column is in capitals.
    let letters = word.filter { WordScalar.contains($0) }
    return isCapitals || letters.count < 2 || !letters.allSatisfy(LetterCase.isUppercase)
      || letters.count == 2 && word.last == "."
  }
}
