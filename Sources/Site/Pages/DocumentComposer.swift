import Documents
import Markup
import Search

/// Makes the files of one held document: completes its draft, or reads it again where there is none.
struct DocumentComposer: Sendable {
  let pages: SitePages
  let reader: DocumentReader
  let links: ContentLinks
  let drafter: PageDrafter
  let drafts: PageDrafts

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
    if let draft = drafts[entry.source.stem] {
      let linked = pages.catalogue.linked(index)
      add(linked, completed(draft, linked), to: &composed)
      return composed
    }
    var kept: MarkupTree?
    let reading = reader.read(entry.source, keeping: &kept)
    guard let document = reading.document, let official = document.official,
      document.inputs == entry.inputs, var tree = kept.take()
    else {
      composed.diagnostics = [
        Diagnostic(
          .error,
          entry.path,
          "this file changed while the site was built",
          hint: "build again",
          isPassing: true
        )
      ]
      return composed
    }
    // What a reader of the text alone gets has the addresses that the person wrote.
    let plainText = drafter.plainText(of: official, tree)
    if let file = entry.source.markdown {
      composed.diagnostics += links.rewrite(
        &tree,
        in: file,
        at: entry.address.path,
        lineOffset: document.origin.bodyOffset ?? 0,
        followed: &composed.followsLinks
      )
    }
    let linked = pages.catalogue.linked(index)
    for (block, insertions) in insertions(for: linked) {
      tree.link(insertions, inBlock: block)
    }
    let page = drafter.page(document, official, &tree, linked.citations, plainText: plainText)
    add(linked, page, to: &composed)
    return composed
  }

  /// Adds the page and all that is made of it.
  private func add(_ linked: LinkedEntry, _ page: LinkedPage, to composed: inout Composed) {
    let entry = linked.entry
    let jsonLD = LegislationData(linked: linked, settings: pages.settings).json
    let data =
      !pages.settings.outputs.contains(.json)
      ? nil
      : DocumentRecord(
        linked,
        outline: page.outline,
        catalogue: pages.catalogue,
        settings: pages.settings
      ).bytes
    composed.files = [
      pages.documentPage(linked, page, jsonLD: jsonLD), pages.comparisonPage(linked.index, page),
      pages.citedByFeed(of: entry.address, heading: entry.heading),
    ].compactMap { $0 }
    composed.files += otherFormats(of: entry, page, data: data)
    do {
      if let scan = try scan(of: entry) { composed.files.append(scan) }
    } catch {
      composed.diagnostics.append(Diagnostic(error, hint: "make it readable for the build"))
    }
    if let file = akomaNtoso(of: linked, page) { composed.files.append(file) }
    guard pages.settings.hasSearch else { return }
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
      cites: linked.citations.compactMap(\.citation.number)
    )
  }
}

extension DocumentComposer {
  /// The page of a draft, its citations linked.
  private func completed(
    _ draft: PageDraft,
    _ linked: LinkedEntry
  ) -> LinkedPage {
    let body = LinkPlaces.filled(draft.body) { citation in
      linked.citations.indices.contains(citation)
        ? insertion(
          linked.citations[citation],
          linked.links[citation],
          from: linked.entry.address.path
        ) : nil
    }
    return LinkedPage(
      body: body,
      outline: draft.outline,
      plainText: Array(draft.plainText),
      markdown: Array(draft.markdown),
      akomaNtoso: draft.akomaNtoso,
      sections: draft.sections,
      restoration: nil
    )
  }

  /// The links of a document by text block, in order.
  private func insertions(
    for linked: LinkedEntry
  ) -> [(block: Int, insertions: [LinkInsertion])] {
    var found: [(block: Int, insertions: [LinkInsertion])] = []
    for (placed, link) in linked.linkedCitations {
      guard let block = placed.block,
        let insertion = insertion(placed, link, from: linked.entry.address.path)
      else { continue }
      if found.last?.block == block {
        found[found.count - 1].insertions.append(insertion)
      } else {
        found.append((block, [insertion]))
      }
    }
    return found
  }

  /// The link of a citation on the page at `address`; nil where it leads nowhere.
  private func insertion(
    _ placed: PlacedCitation,
    _ link: CatalogueLink?,
    from address: String
  ) -> LinkInsertion? {
    guard let link, let target = link.target else { return nil }
    return LinkInsertion(
      range: placed.citation.range,
      destination: RelativeLink.link(from: address, to: target.path)
        + (link.anchor.map { "#" + $0 } ?? ""),
      attributes: attributes(of: link, to: target)
    )
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
