import Vietnamese

extension LabelReader {
  /// A word that names a division, as letters of its printed form.
  private struct DivisionWord {
    let form: StructuralLabel.Form
    let name: String
    let slug: String
    let letters: [UInt8]
    /// How many words the name has.
    let count: Int
    /// How many letters may have been read wrongly.
    let limit: Int

    init(_ form: StructuralLabel.Form, _ name: String, limit: Int) {
      self.form = form
      self.name = name
      self.limit = limit
      slug = Slug.slug(name)
      letters = PrintedForm.letters(name)
      count = name.split(separator: " ").count
    }

    /// Whether the first letter of a text can be that of the word.
    func mayOpen(with letter: Unicode.Scalar) -> Bool {
      if let byte = UInt8(exactly: letter.value), byte == letters[0] { return true }
      switch form {
      case .article: return letter == "b" || letter == "o"
      case .annex: return letter == "f"
      default: return false
      }
    }
  }

  private static let divisions = [
    DivisionWord(.article, "Điều", limit: 1),
    DivisionWord(.chapter, "Chương", limit: 1),
    DivisionWord(.section, "Mục", limit: 0),
    DivisionWord(.part, "Phần", limit: 0),
    DivisionWord(.annex, "Phụ lục", limit: 2),
    DivisionWord(.subsection, "Tiểu mục", limit: 1),
  ]

  /// `Điều 5.`, `CHƯƠNG II`, `Phần thứ nhất`, `Phụ lục số 01`.
  mutating func named() -> LabelOpening? {
    guard let first = scalars.first, LetterCase.isUppercase(first), opensFigure(),
      let folded = Folding.fold(first)
    else { return nil }
    for division in Self.divisions where division.mayOpen(with: folded) {
      guard let (end, distance) = endOfWords(division) else { continue }
      at = end
      if let opening = figure(of: division, isDamaged: distance > 1) { return opening }
      at = 0
    }
    return nil
  }

  /// Whether after one or two short words a figure follows or nothing: most prose ends here.
  private func opensFigure() -> Bool {
    var index = 0
    for _ in 0..<2 {
      let start = index
      while index < scalars.count, Self.isLetter(scalars[index]), index - start < 9 { index += 1 }
      while index < scalars.count, Self.isBlank(scalars[index]) { index += 1 }
      guard index < scalars.count else { return true }
      let next = scalars[index]
      if Self.isDigit(next) || LetterCase.isUppercase(next) || !Self.isLetter(next) { return true }
      if next == "l" || next == "t" || next == "s" || next == "o" { return true }
      guard index > start else { return false }
    }
    return false
  }

  /// The end of the words of a division at the start and how many letters were read wrongly; nil
  /// where others stand there.
  private func endOfWords(_ division: DivisionWord) -> (end: Int, distance: Int)? {
    var end = 0
    for word in 0..<division.count {
      if word > 0 {
        let blanks = scalars[end...].prefix(3).prefix(while: Self.isBlank).count
        guard blanks > 0 else { return nil }
        end += blanks
      }
      let start = end
      while end < scalars.count, end - start < 9, Self.isLetter(scalars[end]) { end += 1 }
      guard end > start else { return nil }
    }
    var letters: [UInt8] = []
    for scalar in scalars[..<end] {
      guard let folded = Folding.fold(scalar), let byte = UInt8(exactly: folded.value) else {
        continue
      }
      PrintedForm.append(byte, to: &letters)
    }
    // Words that were read with their marks were read well: "Phú Lộc" is a place.
    let words = String(scalars: scalars[..<end])
    let limit = letters == division.letters || BodyName.hasMarks(words) ? 0 : division.limit
    return EditDistance.distance(letters, division.letters, limit: limit).map { (end, $0) }
  }

  private mutating func figure(of division: DivisionWord, isDamaged: Bool) -> LabelOpening? {
    let wordEnd = at
    while at < scalars.count, Self.isBlank(scalars[at]) { at += 1 }
    if division.form == .annex { skipNumberWord() }
    let start = at
    // "Điều5." is a slip of spacing, "Điều lệ" is another word.
    if start == wordEnd, division.form != .article { return bareAnnex(division, isDamaged) }
    guard let (text, figures, part, isGuess) = figureText(division.form) else {
      at = wordEnd
      return bareAnnex(division, isDamaged)
    }
    let isSeparated = at >= scalars.count || !Self.isLetter(scalars[at])
    guard isSeparated else {
      at = wordEnd
      return bareAnnex(division, isDamaged)
    }
    let sign = endSign([".", ":", "-", ",", ")", "/", ";"])
    let number =
      String(scalars: scalars[wordEnd..<start])
        .contains { $0.isLetter } ? "số \(text)" : text
    let label = StructuralLabel(
      form: division.form,
      text: "\(division.name) \(number)",
      figures: figures,
      anchorPart: "\(division.slug)-\(part)"
    )
    return finished(label, sign: sign, isDamaged: isDamaged || isGuess)
  }

