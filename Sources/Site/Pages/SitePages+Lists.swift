import Documents

extension SitePages {
  /// The pages of one list, `listLength` documents on each.
  func pages(of list: DocumentList, _ keys: PageKeys) -> [KeyedPage] {
    let addresses = addresses(of: list)
    return addresses.indices.map { number in
      let parts = number == 0 ? list.parts.flatMap { [$0.label, String($0.entries.count)] } : []
      let words =
        [list.label, list.heading, String(list.entries.count), list.hasFeed ? "1" : "0"] + parts
      return KeyedPage(
        name: "list/" + addresses[number],
        key: keys.page(addresses[number], words: words, entries: entries(number, of: list)),
        make: { [self.page(number, of: list, addresses)] }
      )
    }
  }

  private func entries(_ number: Int, of list: DocumentList) -> ArraySlice<Int> {
    list.entries.dropFirst(number * Self.listLength).prefix(Self.listLength)
  }

  private func page(_ number: Int, of list: DocumentList, _ addresses: [String]) -> OutputFile? {
    let address = addresses[number]
    let months = number == 0 ? items(list.parts, on: address) : []
    var frame = PageFrame(address: address, title: title(list.heading))
    if list.hasFeed { frame.feeds = [(list.heading, list.address + SiteFeeds.path)] }
    return renderer.file(
      .list,
      frame: frame,
      otherPages(of: number, among: addresses).adding([
        .heading: .text(list.heading),
        .intro: .absent,
        .countText: .text(documentsCount(list.entries.count)),
        .feedHref: .optional(
          list.hasFeed
            ? RelativeLink.link(from: address, to: list.address + SiteFeeds.path) : nil
        ),
        .months: .list(months),
        .hasMonths: .flag(!months.isEmpty),
        .groups: .list(groups(of: entries(number, of: list), in: list, on: address)),
      ]),
      stage: .lists
    )
  }

  /// The page that names all years, all kinds or all issuers.
  func index(
    of lists: [DocumentList],
    at address: String,
    heading: String,
    intro: String,
    timeline: Timeline? = nil
  ) -> OutputFile? {
    let picture = timeline.flatMap { $0.svg(label: strings(.timelineLabel)) }
    return renderer.file(
      .indexList,
      frame: PageFrame(address: address, title: title(heading)),
      otherPages(of: 0, among: [address]).adding(context(of: timeline, picture)).adding([
        .heading: .text(heading),
        .intro: .text(intro),
        .groups: .list([[.label: .absent, .items: .list(items(lists, on: address))]]),
      ]),
      bodies: picture.map { [.timeline: $0] } ?? [:],
      stage: .lists
    )
  }

  /// The pages that name the documents which the archive lacks, the most cited first.
  func notHeldIndex(_ keys: PageKeys) -> [KeyedPage] {
    let counts = catalogue.notHeld.map { catalogue.citedBy.count(of: $0.address) }
    // They are in the order of their addresses.
    let missing = counts.indices.sorted { (counts[$1], $0) < (counts[$0], $1) }
      .map { (document: catalogue.notHeld[$0], count: counts[$0]) }
    let addresses = Self.addresses(from: FixedAddress.notHeld, for: missing.count)
    return addresses.indices.map { number in
      let shown = Array(missing.dropFirst(number * Self.listLength).prefix(Self.listLength))
      return KeyedPage(
        name: "index/" + addresses[number],
        key: keys.lacking(addresses[number], of: missing.count, shown),
        make: { [self.notHeldIndex(number, shown, addresses)] }
      )
    }
  }

  private func notHeldIndex(
    _ number: Int,
    _ missing: [(document: NotHeldDocument, count: Int)],
    _ addresses: [String]
  ) -> OutputFile? {
    let address = addresses[number]
    let heading = strings(.notHeldHeading)
    return renderer.file(
      .indexList,
      frame: PageFrame(address: address, title: title(heading)),
      otherPages(of: number, among: addresses).adding(context(of: nil, nil)).adding([
        .heading: .text(heading),
        .intro: .text(strings(.notHeldListIntro)),
        .groups: .list([
          [
            .label: .absent,
            .items: .list(
              missing.map { document, count in
                item(
                  document.heading,
                  at: document.address,
                  citedBy: count,
                  note: note(on: document),
                  on: address
                )
              }
            ),
          ]
        ]),
      ]),
      stage: .lists
    )
  }

  /// The page that names the documents which most others cite, held or not.
  func mostCitedIndex(_ cited: [(address: Address, count: Int)]) -> OutputFile? {
    let address = FixedAddress.mostCited
    let heading = strings(.mostCitedHeading)
    return renderer.file(
      .indexList,
      frame: PageFrame(address: address, title: title(heading)),
      otherPages(of: 0, among: [address]).adding(context(of: nil, nil)).adding([
        .heading: .text(heading),
        .intro: .text(strings(.mostCitedIntro)),
        .groups: .list([
          [.label: .absent, .items: .list(items(cited, on: address))]
        ]),
      ]),
      stage: .lists
    )
  }

