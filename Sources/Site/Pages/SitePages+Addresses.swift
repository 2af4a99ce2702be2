import Documents

extension SitePages {
  /// Home, the pages that name all lists, and the page for addresses that do not exist: few, whatever
  /// the archive holds.
  func indexes(_ lists: DocumentLists) -> [OutputFile] {
    let timeline = Timeline(catalogue)
    let cited = catalogue.citedBy.mostCited(Self.listLength)
    let pages = [
      home(lists, timeline, cited), mostCitedIndex(cited), notFoundPage(),
      index(
        of: lists.years,
        at: FixedAddress.years,
        heading: strings(.yearsHeading),
        intro: strings(.yearsIntro),
        timeline: timeline
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
      lists.terms.isEmpty
        ? nil
        : index(
          of: lists.terms,
          at: FixedAddress.terms,
          heading: strings(.termsHeading),
          intro: strings(.termsIntro)
        ),
      lists.topics.isEmpty
        ? nil
        : index(
          of: lists.topics,
          at: FixedAddress.topics,
          heading: strings(.topicsHeading),
          intro: strings(.topicsIntro)
        ),
    ]
    return pages.compactMap { $0 }
  }

  /// What stands in the foot of every page beside the plain pages: address and title.
  static func footPages(
    of catalogue: Catalogue,
    strings: InterfaceStrings
  ) -> [(address: String, title: String)] {
    let entries = catalogue.published.lazy.map { catalogue.entries[$0] }
    let hasTerms = entries.contains { $0.metadata.term.map { !$0.isEmpty } ?? false }
    let hasTopics = entries.contains {
      $0.stated.topics.contains { DocumentList.slug(ofTopic: $0) != nil }
    }
    return (hasTerms ? [(FixedAddress.terms, strings(.termsHeading))] : [])
      + (hasTopics ? [(FixedAddress.topics, strings(.topicsHeading))] : [])
      + [
        (FixedAddress.mostCited, strings(.mostCitedHeading)),
        (FixedAddress.corrections, strings(.correctionsHeading)),
      ]
  }

  /// Of all that `addresses` depends on.
  func addressesKey(
    _ lists: DocumentLists,
    _ plainPages: [PlainPage],
    _ keys: PageKeys
  ) -> ContentHash {
    var writer = StoredBytes.Writer()
    writer.append(keys.frame)
    for entry in catalogue.entries where !entry.isWithdrawn { writer.append(entry.address.path) }
    for document in catalogue.notHeld { writer.append(document.address.path) }
    for list in lists.all {
      writer.append(list.address)
      writer.append(list.entries.count)
    }
    writer.append(plainPages.map(\.address))
    writer.append(reviewedCount)
    return ContentHash(of: writer.bytes)
  }

  /// Every address that search engines should know, relative to the root (DESIGN §9).
  func addresses(_ lists: DocumentLists, _ plainPages: [PlainPage]) -> [String] {
    let documents = catalogue.published.map { catalogue.entries[$0].address.path }
    let missing = catalogue.notHeld.map(\.address.path)
    let browsing = lists.all.flatMap(addresses)
    let fixed =
      [
        "", FixedAddress.about, FixedAddress.years, FixedAddress.kinds, FixedAddress.issuers,
        FixedAddress.mostCited,
      ] + (lists.terms.isEmpty ? [] : [FixedAddress.terms])
      + (lists.topics.isEmpty ? [] : [FixedAddress.topics])
    let long =
      Self.addresses(from: FixedAddress.notHeld, for: catalogue.notHeld.count)
      + Self.addresses(
        from: FixedAddress.corrections,
        for: reviewedCount,
        length: Self.correctionsLength
      )
    return Set(documents + missing + browsing + fixed + long + plainPages.map(\.address)).sorted()
  }
}
