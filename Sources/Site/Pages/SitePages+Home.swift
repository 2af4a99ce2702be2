import Documents

extension SitePages {
  private static let newestCount = 10
  private static let mostCitedCount = 5
  /// More years or issuers are left to the page that names all of them.
  private static let mostItems = 12

  /// The home page: search box, newest documents, and the ways of browsing.
  func home(
    _ lists: DocumentLists,
    _ timeline: Timeline,
    _ cited: [(address: Address, count: Int)]
  ) -> OutputFile? {
    let newest = catalogue.published.prefix(Self.newestCount).map { catalogue.entries[$0] }
    let mostCited = items(cited.prefix(Self.mostCitedCount), on: "")
    let picture = timeline.svg(label: strings(.timelineLabel))
    var frame = PageFrame(address: "", title: settings.title)
    frame.description = settings.description
    let context: TemplateContext = [
      .siteTitle: .text(settings.title),
      .intro: .text(settings.description.isEmpty ? strings(.homeIntro) : settings.description),
      .documentCountText: .text(documentsCount(catalogue.published.count)),
      .newest: .list(newest.map { listEntry($0, on: "") }),
      .hasNewest: .flag(!newest.isEmpty),
      .years: .list(items(lists.years.prefix(Self.mostItems), on: "")),
      .moreYears: more(than: lists.years, .allYears, at: FixedAddress.years),
      .kinds: .list(items(lists.kinds, on: "")),
      .issuers: .list(items(Self.largest(lists.issuers), on: "")),
      .moreIssuers: more(than: lists.issuers, .allIssuers, at: FixedAddress.issuers),
      .terms: .list(items(lists.terms.prefix(Self.mostItems), on: "")),
      .hasTerms: .flag(!lists.terms.isEmpty),
      .topics: .list(items(Self.largest(lists.topics), on: "")),
      .hasTopics: .flag(!lists.topics.isEmpty),
      .notHeldCountText: .text(
        strings(.notHeldCount, ["n": catalogue.notHeld.count.grouped])
      ),
      .notHeldHref: .text(RelativeLink.link(from: "", to: FixedAddress.notHeld)),
      .mostCited: .list(mostCited),
      .hasMostCited: .flag(!mostCited.isEmpty),
      .mostCitedHref: .text(RelativeLink.link(from: "", to: FixedAddress.mostCited)),
      .searchHref: .optional(settings.hasSearch ? "./" + FixedAddress.search : nil),
    ]
    return renderer.file(
      .home,
      frame: frame,
      context.adding(self.context(of: timeline, picture)),
      bodies: picture.map { [.timeline: $0] } ?? [:],
      stage: .lists
    )
  }

  /// Those with the most documents, in the order of the lists.
  private static func largest(_ lists: [DocumentList]) -> [DocumentList] {
    guard lists.count > mostItems else { return lists }
    let chosen = lists.indices.sorted {
      (lists[$1].entries.count, $0) < (lists[$0].entries.count, $1)
    }.prefix(mostItems)
    return chosen.sorted().map { lists[$0] }
  }

  private func more(
    than lists: [DocumentList],
    _ key: InterfaceStrings.Key,
    at address: String
  ) -> TemplateValue {
    guard lists.count > Self.mostItems else { return .absent }
    return .object([
      .href: .text(RelativeLink.link(from: "", to: address)),
      .label: .text(strings(key, ["n": lists.count.grouped])),
    ])
  }
}
