import Documents

extension SitePages {
  /// The page of a held document.
  func documentPage(
    _ linked: LinkedEntry,
    _ page: LinkedPage,
    jsonLD: String
  ) -> OutputFile? {
    let entry = linked.entry
    let address = entry.address.path
    let heading = entry.heading
    var frame = PageFrame(address: address, title: title(heading))
    frame.description = entry.metadata.title ?? heading
    frame.meta = DublinCore.meta(
      of: entry,
      heading: heading,
      link: settings.baseURL.absolute(address)
    )
    frame.properties = entry.metadata.date.map { [("article:published_time", $0.iso)] } ?? []
    frame.jsonLD = jsonLD
    frame.scripts = documentScripts
    if (page.restoration?.marks ?? 0) > 0 { frame.scripts += markScripts }
    if hasCitedByFeed(entry.address) {
      frame.feeds = [
        (
          strings(.citedByFeedTitle, ["heading": heading]),
          address + OutputFormat.atom.fileName
        )
      ]
    }
    let picture = picture(of: linked)
    var bodies = bodies(of: page)
    bodies[.picture] = picture
    var context = context(of: linked, page, heading: heading)
    context[.picture] = picture == nil ? .absent : .html("")
    return renderer.file(
      .document,
      frame: frame,
      context,
      bodies: bodies,
      inputs: entry.inputs + [
        .init("templates/viet-tat.yml", self.abbreviations.hash),
        .init("picture", ContentHash(of: picture ?? [])),
      ]
    )
  }

  /// The page with source and restored text side by side; nil where there is nothing to compare.
  func comparisonPage(_ index: Int, _ page: LinkedPage) -> OutputFile? {
    guard let rows = page.restoration?.comparison else { return nil }
    let entry = catalogue.entries[index]
    let heading = strings(.comparisonPageHeading, ["heading": entry.heading])
    var frame = PageFrame(address: entry.address.path, title: title(heading))
    frame.isHidden = true
    return renderer.file(
      .comparison,
      frame: frame,
      [.heading: .text(heading), .documentHref: .text("./"), .rows: .html("")],
      bodies: [.rows: rows],
      inputs: entry.inputs,
      name: Self.comparisonName
    )
  }

  /// What the page that compares a document with its source is called.
  static let comparisonName = "doi-chieu.html"

  /// The picture of the citations of a document, each neighbour once.
  private func picture(of linked: LinkedEntry) -> [UInt8]? {
    let entry = linked.entry
    var seen: Set<Address> = []
    let cited = linked.linkedCitations.compactMap {
      placed,
      link -> CitationPicture.Neighbour? in
      guard let link, let target = link.target, seen.insert(target).inserted else { return nil }
      let held = catalogue.index(of: target)
      let number =
        held.flatMap { catalogue.entries[$0].metadata.number } ?? placed.citation.number
      return CitationPicture.Neighbour(
        label: number ?? placed.work.words,
        isHeld: held != nil
      )
    }
    let citing = (catalogue.citedBy[entry.address] ?? []).map { place in
      CitationPicture.Neighbour(
        label: catalogue.entries[place.entry].metadata.number
          ?? catalogue.entries[place.entry].heading,
        isHeld: true
      )
    }
    return CitationPicture(citing: citing, cited: cited).svg(
      label: strings(
        .pictureLabel,
        ["citing": String(citing.count), "cited": String(cited.count)]
      ),
      centre: strings(.pictureCentre)
    )
  }