  /// Documents that others cite, held or not, and how often.
  func items(
    _ cited: some Sequence<(address: Address, count: Int)>,
    on address: String
  ) -> [TemplateContext] {
    cited.compactMap { cited in
      if let entry = catalogue.entry(at: cited.address) {
        guard !entry.isWithdrawn else { return nil }
        return item(
          entry.heading,
          at: cited.address,
          citedBy: cited.count,
          note: entry.metadata.title,
          on: address
        )
      }
      guard let document = catalogue.notHeldDocument(at: cited.address) else { return nil }
      return item(
        document.heading,
        at: cited.address,
        citedBy: cited.count,
        note: [strings(.statusNotHeld), note(on: document)].compactMap { $0 }
          .joined(separator: " · "),
        on: address
      )
    }
  }

  func items(_ lists: some Collection<DocumentList>, on address: String) -> [TemplateContext] {
    lists.map { list in
      [
        .href: .text(RelativeLink.link(from: address, to: list.address)),
        .label: .text(list.label),
        .countText: .text(documentsCount(list.entries.count)),
        .note: .absent,
      ]
    }
  }

  private func item(
    _ heading: String,
    at target: Address,
    citedBy count: Int,
    note: String?,
    on address: String
  ) -> TemplateContext {
    [
      .href: .text(RelativeLink.link(from: address, to: target.path)),
      .label: .text(heading),
      .countText: .text(strings(.citedByCount, ["n": String(count)])),
      .note: .optional(note),
    ]
  }

  /// The picture of the archive by years and the table beside it.
  func context(of timeline: Timeline?, _ picture: [UInt8]?) -> TemplateContext {
    [
      .timeline: picture == nil ? .absent : .html(""),
      .timelineRows: .list(
        (timeline?.rows ?? []).map { year in
          [
            .year: .text(String(year.year)), .held: .text(year.held.grouped),
            .lacking: .text(year.lacking.grouped),
          ]
        }
      ),
    ]
  }

  private func note(on document: NotHeldDocument) -> String? {
    let parts = [document.issuer, document.date?.dayMonthYear].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  /// The links from one page of a list to others: the first, the last and those close by, so that
  /// the length of a page does not grow with the list.
  func otherPages(of number: Int, among addresses: [String]) -> TemplateContext {
    let near = max(0, number - 2)...min(addresses.count - 1, number + 2)
    var shown = Array(near)
    if near.lowerBound > 0 { shown.insert(0, at: 0) }
    if near.upperBound < addresses.count - 1 { shown.append(addresses.count - 1) }
    return [
      .hasPages: .flag(addresses.count > 1),
      .pages: .list(
        shown.map { other in
          [
            .href: other == number
              ? .absent : .text(RelativeLink.link(from: addresses[number], to: addresses[other])),
            .label: .text(String(other + 1)),
            .current: .flag(other == number),
          ]
        }
      ),
    ]
  }

  /// The addresses of the pages of one list.
  func addresses(of list: DocumentList) -> [String] {
    Self.addresses(from: list.address, for: list.entries.count)
  }

  /// The addresses of the pages that `count` entries fill, the first at `address` itself.
  static func addresses(from address: String, for count: Int, length: Int = listLength) -> [String]
  {
    (0..<max(1, (count + length - 1) / length)).map {
      $0 == 0 ? address : "\(address)trang-\($0 + 1)/"
    }
  }

  private func groups(
    of entries: ArraySlice<Int>,
    in list: DocumentList,
    on address: String
  ) -> [TemplateContext] {
    var groups: [(label: String?, entries: [TemplateContext])] = []
    for index in entries {
      let entry = catalogue.entries[index]
      let label = groupLabel(entry.metadata.date, list.grouping)
      let context = listEntry(entry, on: address)
      if let last = groups.last, last.label == label {
        groups[groups.count - 1].entries.append(context)
      } else {
        groups.append((label, [context]))
      }
    }
    return groups.map { [.label: .optional($0.label), .entries: .list($0.entries)] }
  }

  private func groupLabel(_ date: CivilDate?, _ grouping: DocumentList.Grouping) -> String? {
    switch (grouping, date) {
    case (.month, let date?):
      strings(.monthHeading, ["month": String(date.month), "year": String(date.year)])
    case (.year, let date?): strings(.yearHeading, ["year": String(date.year)])
    case (.month, nil), (.none, _): nil
    case (.year, nil): strings(.unknownYear)
    }
  }
}
