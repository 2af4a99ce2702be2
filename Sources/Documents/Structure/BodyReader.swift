import Vietnamese

/// Joins the lines of a body into blocks and finds their labels.
///
/// 1. The pieces of the closing stand where their first line stood; an attachment may follow.
/// 2. A line that opens a division, a ground or an item begins a block, if its place allows it.
/// 3. A label alone waits for its title; the head of an attached paper is kept as lines.
/// 4. Every other line joins the block before it or begins one (`LineFlow`).
struct BodyReader {
  let lines: [SourceLine]
  let flow: LineFlow
  let closing: Closing
  /// Letters give no grounds in a preamble.
  let isLetter: Bool

  private(set) var drafts: [Draft] = []
  private var current: Draft?
  private var sequence = LabelSequence()
  private var inPreamble: Bool
  private var isAfterClosing = false
  private var hasClosed = false

  init(lines: [SourceLine], flow: LineFlow, closing: Closing, isLetter: Bool) {
    self.lines = lines
    self.flow = flow
    self.closing = closing
    self.isLetter = isLetter
    inPreamble = !isLetter
  }

  /// The blocks of the lines from an index on.
  ///
  /// - Complexity: O(n).
  mutating func read(from start: Int) -> [Draft] {
    for index in lines.indices.dropFirst(start) {
      if closing.taken.contains(index) {
        close()
      } else {
        read(lines[index], at: index)
      }
    }
    flush()
    if !closing.pieces.isEmpty { close() }
    return drafts
  }

  // MARK: lines

  private mutating func read(_ line: SourceLine, at index: Int) {
    if beginAttachment(line, at: index) { return }
    if goesOnWithTitle(line, at: index) {
      current?.append(line)
      return
    }
    if let opening = sequence.opening(of: line, after: boundary(before: line)) {
      begin(opening, line)
      return
    }
    if let current, goesOnWithPreamble(current, line) {
      self.current?.append(line)
      return
    }
    if inPreamble, Recital.opens(line.text) {
      start(Draft(role: .recital, line: line), marker: ListMarker(line.text))
      return
    }
    if let marker = ListMarker(line.text), !flow.continues(item: current, line, marker) {
      start(Draft(role: .item, line: line), marker: marker)
      return
    }
    if AttachmentHead.opensNote(line.text) {
      start(Draft(role: .note, line: line))
      return
    }
    if let current, flow.joins(current, line) {
      self.current?.append(line)
      return
    }
    start(Draft(role: .text, line: line))
    // "QUYẾT ĐỊNH:" ends the grounds.
    if inPreamble, line.text.hasSuffix(":"), LetterCase.isCapitals(line.text) { inPreamble = false }
  }

  private mutating func start(_ draft: Draft, marker: ListMarker? = nil) {
    flush()
    var draft = draft
    if let marker {
      draft.marker = marker.text
      let rest = draft.text.unicodeScalars.dropFirst(marker.length)
      draft.text = String(String.UnicodeScalarView(rest))
      draft.length -= marker.length
    }
    if isAfterClosing {
      draft.beginsAttachment = true
      isAfterClosing = false
    }
    current = draft
  }

  private mutating func flush() {
    if let current { drafts.append(current) }
    current = nil
  }

  /// How sure it is that a paragraph ends before a line.
  private func boundary(before line: SourceLine) -> LabelSequence.Boundary {
    guard let current else { return .strong }
    switch current.role {
    case .title, .note, .lines, .fixed: return .strong
    default: break
    }
    if line.followsGap || current.ending.isTerminal || !flow.isWrapped { return .strong }
    // A title is short and ends without a sign.
    if current.lastPiece.length < flow.width * 7 / 10 { return .strong }
    return current.opening != nil && current.count == 1 || LetterCase.isCapitals(current.text)
      ? .likely : .weak
  }

  // MARK: labels and titles

  private mutating func begin(_ opening: LabelOpening, _ line: SourceLine) {
    let depth = sequence.accept(opening.label)
    inPreamble = false
    var draft = Draft(role: .text, line: line)
    draft.opening = opening
    draft.depth = depth
    if Self.waitsForTitle(opening) { draft.role = .title }
    start(draft)
  }

  /// Whether a label stands alone and its title on the next lines.
  private static func waitsForTitle(_ opening: LabelOpening) -> Bool {
    switch opening.label.form {
    case .annex: opening.rest == .nothing || opening.rest == .other
    case .part, .chapter, .section, .subsection, .article, .roman, .capital:
      opening.rest == .nothing
    default: false
    }
  }