  private func context(
    of linked: LinkedEntry,
    _ page: LinkedPage,
    heading: String
  ) -> TemplateContext {
    let entry = linked.entry
    let metadata = entry.metadata
    let address = entry.address.path
    let root = RelativeLink.root(from: address)
    let missing = missing(in: metadata)
    let cites = cites(of: linked, on: address)
    let citing = citingEntries(of: entry.address, on: address)
    let hasSource = entry.source.text != nil && settings.outputs.contains(.source)
    var context: TemplateContext = [
      .heading: .text(heading),
      .title: .optional(metadata.title),
      .number: .optional(metadata.number),
      .kind: .optional(metadata.kind),
      .kindHref: .optional(
        metadata.kind.map { root + FixedAddress.kinds + DocumentList.slug(ofKind: $0) + "/" }
      ),
      .issuer: .optional(metadata.issuer),
      .issuerHref: .text(root + FixedAddress.issuers + entry.address.issuer + "/"),
      .parent: .optional(metadata.parent),
      .place: .optional(metadata.place),
      .date: .optional(metadata.date?.dayMonthYear),
      .dateISO: .optional(metadata.date?.iso),
      .dateInWords: .optional(dateInWords(metadata)),
      .yearHref: .optional(metadata.date.map { "\(root)\(FixedAddress.years)\($0.year)/" }),
      .term: .optional(metadata.term),
      .termHref: .optional(
        metadata.term.flatMap { DocumentList.slug(ofTerm: $0, issuer: entry.address.issuer) }
          .map { root + FixedAddress.terms + $0 + "/" }
      ),
      .topics: .list(
        entry.stated.topics.compactMap { topic in
          DocumentList.slug(ofTopic: topic).map {
            [.href: .text(root + FixedAddress.topics + $0 + "/"), .label: .text(topic)]
          }
        }
      ),
      .hasTopics: .flag(!entry.stated.topics.isEmpty),
      .authority: .optional(metadata.authority),
      .signedBy: .optional(metadata.signedBy),
      .isParty: .flag(entry.isParty),
      .hasMissing: .flag(!missing.isEmpty),
      .missing: .list(missing.map { [.label: .text($0)] }),
      .hasOutline: .flag(page.outline.count > 1),
      .outline: .list(
        page.outline.map { item in
          [
            .level: .text(String(item.level)), .label: .optional(item.label),
            .text: .text(item.text), .href: .text("#" + item.anchor),
          ]
        }
      ),
      .body: .html(""),
      .hasRecipients: .flag(!metadata.recipients.isEmpty),
      .recipientsCount: .text(
        strings(.recipientsCount, ["n": String(metadata.recipients.count)])
      ),
      .recipients: .list(metadata.recipients.map { [.text: .text($0)] }),
      .hasCites: .flag(!cites.isEmpty),
      .cites: .list(cites),
      .hasCitedBy: .flag(!citing.isEmpty),
      .citedBy: .list(citing),
      .citedByRest: moreCiting(entry.address),
      .downloads: .list(downloads(of: entry)),
      .sourceHash: .optional(entry.sourceHash?.hex),
      .sourceName: .optional(entry.source.text?.path.lastComponent?.string.singleLine),
      .sourceHref: .optional(hasSource ? OutputFormat.source.fileName : nil),
      .permalink: .text(settings.baseURL.absolute(address)),
      .citeText: .text(CitationText.full(metadata, entry.number)),
      .scanHref: .optional(entry.source.scan == nil ? nil : CatalogueEntry.scanName),
      .feedHref: .optional(
        hasCitedByFeed(entry.address) ? OutputFormat.atom.fileName : nil
      ),
      .previous: neighbour(of: linked.index, isAfter: false),
      .next: neighbour(of: linked.index, isAfter: true),
      .previousText: .text(neighbourText(.previous, metadata)),
      .nextText: .text(neighbourText(.next, metadata)),
    ]
    context.merge(report(of: entry))
    context.merge(review(of: entry))
    context.merge(restoration(of: entry, page))
    return context
  }

  private func neighbourText(
    _ key: InterfaceStrings.Key,
    _ metadata: DocumentMetadata
  ) -> String {
    strings(key, ["issuer": metadata.issuer ?? strings(.unknownIssuer)])
  }

