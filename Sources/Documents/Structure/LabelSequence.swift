import Vietnamese

/// Decides which labels count: a label must fit those before it and stand where a paragraph begins.
struct LabelSequence: Sendable {
  /// How sure it is that a paragraph ends before a line.
  enum Boundary: Int, Comparable, Sendable {
    case weak, likely, strong

    static func < (left: Boundary, right: Boundary) -> Bool { left.rawValue < right.rawValue }
  }

  private var ladder = Ladder()
  /// Articles count through a paper, whatever chapters lie between them.
  private var lastArticle = 0

  /// The label with which a line opens a division, nil where it opens none.
  ///
  /// - Complexity: O(1).
  func opening(of line: SourceLine, after boundary: Boundary) -> LabelOpening? {
    guard let opening = LabelOpening(startOf: line.text) else { return nil }
    if accepts(opening, line: line, boundary: boundary) { return counted(opening) }
    // "I." after "H." is a letter; "L." is none of the Roman figures of a ladder.
    guard opening.label.form == .roman, let letter = opening.asCapital(line.text),
      accepts(letter, line: line, boundary: boundary)
    else { return nil }
    return letter
  }

  /// Whether a label would count with a paragraph surely ending before it.
  func accepts(_ opening: LabelOpening, line: SourceLine) -> Bool {
    accepts(opening, line: line, boundary: .strong)
  }

  /// Opens the division of a label and gives its depth, from 1.
  mutating func accept(_ label: StructuralLabel) -> Int {
    if label.form == .article { lastArticle = label.ordinal }
    if label.form == .annex || label.form == .chapter && label.ordinal == 1 { lastArticle = 0 }
    return ladder.open(Ladder.Step(label: label, anchor: "", parentAnchor: ""))
  }

  /// Begins an attached paper.
  mutating func beginAttachment() {
    ladder.close()
    lastArticle = 0
  }

  // MARK: rules

  private func accepts(
    _ opening: LabelOpening,
    line: SourceLine,
    boundary: Boundary
  ) -> Bool {
    let label = opening.label
    let last = ladder.sibling(before: label)?.ordinal ?? 0
    switch label.form {
    case .annex:
      guard !opening.isDamaged || line.pageStart != nil && line.length < 20 else { return false }
      return boundary > .weak && AttachmentHead.opensAnnex(opening, line: line)
    case .part, .chapter, .section, .subsection:
      return acceptsDivision(opening, line, last: last, boundary)
    case .article: return acceptsArticle(opening, boundary)
    case .capital, .roman: return acceptsTitle(opening, line, last: last, boundary)
    case .number, .bracketedNumber:
      return label.figures.count > 1
        ? acceptsPath(opening, boundary) : acceptsNumber(opening, line, last: last, boundary)
    case .parenthesised:
      guard opening.rest != .nothing, opening.rest != .digit else { return false }
      return label.ordinal == last + 1 && (last > 0 || boundary > .weak)
    case .letter: return acceptsLetter(opening, last: last, boundary)
    }
  }

  private func acceptsDivision(
    _ opening: LabelOpening,
    _ line: SourceLine,
    last: Int,
    _ boundary: Boundary
  ) -> Bool {
    let ordinal = opening.label.ordinal
    let standsAlone =
      opening.rest == .nothing || opening.sign != nil && opening.rest == .capital
      || LetterCase.isCapitals(line.text)
    guard standsAlone, opening.sign != ",", opening.sign != ";" else { return false }
    // A figure that was guessed may be any that comes next.
    if opening.isDamaged, last > 0 { return boundary > .weak && opening.rest == .nothing }
    if ordinal == last + 1 || ordinal == 1 { return boundary > .weak || opening.rest == .nothing }
    let isChapter = opening.label.form == .chapter
    return boundary == .strong && opening.rest == .nothing && (isChapter || ordinal == last + 2)
  }

  private func acceptsArticle(_ opening: LabelOpening, _ boundary: Boundary) -> Bool {
    let ordinal = opening.label.ordinal
    let isNext = ordinal == lastArticle + 1
    // "Điều 5a" stands after "Điều 5".
    let isInserted = ordinal == lastArticle && opening.label.text.last?.isLetter == true
    switch opening.sign {
    case ".", ":":
      if isNext || isInserted { return boundary > .weak || opening.rest == .capital }
      return boundary == .strong && opening.rest == .capital && ordinal > lastArticle
        && ordinal <= lastArticle + 3
    case nil:
      guard isNext, boundary == .strong else { return false }
      return opening.rest == .nothing || opening.rest == .capital && lastArticle > 0
    case ",", "-", ";", "/": return isNext && boundary == .strong && opening.rest == .capital
    default: return false
    }
  }

  /// Whether a label of a part that has a title counts, `A.` or `I.`.
  private func acceptsTitle(
    _ opening: LabelOpening,
    _ line: SourceLine,
    last: Int,
    _ boundary: Boundary
  ) -> Bool {
    let ordinal = opening.label.ordinal
    guard opening.rest == .capital || opening.rest == .other && opening.sign == "." else {
      return false
    }
    if opening.isDamaged { return last > 0 && ordinal == last + 1 && opening.sign == "." }
    if ordinal == last + 1 { return boundary > .weak || LetterCase.isCapitals(line.text) }
    guard boundary == .strong, opening.sign != nil else { return false }
    if ordinal == 1 { return true }
    return opening.label.form == .roman && ordinal <= last + 2 && ordinal > last
  }

