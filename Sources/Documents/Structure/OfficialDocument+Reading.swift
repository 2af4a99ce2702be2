import Vietnamese

extension OfficialDocument {
  /// The document that the lines of a source hold: clean, restored or as they were recognised.
  ///
  /// 1. Furniture of pages is parted from the text.
  /// 2. The letterhead gives number, date, kind, issuer and subject.
  /// 3. The closing gives authority, signature and recipients.
  /// 4. The lines between and after become blocks, their labels a ladder with anchors.
  /// 5. Outline and findings follow from the blocks.
  ///
  /// One string is one line of the source; form feeds in it part pages. Any text can be read; what
  /// cannot be found is nil.
  ///
  /// - Complexity: O(n).
  public init(lines source: [String], registry: IssuerRegistry) {
    let scanned = ScannedLines(source)
    let furniture = PageFurniture(scanned)
    let lines = furniture.lines
    let letterhead = LetterheadReader(
      lines: lines,
      width: scanned.width,
      hasGaps: scanned.hasGaps
    ).letterhead()
    let isLetter = letterhead.kind == "Công văn"
    var closingReader = ClosingReader(
      lines: lines,
      start: letterhead.bodyStart,
      width: scanned.width
    )
    let closing = closingReader.read()
    var body = BodyReader(
      lines: lines,
      flow: LineFlow(width: scanned.width, hasGaps: scanned.hasGaps, isWrapped: scanned.isWrapped),
      closing: closing,
      isLetter: isLetter
    )
    let assembly = BlockAssembly(body.read(from: letterhead.bodyStart), width: scanned.width)
    let date = letterhead.date ?? AdoptionDate.date(letterhead, assembly.blocks, lines: lines)
    let head = lines.prefix(letterhead.bodyStart)
    let heading = head.map {
      SetAside(reason: .letterhead, text: $0.text, line: $0.number)
    }
    let findings =
      letterhead.findings
      + FindingReader.secrecy(lines: lines, bodyStart: letterhead.bodyStart)
      + FindingReader.signature(closing)
      + FindingReader.footnotes(
        lines.dropFirst(letterhead.bodyStart),
        assembly.blocks
      )
    self.init(
      metadata: DocumentMetadata(letterhead, closing, date: date?.value, registry: registry),
      blocks: assembly.blocks,
      outline: Outline.items(of: assembly.blocks),
      findings: findings.sorted(),
      setAside: (furniture.setAside + heading + closing.residue).sorted { $0.line < $1.line },
      number: letterhead.number,
      date: date
    )
  }
}

extension DocumentMetadata {
  /// What letterhead and closing give, known names in place of printed ones.
  init(
    _ head: Letterhead,
    _ closing: Closing,
    date: CivilDate?,
    registry: IssuerRegistry
  ) {
    self.init()
    side = head.side ?? head.number?.value.side
    number = head.number?.value.canonical
    kind = head.kind
    let body = BodyName(lines: head.issuerLines, registry: registry)
    issuer = body?.issuer
    parent = body?.parent
    let known = ([registry.home].compactMap { $0 } + registry.issuers).compactMap(\.place)
    place = head.place.map { Places.known($0, among: known) ?? $0 }
    self.date = date
    title = head.title
    if let issuer, let date { term = registry.issuer(named: issuer)?.term(on: date)?.name }
    authority = closing.authority
    post = closing.post
    signedBy = closing.signatory
    recipients = closing.recipients
  }
}
