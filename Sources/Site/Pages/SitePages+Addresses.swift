import Documents

extension SitePages {
  /// Home, lists and fixed pages.
  func lists(_ lists: DocumentLists) -> [OutputFile] {
    let all = lists.years + lists.kinds + lists.issuers
    let indexes = [
      home(lists), notHeldIndex(), notFoundPage(),
      index(
        of: lists.years,
        at: FixedAddress.years,
        heading: strings(.yearsHeading),
        intro: strings(.yearsIntro)
      ),
      index(
        of: lists.kinds,
        at: FixedAddress.kinds,
        heading: strings(.kindsHeading),
        intro: strings(.kindsIntro)
      ),
      index(
        of: lists.issuers,
        at: FixedAddress.issuers,
        heading: strings(.issuersHeading),
        intro: strings(.issuersIntro)
      ),
    ]
    return all.flatMap(pages) + indexes.compactMap { $0 }
  }

  /// Every address that search engines should know, relative to the root (DESIGN §9).
  func addresses(_ lists: DocumentLists, _ plainPages: [PlainPage]) -> [String] {
    let documents = catalogue.published.map { catalogue.entries[$0].address.path }
    let missing = catalogue.notHeld.map(\.address.path)
    let browsing = (lists.years + lists.kinds + lists.issuers).flatMap(addresses)
    let fixed = [
      "", FixedAddress.about, FixedAddress.years, FixedAddress.kinds, FixedAddress.issuers,
      FixedAddress.notHeld,
    ]
    return Set(documents + missing + browsing + fixed + plainPages.map(\.address)).sorted()
  }
}