  /// Whether a line belongs to the title that the current block waits for.
  private func goesOnWithTitle(_ line: SourceLine, at index: Int) -> Bool {
    guard let current, current.role == .title, current.count < 9 else { return false }
    guard !line.text.hasPrefix("("), ListMarker(line.text) == nil, line.length < 220 else {
      return false
    }
    if let opening = LabelOpening(startOf: line.text), sequence.accepts(opening, line: line) {
      return false
    }
    if Recital.opens(line.text) { return false }
    if current.count == 1 { return !current.ending.isTerminal || current.opening != nil }
    let previous = current.lastPiece.text
    if LetterCase.isCapitals(previous) {
      guard LetterCase.isCapitals(line.text) else { return false }
      return !line.followsGap || Draft.Ending(previous) == .comma
    }
    guard !line.followsGap, !Draft.Ending(previous).isTerminal else { return false }
    let first = line.text.unicodeScalars.first { WordScalar.contains($0) } ?? " "
    return LetterCase.isLowercase(first)
      || current.beginsAttachment && current.lastPiece.length < flow.width * 8 / 10
  }

  private func goesOnWithPreamble(_ current: Draft, _ line: SourceLine) -> Bool {
    guard flow.isWrapped, inPreamble, current.role == .recital, !line.followsGap,
      !Recital.opens(line.text),
      !LetterCase.isCapitals(line.text), !Recital.continues(line.text)
    else { return false }
    guard ListMarker(line.text) == nil else { return false }
    let isFull = current.lastPiece.length >= flow.width * 7 / 10
    switch current.ending {
    case .open, .comma: return isFull
    // A law goes on after a semicolon: "Luật … năm 2015;⏎Luật sửa đổi …".
    case .semicolon: return isFull && Recital.namesLaw(line.text)
    case .stop, .colon, .closed: return false
    }
  }

  // MARK: attachments

  /// Begins an attached paper or an annex; false where the line begins none.
  private mutating func beginAttachment(_ line: SourceLine, at index: Int) -> Bool {
    if let head = current, head.role == .lines, head.beginsAttachment {
      return goesOnWithHead(line, at: index)
    }
    guard AttachmentHead.begins(at: index, in: lines, afterClosing: isAfterClosing) else {
      return false
    }
    if let opening = LabelOpening(startOf: line.text), opening.label.form == .annex {
      guard boundary(before: line) != .weak || line.pageStart != nil else { return false }
      begin(opening, line)
      return true
    }
    if AttachmentHead.title(at: index, in: lines) != nil {
      beginPaper(line, role: .title)
    } else {
      // A head in the midst of a text is a form that the text shows.
      guard line.pageStart != nil || isAfterClosing else { return false }
      beginPaper(line, role: .lines)
    }
    return true
  }

  private mutating func beginPaper(_ line: SourceLine, role: Draft.Role) {
    start(Draft(role: role, line: line))
    current?.beginsAttachment = true
    sequence.beginAttachment()
    inPreamble = !isLetter
  }

  /// Takes the lines of an attached paper's head until its kind.
  private mutating func goesOnWithHead(_ line: SourceLine, at index: Int) -> Bool {
    if line.length < 40, LetterCase.isCapitals(line.text), DocumentKind(reading: line.text) != nil {
      start(Draft(role: .title, line: line))
      return true
    }
    guard line.length < 120, current?.count ?? 0 < 12, LabelOpening(startOf: line.text) == nil
    else {
      return false
    }
    guard
      LetterCase.isCapitals(line.text) || NumberLine(line.text) != nil
        || PrintedDate(in: line.text) != nil
        || HeadWords.motto.range(in: PrintedLine(line.text)) != nil
    else { return false }
    current?.append(line)
    return true
  }

  // MARK: the closing

  private mutating func close() {
    guard !hasClosed else { return }
    hasClosed = true
    flush()
    for piece in closing.pieces {
      drafts.append(Draft(piece))
    }
    isAfterClosing = true
    sequence.beginAttachment()
    inPreamble = !isLetter
  }
}

extension Draft {
  /// A block of the closing.
  init(_ piece: Closing.Piece) {
    let line = SourceLine(
      number: piece.lines.upperBound,
      column: 1,
      text: piece.text,
      length: piece.text.unicodeScalars.count,
      gap: 0,
      page: 0
    )
    self.init(role: .fixed(piece.kind), line: line)
    firstLine = piece.lines.lowerBound
    marker = piece.marker
    pageBreaks = piece.pageBreaks
  }
}
