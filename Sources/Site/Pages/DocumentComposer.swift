import Documents
import Markup
import Search

/// Makes the files of one held document: reads it again, links it, renders it.
struct DocumentComposer: Sendable {
  let pages: SitePages
  let reader: DocumentReader
  let links: ContentLinks

  /// The files of a document and what the search index keeps of it.
  struct Composed: Sendable {
    var files: [OutputFile] = []
    var record: SearchRecord?
    var inputs: [Provenance.Ingredient] = []
    var diagnostics: [Diagnostic] = []
    /// Whether a person's links lead to other files of the archive.
    var followsLinks = false
  }

  /// The files of entry `index` of the catalogue.
  func files(_ index: Int) -> Composed {
    let entry = pages.catalogue.entries[index]
    var composed = Composed(inputs: entry.inputs)
    guard !entry.isWithdrawn else {
      composed.files = [pages.tombstone(entry)].compactMap { $0 }
      return composed
    }
    let reading = reader.read(entry.source)
    guard let document = reading.document, let official = document.official,
      document.inputs == entry.inputs
    else {
      composed.diagnostics = [
        Diagnostic(
          .error,
          entry.path,
          "this file changed while the site was built",
          hint: "build again"
        )
      ]
      return composed
    }
    let page: LinkedPage
    do {
      page = try linkedPage(document, official, entry, index, &composed)
    } catch {
      composed.diagnostics.append(
        MarkupSentence.diagnostic(for: error, path: entry.path, lineOffset: 0)
      )
      return composed
    }
    var data: [UInt8]?
    let jsonLD = LegislationData(index, catalogue: pages.catalogue, settings: pages.settings).json
    do {
      if pages.settings.outputs.contains(.json) {
        data = try DocumentRecord(
          index,
          outline: page.outline,
          catalogue: pages.catalogue,
          settings: pages.settings
        ).bytes
      }
    } catch {
      composed.diagnostics.append(Diagnostic(.error, entry.path, "no data can be made: \(error)"))
      return composed
    }
    composed.files = [
      pages.documentPage(index, page, jsonLD: jsonLD), pages.comparisonPage(index, page),
      pages.citedByFeed(of: entry.address, heading: entry.heading),
    ].compactMap { $0 }
    composed.files += otherFormats(of: entry, page, data: data)
    if pages.settings.outputs.contains(.akn), let path = OutputPath(entry.address.path + "akn.xml")
    {
      let text = AkomaNtosoDocument(
        index,
        document,
        official,
        catalogue: pages.catalogue,
        settings: pages.settings
      ).xml
      composed.files.append(
        OutputFile(
          path: path,
          content: .bytes(Array(text.utf8)),
          stage: .pages,
          provenance: Provenance(entry.inputs + [.init("facts", ContentHash(of: text))])
        )
      )
    }
    do {
      if let scan = try scan(of: entry) { composed.files.append(scan) }
    } catch {
      composed.diagnostics.append(
        Diagnostic(
          .error,
          error.path.string,
          error.description,
          hint: "make it readable for the build"
        )
      )
    }
    composed.record = SearchRecord(
      address: entry.address.path,
      number: entry.metadata.number,
      title: [entry.heading, entry.metadata.title]
        .compactMap { $0 }.joined(separator: " – "),
      kind: entry.metadata.kind,
      issuer: entry.metadata.issuer,
      date: entry.metadata.date?.iso,
      sections: page.sections,
      readings: page.restoration?.readings ?? [],
      cites: entry.citations.compactMap(\.citation.number)
    )
    return composed
  }

  /// The page's other formats, as far as the settings ask for them.
  private func otherFormats(
    of entry: CatalogueEntry,
    _ page: LinkedPage,
    data: [UInt8]?
  ) -> [OutputFile] {
    let outputs = pages.settings.outputs
    var formats: [(name: String, content: OutputFile.Content)] = []
    if outputs.contains(.md) { formats.append(("index.md", .bytes(Array(page.markdown.utf8)))) }
    if outputs.contains(.txt) { formats.append(("index.txt", .bytes(Array(page.plainText.utf8)))) }
    if let data { formats.append(("index.json", .bytes(data))) }
    if outputs.contains(.source), let text = entry.source.text {
      formats.append(("goc.txt", .copy(of: text.path)))
    }
    // The text formats follow from the sources; the data tells of other documents, too.
    let facts = data.map { [Provenance.Ingredient("facts", ContentHash(of: $0))] } ?? []
    return formats.compactMap { name, content in
      guard let path = OutputPath(entry.address.path + name) else { return nil }
      return OutputFile(
        path: path,
        content: content,
        stage: .pages,
        provenance: Provenance(
          entry.inputs + [.init("settings", pages.settings.hash)]
            + (name == "index.json" ? facts : [])
        )
      )
    }
  }

