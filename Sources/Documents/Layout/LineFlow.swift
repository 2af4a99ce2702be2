import Vietnamese

/// Whether a line goes on with the paragraph before it, from the shape of both.
///
/// Sources part paragraphs by empty lines or by nothing at all. Where there are empty lines they
/// decide, but for sentences that go on beyond a page or a stray gap. Where there are none, a
/// sentence that ends on a short line, or in a sign that ends a clause, ends the paragraph.
struct LineFlow: Sendable {
  /// The length of a full line, in scalars.
  let width: Int
  /// Whether empty lines part paragraphs.
  let hasGaps: Bool
  /// Whether sentences run over line ends.
  let isWrapped: Bool

  /// Whether a line goes on with the text before it.
  func joins(_ draft: Draft, _ line: SourceLine) -> Bool {
    switch draft.role {
    case .fixed, .lines: return false
    case .note:
      // A note in brackets ends with its bracket.
      return draft.count < 6 && !draft.text.utf8.contains(UInt8(ascii: ")"))
    case .title: return false
    case .text, .recital, .item: return joinsSentence(draft, line)
    }
  }

  private func joinsSentence(_ draft: Draft, _ line: SourceLine) -> Bool {
    let ending = draft.ending
    let first = line.text.unicodeScalars.first { WordScalar.contains($0) } ?? " "
    let isSmall = LetterCase.isLowercase(first)
    let isFull = draft.lastPiece.length >= width * 3 / 4
    let cut = [UInt8(ascii: "-"), UInt8(ascii: "/")]
    let mayBeCut =
      draft.text.utf8.last.map(cut.contains) == true
      || line.text.utf8.first == UInt8(ascii: "/")
    if mayBeCut, LineJoin.isCut(draft.text, line.text) { return true }
    guard isWrapped else {
      return isSmall && !ending.isTerminal && isFull && !line.followsGap
    }
    if line.followsGap || line.pageStart != nil {
      return joinsAcrossGap(draft, line, ending, isSmall: isSmall, isFull: isFull)
    }
    let wasCapitals = LetterCase.isCapitals(draft.lastPiece.text)
    if wasCapitals, draft.count < 12 {
      // A heading in capitals goes on in capitals and ends where they end.
      let isCapitals = LetterCase.isCapitals(line.text)
      if isCapitals { return !ending.isTerminal || ending == .semicolon }
      if !isSmall || draft.opening != nil && !isFull { return false }
    }
    switch ending {
    case .open, .comma:
      if isSmall || ending == .comma { return true }
      if hasGaps, draft.opening == nil { return draft.lastPiece.length >= width / 2 }
      return isFull
    case .stop:
      if hasGaps { return draft.lastPiece.length >= width * 6 / 10 }
      return draft.lastPiece.length >= width * 9 / 10 && draft.role != .recital
    case .semicolon: return isSmall && isFull || hasGaps && isFull && draft.role == .recital
    case .colon: return isSmall && isFull
    case .closed: return false
    }
  }

  /// Across an empty line only an unfinished sentence goes on.
  private func joinsAcrossGap(
    _ draft: Draft,
    _ line: SourceLine,
    _ ending: Draft.Ending,
    isSmall: Bool,
    isFull: Bool
  ) -> Bool {
    guard !ending.isTerminal else { return false }
    if isSmall { return !LetterCase.isCapitals(draft.lastPiece.text) || draft.opening == nil }
    guard isFull, line.length >= width / 3, !LetterCase.isCapitals(line.text) else { return false }
    // A new sentence after a comma is a misread stop; within one page a gap is enough.
    return line.pageStart != nil && draft.role != .title && draft.opening == nil
      || ending == .comma && line.gap < 2
  }

  /// Whether what looks like an item is the rest of a range or of a word with a dash.
  ///
  /// `2020⏎- 2025`, `kinh tế⏎- xã hội`.
  func continues(item draft: Draft?, _ line: SourceLine, _ marker: ListMarker) -> Bool {
    guard let draft, let sign = marker.text.unicodeScalars.first, ListMarker.isDash(sign) else {
      return false
    }
    guard !draft.ending.isTerminal, draft.role != .title else { return false }
    let rest = line.text.unicodeScalars.dropFirst(marker.length)
    guard let first = rest.first else { return false }
    let last = draft.text.unicodeScalars.last ?? " "
    if first.value &- 0x30 < 10 { return last.value &- 0x30 < 10 }
    if LetterCase.isLowercase(first) {
      return !line.followsGap && draft.lastPiece.length >= width / 2
    }
    // "số 12⏎- QĐ/TU"
    let word = rest.prefix { !Blank.contains($0) }
    return word.contains("/") && last.value &- 0x30 < 10 && !line.followsGap
  }
}