  /// The link by which errors are told of, and its message with what the page's script fills in.
  private func report(of entry: CatalogueEntry) -> TemplateContext {
    guard settings.contact != nil else { return [.reportHref: .absent, .reportBody: .text("")] }
    let body = strings(
      .reportBody,
      ["heading": entry.heading, "address": settings.baseURL.absolute(entry.address.path)]
    )
    let unfilled = ["{clause}", "{words}"].reduce(body) { $0.replacing($1, with: "") }
    let link = ReportLink(
      contact: settings.contact,
      subject: strings(.reportSubject, ["heading": entry.heading]),
      body: unfilled
    )
    return [.reportHref: .optional(link?.href), .reportBody: .text(link == nil ? "" : body)]
  }

  private func bodies(of page: LinkedPage) -> [FieldName: [UInt8]] {
    var bodies: [FieldName: [UInt8]] = [.body: page.body]
    if let restoration = page.restoration {
      if restoration.marks > 0 { bodies[.doubtNotes] = restoration.notes }
    }
    return bodies
  }

  /// What was repaired and what is doubtful, and the parts of the page that show it.
  private func restoration(of entry: CatalogueEntry, _ page: LinkedPage) -> TemplateContext {
    let review = entry.review
    let hasMarks = (page.restoration?.marks ?? 0) > 0
    return [
      .repairText: .optional(
        page.restoration?.isShown == true
          ? strings(
            .reviewCounts,
            [
              "words": String(review.words), "repaired": String(review.repaired),
              "doubtful": String(review.doubtful),
            ]
          ) : nil
      ),
      .hasMarks: .flag(hasMarks),
      .doubtNotes: hasMarks ? .html("") : .absent,
      .comparisonHref: .optional(
        page.restoration?.comparison == nil ? nil : Self.comparisonName
      ),
    ]
  }

  private func dateInWords(_ metadata: DocumentMetadata) -> String? {
    guard let date = metadata.date else { return nil }
    // HD 36-HD/VPTW and NĐ 30/2020: a zero before days under 10 and before months 1 and 2.
    let values = [
      "day": date.day < 10 ? "0\(date.day)" : String(date.day),
      "month": date.month < 3 ? "0\(date.month)" : String(date.month), "year": String(date.year),
      "place": metadata.place ?? "",
    ]
    return strings(metadata.place == nil ? .dateInWordsNoPlace : .dateInWords, values)
  }

  private func missing(in metadata: DocumentMetadata) -> [String] {
    let keys: [(Bool, InterfaceStrings.Key)] = [
      (metadata.number == nil, .missingNumber), (metadata.kind == nil, .missingKind),
      (metadata.issuer == nil, .missingIssuer), (metadata.date == nil, .missingDate),
      (metadata.title == nil, .missingTitle), (metadata.signedBy == nil, .missingSignature),
    ]
    return keys.filter(\.0).map { strings($0.1) }
  }

  private func review(of entry: CatalogueEntry) -> TemplateContext {
    let label: InterfaceStrings.Key
    var texts: [String]
    switch entry.review.state {
    case .unrestored: (label, texts) = (.reviewUnrestoredLabel, [strings(.reviewUnrestoredText)])
    case .machine: (label, texts) = (.reviewMachineLabel, [strings(.reviewMachineText)])
    case .partial: (label, texts) = (.reviewPartialLabel, [strings(.reviewPartialText)])
    case .done: (label, texts) = (.reviewDoneLabel, [strings(.reviewDoneText)])
    }
    if let reviewer = entry.stated.reviewer {
      texts.append(strings(.reviewReviewer, ["reviewer": reviewer]))
    }
    if let date = entry.stated.reviewed {
      texts.append(strings(.reviewDate, ["date": date.dayMonthYear]))
    }
    return [
      .reviewState: .text(entry.review.state.rawValue), .reviewLabel: .text(strings(label)),
      .reviewText: .text(texts.joined(separator: " ")),
    ]
  }

