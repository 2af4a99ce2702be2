import Documents

extension SitePages {
  /// Home, the pages that name all lists, and the page for addresses that do not exist.
  func indexes(_ lists: DocumentLists) -> [OutputFile] {
    [
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
    ].compactMap { $0 }
  }

  /// Every address that search engines should know, relative to the root (DESIGN §9).
  func addresses(_ lists: DocumentLists, _ plainPages: [PlainPage]) -> [String] {
    let documents = catalogue.published.map { catalogue.entries[$0].address.path }
    let missing = catalogue.notHeld.map(\.address.path)
    let browsing = lists.all.flatMap(addresses)
    let fixed = [
      "", FixedAddress.about, FixedAddress.years, FixedAddress.kinds, FixedAddress.issuers,
      FixedAddress.notHeld,
    ]
    return Set(documents + missing + browsing + fixed + plainPages.map(\.address)).sorted()
  }
}
