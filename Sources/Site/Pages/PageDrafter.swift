import Documents
import Markup

/// Makes of a document what its page shows of it: anchors, abbreviations, marks and groups are put
/// into the Markdown tree, and the tree is rendered.
///
/// Mostly this is done while the document is read, long before it is known where its citations lead: the
/// draft keeps places for them.
struct PageDrafter: Sendable {
  let settings: ArchiveSettings
  let strings: InterfaceStrings
  let abbreviations: Abbreviations

  /// The page of a document whose links stand in the tree.
  ///
  /// Anchors last: what stands at the start of a block would shift nothing, but a link that begins
  /// there must not enclose its anchor. Marks after the page breaks, which are no part of a word.
  func page(
    _ document: MarkdownDocument,
    _ official: OfficialDocument,
    _ tree: inout MarkupTree,
    _ citations: [PlacedCitation],
    plainText: [UInt8]
  ) -> LinkedPage {
    page(
      document,
      official,
      &tree,
      citations,
      abbreviations.firstUses(in: document.blocks),
      plainText: plainText
    )
  }

  private func page(
    _ document: MarkdownDocument,
    _ official: OfficialDocument,
    _ tree: inout MarkupTree,
    _ citations: [PlacedCitation],
    _ abbreviated: [(block: Int, insertions: [AbbreviationInsertion])],
    plainText: [UInt8]
  ) -> LinkedPage {
    let anchors = DocumentAnchors(official, document.blocks, hasSections: settings.hasSearch)
    for (block, insertions) in abbreviated { tree.abbreviate(insertions, inBlock: block) }
    for pageBreak in anchors.pageBreaks {
      let label = strings(.pageBreakLabel, ["n": String(pageBreak.page)])
      tree.pageBreak(
        id: "trang-\(pageBreak.page)",
        label: label,
        inBlock: pageBreak.block,
        at: pageBreak.offset
      )
    }
    let restoration = restoration(of: document, official, anchors, markedIn: &tree)
    for anchor in anchors.anchors {
      tree.anchor(
        anchor.id,
        inBlock: anchor.block,
        label: strings(.anchorLabel, ["label": anchor.label])
      )
    }
    tree.useAlignmentClasses()
    tree.wrapTables(label: strings(.tableLabel))
    for group in PaperForm(official.blocks, places: anchors.places).groups {
      tree.group(group.blocks, class: group.name)
    }
    return LinkedPage(
      body: tree.html(
        headingShift: document.blocks.headingShift(toStartAt: 2),
        labels: GeneratedLabels(strings)
      ),
      outline: anchors.outline,
      plainText: plainText,
      markdown: settings.outputs.contains(.md) ? markdown(of: document) : [],
      akomaNtoso: settings.outputs.contains(.akn)
        ? AkomaNtosoBody(official, document.blocks, anchors, citations).text : nil,
      sections: anchors.sections,
      restoration: restoration
    )
  }

  /// What `index.txt` holds; nothing where there is none.
  ///
  /// The letterhead is no part of the body; a reader of the text alone gets it as printed.
  func plainText(of official: OfficialDocument, _ tree: borrowing MarkupTree) -> [UInt8] {
    guard settings.outputs.contains(.txt) else { return [] }
    let letterhead = official.setAside.filter { $0.reason == .letterhead }
    return Array(letterhead.map { $0.text.singleLine + "\n" }.joined().utf8)
      + tree.plainTextBytes()
  }

  private func markdown(of document: MarkdownDocument) -> [UInt8] {
    // Said outright, because Markdown that says nothing of it passes for a person's.
    var stated = document.stated
    stated.review = document.review.state.stated
    return Array(FrontMatter.text(document.metadata, stated).utf8) + document.body.utf8
  }

  /// What the page shows of how its text was restored: doubtful words are marked in the tree unless
  /// a person has checked them all.
  private func restoration(
    of document: MarkdownDocument,
    _ official: OfficialDocument,
    _ anchors: DocumentAnchors,
    markedIn tree: inout MarkupTree
  ) -> LinkedPage.Restoration? {
    guard let restored = document.restored, restored.state == .restored else { return nil }
    let comparison =
      settings.outputs.contains(.source) ? LineComparison.rows(of: restored) : nil
    guard let shown = document.shownRestoration, document.review.state != .done else {
      return LinkedPage.Restoration(
        isShown: false,
        marks: 0,
        notes: [],
        comparison: comparison,
        readings: []
      )
    }
    var marks = DoubtMarks(shown, official, document.blocks, shown: anchors.places)
    marks.mark(&tree)
    let notes = DoubtNotes(
      strings: strings,
      comparison: comparison == nil ? nil : SitePages.comparisonName
    ).html(marks.words, noted: marks.noted)
    return LinkedPage.Restoration(
      isShown: true,
      marks: marks.count,
      notes: notes,
      comparison: comparison,
      readings: DoubtfulWord.readings(of: marks.words)
    )
  }
}

extension PageDrafter {
  /// The draft of a document with places for its citations; nil where the page depends on more than
  /// where its citations lead.
  ///
  /// That is so of a restored text, of links that a person wrote to other files of the archive, and
  /// of an abbreviation that reaches over the end of a citation, since it is only marked where that
  /// is no link. Entities by number could stand for the marks of the places.
  func draft(
    _ document: MarkdownDocument,
    _ citations: [PlacedCitation],
    _ tree: inout MarkupTree
  ) -> PageDraft? {
    guard let official = document.official, !document.stated.isWithdrawn,
      document.restored == nil, !Self.holdsNumericEntity(document.body),
      !ContentLinks.leadInside(&tree)
    else { return nil }
    let plainText = plainText(of: official, tree)
    let places = Self.places(of: citations)
    let abbreviated = abbreviations.firstUses(in: document.blocks)
    for (block, insertions) in abbreviated {
      for insertion in insertions {
        let crosses = places[block, default: []].contains {
          $0.range.overlaps(insertion.range) && !$0.range.contains(insertion.range)
        }
        if crosses { return nil }
      }
    }
    for (block, places) in places { tree.reserve(places, inBlock: block) }
    let page = page(document, official, &tree, citations, abbreviated, plainText: plainText)
    return PageDraft(
      body: page.body[...],
      outline: page.outline,
      sections: page.sections,
      plainText: page.plainText[...],
      markdown: page.markdown[...],
      akomaNtoso: page.akomaNtoso
    )
  }

  private static func holdsNumericEntity(_ text: String) -> Bool {
    text.utf8.withContiguousStorageIfAvailable { bytes in
      var start = 0
      while let sign = bytes.firstOffset(of: UInt8(ascii: "&"), from: start) {
        start = sign + 1
        if start < bytes.count, bytes[start] == UInt8(ascii: "#") { return true }
      }
      return false
    } ?? true
  }

  private static func places(of citations: [PlacedCitation]) -> [Int: [LinkPlace]] {
    var places: [Int: [LinkPlace]] = [:]
    for (number, placed) in citations.enumerated() {
      guard let block = placed.block else { continue }
      places[block, default: []].append(LinkPlace(range: placed.citation.range, number: number))
    }
    return places
  }
}

extension [TextBlock] {
  /// By how much heading levels must be shifted for the highest to be `level`: the page's own title
  /// is the only heading of level 1.
  func headingShift(toStartAt level: Int) -> Int {
    var highest: Int?
    for case .heading(let level) in lazy.map(\.kind) {
      highest = Swift.min(level, highest ?? level)
    }
    return highest.map { level - $0 } ?? 0
  }
}
