extension SitePages {
  private static let newestCount = 10
  private static let mostCitedCount = 5

  /// The home page: search box, newest documents, and the ways of browsing.
  func home(_ lists: DocumentLists) -> OutputFile? {
    let newest = catalogue.published.prefix(Self.newestCount).map { catalogue.entries[$0] }
    let mostCited = mostCitedItems()
    var frame = PageFrame(address: "", title: settings.title)
    frame.description = settings.description
    return renderer.file(
      .home,
      frame: frame,
      [
        "siteTitle": .text(settings.title),
        "intro": .text(settings.description.isEmpty ? strings(.homeIntro) : settings.description),
        "documentCountText": .text(documentsCount(catalogue.published.count)),
        "newest": .list(newest.map { listEntry($0, on: "") }),
        "hasNewest": .flag(!newest.isEmpty),
        "years": .list(items(lists.years, on: "")),
        "kinds": .list(items(lists.kinds, on: "")),
        "issuers": .list(items(lists.issuers, on: "")),
        "notHeldCountText": .text(
          strings(.notHeldCount, ["n": String(catalogue.notHeld.count)])
        ),
        "notHeldHref": .text(RelativeLink.link(from: "", to: FixedAddress.notHeld)),
        "mostCited": .list(mostCited),
        "hasMostCited": .flag(!mostCited.isEmpty),
        "searchHref": .optional(settings.hasSearch ? "./" + FixedAddress.search : nil),
      ],
      stage: .lists
    )
  }

  /// The documents that most others cite, held or not; ties by address.
  private func mostCitedItems() -> [TemplateContext] {
    let held = catalogue.published.map { index in
      let entry = catalogue.entries[index]
      return (address: entry.address, heading: entry.heading)
    }
    let all = held + catalogue.notHeld.map { ($0.address, $0.heading) }
    let counted = all.map { (item: $0, count: catalogue.citedBy[$0.address]?.count ?? 0) }
    return counted.filter { $0.count > 1 }
      .sorted { ($1.count, $0.item.address) < ($0.count, $1.item.address) }
      .prefix(Self.mostCitedCount).map { item, count in
        [
          "href": .text(RelativeLink.link(from: "", to: item.address.path)),
          "label": .text(item.heading),
          "countText": .text(strings(.citedByCount, ["n": String(count)])),
          "note": .absent,
        ]
      }
  }
}