  /// The scan, published beside the page whatever the settings ask for.
  private func scan(of entry: CatalogueEntry) throws(FileFailure) -> OutputFile? {
    guard let file = entry.source.scan,
      let path = OutputPath(entry.address.path + CatalogueEntry.scanName)
    else { return nil }
    return OutputFile(
      path: path,
      content: .copy(of: file.path),
      stage: .pages,
      provenance: Provenance([
        .init("content/\(file.name)", try ContentHash(ofFile: file.path))
      ])
    )
  }
}

extension DocumentComposer {
  /// Puts anchors, page breaks and links into the Markdown tree and renders it.
  private func linkedPage(
    _ document: MarkdownDocument,
    _ official: OfficialDocument,
    _ entry: CatalogueEntry,
    _ index: Int,
    _ composed: inout Composed
  ) throws(MarkupError) -> LinkedPage {
    var tree = try MarkupTree(parsing: document.body)
    // The letterhead is no part of the body; a reader of the text alone gets it as printed.
    let letterhead = official.setAside.filter { $0.reason == .letterhead }
    let plainText =
      letterhead.map { $0.text.singleLine + "\n" }.joined() + tree.plainText()
    let anchors = DocumentAnchors(official, document.blocks)
    if let file = entry.source.markdown {
      composed.diagnostics += links.rewrite(
        &tree,
        in: file,
        at: entry.address.path,
        lineOffset: document.origin.bodyOffset ?? 0,
        followed: &composed.followsLinks
      )
    }
    // Anchors last: what stands at the start of a block would shift nothing, but a link that begins
    // there must not enclose its anchor. Marks after the page breaks, which are no part of a word.
    for (block, insertions) in insertions(for: entry, index) {
      tree.link(insertions, inBlock: block)
    }
    for (block, insertions) in pages.abbreviations.firstUses(in: document.blocks) {
      tree.abbreviate(insertions, inBlock: block)
    }
    for pageBreak in anchors.pageBreaks {
      let label = pages.strings(.pageBreakLabel, ["n": String(pageBreak.page)])
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
        label: pages.strings(.anchorLabel, ["label": anchor.label])
      )
    }
    tree.useAlignmentClasses()
    tree.wrapTables(label: pages.strings(.tableLabel))
    for group in PaperForm(official.blocks, places: anchors.places).groups {
      tree.group(group.blocks, class: group.name)
    }
    // Said outright, because Markdown that says nothing of it passes for a person's.
    var stated = document.stated
    stated.review = document.review.state.stated
    return LinkedPage(
      body: tree.html(
        headingShift: tree.headingShift(toStartAt: 2),
        labels: pages.generatedLabels
      ),
      outline: anchors.outline,
      plainText: plainText,
      markdown: FrontMatter.text(document.metadata, stated) + document.body,
      sections: anchors.sections,
      restoration: restoration
    )
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
      pages.settings.outputs.contains(.source) ? LineComparison.rows(of: restored) : nil
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
      strings: pages.strings,
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

  /// The links of a document by text block, in order.
  private func insertions(
    for entry: CatalogueEntry,
    _ index: Int
  ) -> [(block: Int, insertions: [LinkInsertion])] {
    var found: [(block: Int, insertions: [LinkInsertion])] = []
    for (placed, link) in zip(entry.citations, pages.catalogue.links[index]) {
      guard let link, let target = link.target, let block = placed.block else { continue }
      let insertion = LinkInsertion(
        range: placed.citation.range,
        destination: RelativeLink.link(from: entry.address.path, to: target.path)
          + (link.anchor.map { "#" + $0 } ?? ""),
        attributes: attributes(of: link, to: target)
      )
      if found.last?.block == block {
        found[found.count - 1].insertions.append(insertion)
      } else {
        found.append((block, [insertion]))
      }
    }
    return found
  }

  private func attributes(of link: CatalogueLink, to target: Address) -> [Attribute] {
    let isHeld = pages.catalogue.isHeld(target)
    switch (link.status, isHeld) {
    case (.inferred, _), (.ambiguous, _):
      return [
        Attribute("class", isHeld ? "trich-dan suy-doan" : "trich-dan suy-doan chua-co"),
        Attribute("title", pages.strings(.inferredTitle)),
      ]
    case (_, true): return [Attribute("class", "trich-dan")]
    case (_, false):
      return [
        Attribute("class", "trich-dan chua-co"), Attribute("title", pages.strings(.notHeldTitle)),
      ]
    }
  }
}

extension MarkupTree {
  /// By how much heading levels must be shifted for the highest to be `level`: the page's own title
  /// is the only heading of level 1.
  func headingShift(toStartAt level: Int) -> Int {
    outline().map(\.level).min().map { level - $0 } ?? 0
  }
}