  /// "Phụ lục" without a figure.
  private mutating func bareAnnex(_ division: DivisionWord, _ isDamaged: Bool) -> LabelOpening? {
    guard division.form == .annex else { return nil }
    let sign = endSign([".", ":"])
    let label = StructuralLabel(
      form: .annex,
      text: division.name,
      figures: [],
      anchorPart: division.slug
    )
    return finished(label, sign: sign, isDamaged: isDamaged)
  }

  /// The word "số" of "Phụ lục số 1", however it was read.
  private mutating func skipNumberWord() {
    guard at + 2 < scalars.count, scalars[at] == "s" || scalars[at] == "S" else { return }
    var end = at + 1
    while end < scalars.count, end - at < 4, !Self.isBlank(scalars[end]) { end += 1 }
    guard end - at <= 3, end < scalars.count, Self.isBlank(scalars[end]) else { return }
    while end < scalars.count, Self.isBlank(scalars[end]) { end += 1 }
    at = end
  }

  /// The figure of a division as printed, what it counts, and its part of an anchor.
  private mutating func figureText(
    _ form: StructuralLabel.Form
  ) -> (text: String, figures: [Int], part: String, isGuess: Bool)? {
    let start = at
    var end = at
    while end < scalars.count, end - start < 9, Self.isLetter(scalars[end]) || isLink(end) {
      end += 1
    }
    guard end > start else { return nil }
    let word = Array(scalars[start..<end])
    if let (value, after) = digits(from: start), after <= end {
      // "Điều 5a" and "Phụ lục 1A" count on from 5 and 1; "Phụ lục 1.2" from 1.
      let suffix = String(scalars: word[(after - start)...])
      guard value > 0, form == .annex || suffix.unicodeScalars.count <= 1 else { return nil }
      at = end
      let printed = String(scalars: word[...])
      return (printed, [value], "\(value)\(suffix)", false)
    }
    if form == .article, let value = Self.damagedDigits(word) {
      at = end
      return ("\(value)", [value], "\(value)", false)
    }
    if form != .article {
      let head = word.prefix { $0 != "." && $0 != "-" }
      if let value = RomanNumeral.value(of: head) ?? RomanNumeral.damagedValue(of: head) {
        at = end
        let tail = String(scalars: word[head.count...])
        let figure = RomanNumeral.figures(value) + tail
        return (figure, [value], figure, RomanNumeral.value(of: head) == nil)
      }
      if word.count == 1, word[0].value &- 0x41 < 26 {
        at = end
        return (String(word[0]), [Int(word[0].value) - 0x40], String(word[0]), false)
      }
    }
    return form == .part ? ordinalWords() : nil
  }

  /// "thứ nhất", "thứ hai" … of "Phần thứ nhất".
  private mutating func ordinalWords()
    -> (text: String, figures: [Int], part: String, isGuess: Bool)?
  {
    let rest = String(scalars: scalars[at...])
    let words = rest.split(maxSplits: 2, whereSeparator: { $0 == " " || $0 == ":" || $0 == "." })
    guard words.count >= 2, Slug.slug(String(words[0])) == "thu",
      let value = Self.ordinals.firstIndex(of: Slug.slug(String(words[1])))
    else { return nil }
    let text = words[0].lowercased() + " " + words[1].lowercased()
    at += words[0].unicodeScalars.count + 1 + words[1].unicodeScalars.count
    return (text, [value + 1], "thu-\(Self.ordinals[value])", false)
  }

  private static let ordinals = [
    "nhat", "hai", "ba", "tu", "nam", "sau", "bay", "tam", "chin", "muoi",
  ]

  /// Digits of which some were read as the letters that look like them.
  private static func damagedDigits(_ word: [Unicode.Scalar]) -> Int? {
    guard word.count <= 3 else { return nil }
    var value = 0
    for scalar in word {
      switch scalar {
      case "0"..."9": value = value * 10 + Int(scalar.value - 0x30)
      case "O", "o": value *= 10
      case "l", "I", "|": value = value * 10 + 1
      default: return nil
      }
    }
    return value > 0 ? value : nil
  }

  /// A dot or dash inside a figure: "Phụ lục I.1", "Phụ lục I-2".
  private func isLink(_ index: Int) -> Bool {
    guard index + 1 < scalars.count, scalars[index] == "." || scalars[index] == "-" else {
      return false
    }
    return Self.isDigit(scalars[index + 1])
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    WordScalar.contains(scalar) || scalar == "|"
  }
}
