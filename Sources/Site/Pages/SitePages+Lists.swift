import Documents

extension SitePages {
  /// The pages of one list, `listLength` documents on each.
  func pages(of list: DocumentList) -> [OutputFile] {
    let addresses = addresses(of: list)
    let count = addresses.count
    return (0..<count).compactMap { number in
      let address = addresses[number]
      let start = number * Self.listLength
      let entries = list.entries[start..<min(start + Self.listLength, list.entries.count)]
      return renderer.file(
        .list,
        frame: PageFrame(address: address, title: title(list.heading)),
        [
          "heading": .text(list.heading),
          "intro": .absent,
          "countText": .text(documentsCount(list.entries.count)),
          "feedHref": .absent,
          "groups": .list(groups(of: entries, in: list, on: address)),
          "hasPages": .flag(count > 1),
          "pages": .list(
            Self.neighbours(of: number, among: count).map { other in
              [
                "href": other == number
                  ? .absent
                  : .text(
                    RelativeLink.link(from: address, to: addresses[other])
                  ),
                "label": .text(String(other + 1)),
                "current": .flag(other == number),
              ]
            }
          ),
        ],
        stage: .lists
      )
    }
  }

  /// The page that names all years, all kinds or all issuers.
  func index(
    of lists: [DocumentList],
    at address: String,
    heading: String,
    intro: String
  ) -> OutputFile? {
    renderer.file(
      .indexList,
      frame: PageFrame(address: address, title: title(heading)),
      [
        "heading": .text(heading),
        "intro": .text(intro),
        "groups": .list([["label": .absent, "items": .list(items(lists, on: address))]]),
      ],
      stage: .lists
    )
  }

  /// The page that names the documents which the archive lacks, the most cited first.
  func notHeldIndex() -> OutputFile? {
    let address = FixedAddress.notHeld
    let missing = catalogue.notHeld.map { document in
      (document: document, count: catalogue.citedBy[document.address]?.count ?? 0)
    }.sorted { ($1.count, $0.document.address) < ($0.count, $1.document.address) }
    let heading = strings(.notHeldHeading)
    return renderer.file(
      .indexList,
      frame: PageFrame(address: address, title: title(heading)),
      [
        "heading": .text(heading),
        "intro": .text(strings(.notHeldListIntro)),
        "groups": .list([
          [
            "label": .absent,
            "items": .list(
              missing.map { document, count in
                [
                  "href": .text(RelativeLink.link(from: address, to: document.address.path)),
                  "label": .text(document.heading),
                  "countText": .text(strings(.citedByCount, ["n": String(count)])),
                  "note": .optional(note(on: document)),
                ]
              }
            ),
          ]
        ]),
      ],
      stage: .lists
    )
  }

  func items(_ lists: [DocumentList], on address: String) -> [TemplateContext] {
    lists.map { list in
      [
        "href": .text(RelativeLink.link(from: address, to: list.address)),
        "label": .text(list.label),
        "countText": .text(documentsCount(list.entries.count)),
        "note": .absent,
      ]
    }
  }

  private func note(on document: NotHeldDocument) -> String? {
    let parts = [document.issuer, document.date?.dayMonthYear].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  /// The pages that one page of a list leads to: the first, the last and those close by, so that
  /// the length of a page does not grow with the list.
  private static func neighbours(of number: Int, among count: Int) -> [Int] {
    (0..<count).filter { $0 == 0 || $0 == count - 1 || abs($0 - number) <= 2 }
  }

  /// The addresses of the pages of one list.
  func addresses(of list: DocumentList) -> [String] {
    let count = max(1, (list.entries.count + Self.listLength - 1) / Self.listLength)
    return (0..<count).map { $0 == 0 ? list.address : "\(list.address)trang-\($0 + 1)/" }
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
    return groups.map { ["label": .optional($0.label), "entries": .list($0.entries)] }
  }

  private func groupLabel(_ date: CivilDate?, _ grouping: DocumentList.Grouping) -> String? {
    switch (grouping, date) {
    case (.month, let date?):
      strings(.monthHeading, ["month": String(date.month), "year": String(date.year)])
    case (.year, let date?): strings(.yearHeading, ["year": String(date.year)])
    case (.month, nil): nil
    case (.year, nil): strings(.unknownYear)
    }
  }
}
