import Vietnamese

/// Finds in Markdown that a person wrote what `BodyReader` finds in lines.
///
/// Each block of Markdown stays one block, in order, so that places in the one are places in the
/// other. Headings are the person's; labels, grounds, authority, signature and recipients are found
/// by the same words as in scanned text. A letterhead may be in the text or not.
struct MarkdownReader {
  let source: [PlainBlock]

  private(set) var blocks: [Block] = []
  private(set) var closing = Closing()
  private(set) var letterhead = Letterhead()
  private var sequence = LabelSequence()
  private var anchors = AnchorSequence()
  private var inPreamble = true
  private var inRecipients = false

  init(_ source: [PlainBlock]) {
    self.source = source
  }

  /// Reads the blocks.
  ///
  /// - Complexity: O(n).
  mutating func read() {
    let start = readLetterhead()
    blocks.reserveCapacity(source.count)
    for (index, plain) in source.enumerated() {
      if index < start {
        blocks.append(plain.block(.letterhead))
      } else {
        read(plain, at: index)
      }
    }
  }

  // MARK: the head

  /// Reads a letterhead among the first blocks; gives the first block after it.
  private mutating func readLetterhead() -> Int {
    guard hasLetterhead else { return 0 }
    var lines: [SourceLine] = []
    var owners: [Int] = []
    for (index, plain) in source.prefix(40).enumerated() {
      for (offset, text) in plain.text.lines.enumerated() {
        guard
          let line = SourceLine(text, number: plain.line + offset, offset: 0, gap: 0, page: 0)
        else { continue }
        lines.append(line)
        owners.append(index)
      }
    }
    letterhead = LetterheadReader(lines: lines, width: 80, hasGaps: false).letterhead()
    inPreamble = letterhead.kind != "Công văn"
    let end = letterhead.bodyStart
    guard end > 0 else { return 0 }
    return end < owners.count ? owners[end] : (owners.last ?? -1) + 1
  }

  /// Whether one of the first blocks can belong to a letterhead: a short line in capitals.
  private var hasLetterhead: Bool {
    for plain in source.prefix(4) {
      guard plain.text.utf8.count < 300 else { return false }
      if LabelOpening.mayOpen(plain.text), LabelOpening(startOf: plain.text) != nil { return false }
      let first = plain.text.lines.first ?? ""
      if LetterCase.isCapitals(first) || NumberLine(String(first)) != nil { return true }
    }
    return false
  }

  // MARK: blocks

  private mutating func read(_ plain: PlainBlock, at index: Int) {
    switch plain.kind {
    case .heading(let level): readHeading(plain, level: level)
    case .paragraph: readParagraph(plain, at: index)
    case .item(let level): readItem(plain, level: level)
    case .other: blocks.append(plain.block(.lines))
    }
  }

  private mutating func readHeading(_ plain: PlainBlock, level: Int) {
    if ClosingReader.opensRecipients(plain.text) {
      beginRecipients(plain)
      return
    }
    inRecipients = false
    inPreamble = false
    let kind = Block.Kind.heading(level: max(1, level - 1))
    guard let opening = LabelOpening(titleOf: plain.text), !opening.isDamaged else {
      if AttachmentHead.opensPaper(plain.text) {
        sequence.beginAttachment()
        anchors.beginAttachment()
      }
      blocks.append(plain.block(kind))
      return
    }
    append(plain, kind, opening.label)
  }

  private mutating func readParagraph(_ plain: PlainBlock, at index: Int) {
    if ClosingReader.opensRecipients(plain.text) {
      beginRecipients(plain)
      return
    }
    if readSignature(plain, at: index) { return }
    inRecipients = false
    if inPreamble {
      if Recital.opens(plain.text) || isGround(plain) {
        blocks.append(plain.block(.recital))
        return
      }
      // A letter gives no grounds.
      if HeadWords.opensAddressee(plain.text) { inPreamble = false }
    }
    let line = plain.sourceLine
    guard let opening = sequence.opening(of: line, after: .strong) else {
      blocks.append(plain.block(.paragraph))
      return
    }
    inPreamble = false
    append(plain, .clause, opening.label)
  }

  /// Whether a paragraph among the grounds is one of them: "Thực hiện …;".
  private func isGround(_ plain: PlainBlock) -> Bool {
    guard blocks.last?.kind == .recital, Draft.Ending(plain.text) == .semicolon else {
      return false
    }
    return Recital.continues(plain.text)
  }