  /// What the document cites, each document once, in the order of the text.
  private func cites(of linked: LinkedEntry, on address: String) -> [TemplateContext] {
    let relations = relations(of: linked)
    var seen: Set<Address> = []
    return linked.linkedCitations.compactMap {
      placed,
      link -> TemplateContext? in
      guard let link else { return nil }
      if let target = link.target, !seen.insert(target).inserted { return nil }
      let candidates = link.candidates.compactMap { candidate -> TemplateContext? in
        guard let entry = catalogue.entry(at: candidate) else { return nil }
        return [
          .href: .text(RelativeLink.link(from: address, to: candidate.path)),
          .label: .text(CitationText.full(entry.metadata)),
        ]
      }
      let known = known(of: link.target)
      let evidence = link.target.map { relations[$0] ?? [] } ?? placed.relation.map { [$0] } ?? []
      return [
        .heading: .text(heading(of: placed, link)),
        .href: .optional(link.target.map { RelativeLink.link(from: address, to: $0.path) }),
        .title: .optional(known.title),
        .issuer: .optional(known.issuer ?? placed.citation.issuer),
        .date: .optional((known.date ?? placed.citation.date)?.dayMonthYear),
        .status: .text(link.status.rawValue),
        .statusText: .text(strings(statusKey(link))),
        .excerpt: .optional(placed.excerpt),
        .relations: .list(evidence.map { relation($0, strings(.relation($0.relation))) }),
        .hasCandidates: .flag(!candidates.isEmpty),
        .candidates: .list(candidates),
      ]
    }
  }

  /// What the archive knows of a cited document, for its preview.
  private func known(
    of target: Address?
  ) -> (title: String?, issuer: String?, date: CivilDate?) {
    guard let target else { return (nil, nil, nil) }
    if let held = catalogue.index(of: target) {
      let metadata = catalogue.entries[held].metadata
      return (metadata.title, metadata.issuer, metadata.date)
    }
    let document = catalogue.notHeldDocument(at: target)
    return (document?.title, document?.issuer, document?.date)
  }

  /// What a cited document is called: as the archive or its page calls it, else as it is cited.
  private func heading(of placed: PlacedCitation, _ link: CatalogueLink) -> String {
    if let held = link.target.flatMap(catalogue.index(of:)) {
      return catalogue.entries[held].heading
    }
    let citation = placed.citation
    return placed.work.name == nil
      ? CitationText.heading(kind: citation.kind, number: citation.number) : placed.work.words
  }

  /// What the document does with those that it cites, each relation once, by target.
  private func relations(of linked: LinkedEntry) -> [Address: [RelationEvidence]] {
    var relations: [Address: [RelationEvidence]] = [:]
    for (placed, link) in linked.linkedCitations {
      guard let target = link?.target, let evidence = placed.relation,
        relations[target]?.contains(where: { $0.relation == evidence.relation }) != true
      else { continue }
      relations[target, default: []].append(evidence)
    }
    return relations
  }

  private func statusKey(_ link: CatalogueLink) -> InterfaceStrings.Key {
    switch link.status {
    case .held: .statusHeld
    case .notHeld: .statusNotHeld
    case .ambiguous: .statusAmbiguous
    case .inferred:
      link.target.map(catalogue.isHeld) == true ? .statusInferredHeld : .statusInferredNotHeld
    }
  }

  private func downloads(of entry: CatalogueEntry) -> [TemplateContext] {
    let formats: [(OutputFormat, InterfaceStrings.Key)] = [
      (.txt, .downloadText), (.md, .downloadMarkdown), (.json, .downloadJSON),
      (.akn, .downloadAkomaNtoso), (.source, .downloadSource),
    ]
    return formats.compactMap { format, key in
      guard settings.outputs.contains(format), format != .source || entry.source.text != nil else {
        return nil
      }
      let name = format.fileName
      return [.href: .text(name), .label: .text(strings(key)), .note: .text(name)]
    }
  }
}