  /// Whether a number of one figure counts, `1.` or `1)`.
  private func acceptsNumber(
    _ opening: LabelOpening,
    _ line: SourceLine,
    last: Int,
    _ boundary: Boundary
  ) -> Bool {
    let ordinal = opening.label.ordinal
    guard opening.rest != .nothing, ordinal > 0, ordinal < 200 else { return false }
    if ordinal == last + 1, last > 0 {
      switch opening.rest {
      case .capital, .other: return boundary > .weak || opening.sign == "." || opening.sign == ")"
      default: return boundary == .strong && opening.sign != ":"
      }
    }
    guard boundary > .weak, opening.sign != ":" else { return false }
    if ordinal == 1 { return opening.rest != .lowercase || boundary == .strong }
    guard boundary == .strong, opening.rest == .capital else { return false }
    if last > 0 { return ordinal > last && ordinal <= last + 3 }
    return ordinal <= 30 && line.length >= 30
  }

  /// Whether a number of several figures counts, `2.1.` or `2.1`.
  private func acceptsPath(_ opening: LabelOpening, _ boundary: Boundary) -> Bool {
    guard opening.rest == .capital || opening.rest == .other && opening.sign != nil else {
      return false
    }
    let label = opening.label
    let last = ladder.sibling(before: label)?.ordinal ?? 0
    let parent = Array(label.figures.dropLast())
    let hasParent = ladder.steps.contains { $0.label.form == .number && $0.label.figures == parent }
    if hasParent, label.ordinal == last + 1 || label.ordinal == last + 2 {
      return boundary > .weak || opening.sign == "."
    }
    guard boundary == .strong, opening.sign != nil else { return false }
    // The number above may have been lost, but not another one read.
    let numbers = ladder.steps.filter { $0.label.form == .number }
    return numbers.isEmpty || numbers.contains { $0.label.figures[0] == parent[0] }
      || label.ordinal == 1 && numbers.contains { $0.label.figures[0] + 1 == parent[0] }
  }

  /// Whether a letter counts, `a)` or `a.`.
  private func acceptsLetter(
    _ opening: LabelOpening,
    last: Int,
    _ boundary: Boundary
  ) -> Bool {
    guard opening.rest != .nothing else { return false }
    if opening.sign != ")", opening.rest != .capital { return false }
    if opening.label.figures.count > 1 {
      let hasParent = ladder.steps.contains {
        $0.label.form == .letter && $0.label.figures == opening.label.figures.dropLast()
      }
      return hasParent && (boundary > .weak || last > 0 && opening.label.ordinal == last + 1)
    }
    let ordinal = counted(opening).label.ordinal
    if last > 0, ordinal == last + 1 || ordinal == last + 2 {
      return boundary > .weak || opening.sign == ")"
    }
    return ordinal == 1 && boundary > .weak
  }

  /// The label as it must have been printed: the second of two `d)` was `đ)`, and a division whose
  /// figure was guessed has the next one.
  private func counted(_ opening: LabelOpening) -> LabelOpening {
    if opening.isDamaged, opening.label.form == .chapter || opening.label.form == .section,
      let last = ladder.sibling(before: opening.label)
    {
      return opening.renumbered(last.ordinal + 1)
    }
    guard opening.label.text == "d", ladder.sibling(before: opening.label)?.text == "d",
      let label = StructuralLabel.letter("đ")
    else { return opening }
    return LabelOpening(
      label: label,
      length: opening.length,
      sign: opening.sign,
      rest: opening.rest
    )
  }
}

extension LabelOpening {
  /// The same division with another figure.
  fileprivate func renumbered(_ ordinal: Int) -> LabelOpening {
    let name = label.text.split(separator: " ").first ?? ""
    let figure = RomanNumeral.figures(ordinal)
    return LabelOpening(
      label: StructuralLabel(
        form: label.form,
        text: "\(name) \(figure)",
        figures: [ordinal],
        anchorPart: "\(Slug.slug(String(name)))-\(figure)"
      ),
      length: length,
      sign: sign,
      rest: rest
    )
  }

  /// The same opening read as a letter, as `I.` is after `H.`.
  fileprivate func asCapital(_ text: String) -> LabelOpening? {
    guard let first = text.unicodeScalars.first, first.value &- 0x41 < 26,
      label.text.count == 1
        || isDamaged, let second = text.unicodeScalars.dropFirst().first,
      !LetterCase.isUppercase(second), sign != nil
    else { return nil }
    let letter = String(first)
    return LabelOpening(
      label: StructuralLabel(
        form: .capital,
        text: letter,
        figures: [Int(first.value) - 0x40],
        anchorPart: letter
      ),
      length: length,
      sign: sign,
      rest: rest
    )
  }
}