  private mutating func append(_ plain: PlainBlock, _ kind: Block.Kind, _ label: StructuralLabel) {
    _ = sequence.accept(label)
    blocks.append(plain.block(kind, label: label, anchor: anchors.anchor(for: label)))
  }

  private mutating func readItem(_ plain: PlainBlock, level: Int) {
    if inRecipients {
      let block = plain.block(.recipient, marker: "-")
      closing.pieces.append(
        Closing.Piece(kind: .recipient, text: block.text, lines: block.lines, marker: "-")
      )
      blocks.append(block)
      return
    }
    if inPreamble, Recital.opens(plain.text) {
      blocks.append(plain.block(.recital, marker: "-"))
      return
    }
    if let number = plain.number, level == 1, number > 0 {
      let text = String(number)
      append(
        plain,
        .clause,
        StructuralLabel(form: .number, text: text, figures: [number], anchorPart: text)
      )
      return
    }
    blocks.append(plain.block(.item(level: level), marker: "-"))
  }

  // MARK: the closing

  private mutating func beginRecipients(_ plain: PlainBlock) {
    let block = plain.block(.recipientsLabel)
    blocks.append(block)
    inRecipients = true
    anchors.beginAttachment()
    sequence.beginAttachment()
    closing.pieces.append(
      Closing.Piece(kind: .recipientsLabel, text: plain.text, lines: block.lines)
    )
    guard let colon = plain.text.firstIndex(of: ":") else { return }
    let rest = String(plain.text[plain.text.index(after: colon)...]).trimmingBlanks
    for item in rest.lines.flatMap({ ListMarker.items(in: String($0)) ?? [] }) {
      closing.pieces.append(
        Closing.Piece(kind: .recipient, text: item.text, lines: block.lines, marker: item.marker)
      )
    }
  }

  /// Takes a paragraph as authority or signature; false where it is neither.
  private mutating func readSignature(_ plain: PlainBlock, at index: Int) -> Bool {
    guard plain.text.utf8.count < 400, let first = plain.text.unicodeScalars.first,
      LetterCase.isUppercase(first) || first == "("
    else { return false }
    let follows = blocks.last?.kind == .authority || blocks.last?.kind == .signatory
    guard follows || LetterCase.mayBeCapitals(plain.text) else { return false }
    let lines = plain.text.lines.map(String.init)
    var authorities: [AuthorityLine] = []
    var names: [String] = []
    for line in lines {
      if let authority = AuthorityLine(line) {
        authorities.append(authority)
      } else if follows || !authorities.isEmpty, let name = PersonalName(line) {
        names.append(name.name)
      } else if !(follows || !authorities.isEmpty) || !ClosingReader.isSignMark(line) {
        return false
      }
    }
    // A line in capitals alone is a heading unless it says on whose behalf, or names follow.
    let isSure = authorities.contains(where: \.isOnBehalf) || follows || !names.isEmpty
    guard isSure || inRecipients && !authorities.isEmpty || isClosed(after: index) else {
      return false
    }
    let block = plain.block(authorities.isEmpty ? .signatory : .authority)
    blocks.append(block)
    closing.names += names
    for authority in authorities {
      closing.pieces.append(
        Closing.Piece(
          kind: .authority,
          text: authority.text,
          lines: block.lines,
          authority: authority
        )
      )
    }
    return true
  }
}

extension MarkdownReader {
  /// Whether the next block is a name or the list of recipients.
  private func isClosed(after index: Int) -> Bool {
    guard index + 1 < source.count else { return false }
    let next = source[index + 1].text
    return next.utf8.count < 400
      && (ClosingReader.opensRecipients(next) || PersonalName(next)?.hasFamilyName == true)
  }
}

extension PlainBlock {
  /// The block of a document.
  fileprivate func block(
    _ kind: Block.Kind,
    label: StructuralLabel? = nil,
    anchor: String? = nil,
    marker: String = ""
  ) -> Block {
    Block(
      kind: kind,
      text: text,
      lines: line...line + text.newlines,
      label: label,
      anchor: anchor,
      marker: marker
    )
  }

  /// The block as one line, which is all that finding a label needs.
  fileprivate var sourceLine: SourceLine {
    SourceLine(number: line, column: 1, text: text, length: text.utf8.count, gap: 1, page: 0)
  }
}
