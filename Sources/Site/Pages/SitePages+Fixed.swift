import Documents

extension SitePages {
  /// The page of a document that is cited and not held.
  func notHeldPage(_ document: NotHeldDocument) -> OutputFile? {
    let address = document.address.path
    let heading = document.heading
    let citing = citingEntries(of: document.address, on: address)
    var frame = PageFrame(address: address, title: title(heading))
    frame.description = strings(.notHeldPageHeading, ["heading": heading])
    let hasFeed = hasCitedByFeed(document.address)
    if hasFeed {
      frame.feeds = [
        (
          strings(.citedByFeedTitle, ["heading": heading]),
          address + OutputFormat.atom.fileName
        )
      ]
    }
    return renderer.file(
      .notHeld,
      frame: frame,
      [
        .heading: .text(heading),
        .title: .optional(document.title),
        .number: .optional(document.number.isEmpty ? nil : document.number),
        .kind: .optional(document.kind),
        .issuer: .optional(document.issuer),
        .date: .optional(document.date?.dayMonthYear),
        .dateISO: .optional(document.date?.iso),
        .inferred: .flag(document.isInferred && !document.number.isEmpty),
        .citedBy: .list(citing),
        .citedByRest: moreCiting(document.address),
        .citedByCount: .text(
          strings(
            .citedByCount,
            ["n": catalogue.citedBy.count(of: document.address).grouped]
          )
        ),
        .feedHref: .optional(hasFeed ? OutputFormat.atom.fileName : nil),
      ]
    )
  }

  /// The page that stays where a document was withdrawn.
  func tombstone(_ entry: CatalogueEntry) -> OutputFile? {
    let heading = entry.heading
    var frame = PageFrame(address: entry.address.path, title: title(heading))
    frame.isHidden = true
    return renderer.file(
      .tombstone,
      frame: frame,
      [
        .heading: .text(heading),
        .reason: .optional(entry.stated.reason),
        .date: .optional(entry.metadata.date?.dayMonthYear),
      ],
      inputs: entry.inputs
    )
  }

  /// The page that leads from an old address to the one that took its place.
  func redirect(from address: Address, to target: Address) -> OutputFile? {
    let name = catalogue.entry(at: target)?.heading ?? target.path
    let heading = strings(.redirectHeading, ["heading": name])
    var frame = PageFrame(address: address.path, title: title(heading))
    frame.isHidden = true
    return renderer.file(
      .redirect,
      frame: frame,
      [
        .heading: .text(heading),
        .href: .text(RelativeLink.link(from: address.path, to: target.path)),
      ]
    )
  }

  /// The search page; its script and index are there only where the archive has a search.
  func searchPage(scripts: [String]) -> OutputFile? {
    let heading = strings(.searchHeading)
    var frame = PageFrame(address: FixedAddress.search, title: title(heading))
    frame.scripts = scripts
    return renderer.file(
      .search,
      frame: frame,
      [.heading: .text(heading), .indexHref: .text("./")]
    )
  }

  /// The page that readers see without a connection, in place of one that they never read.
  ///
  /// The service worker shows it at any depth and says where its links start from.
  func offlinePage() -> OutputFile? {
    let heading = strings(.offlineHeading)
    var frame = PageFrame(address: "", title: title(heading))
    frame.isHidden = true
    return renderer.file(
      .offline,
      frame: frame,
      [.heading: .text(heading), .text: .text(strings(.offlineText))],
      stage: .lists,
      name: OfflineFiles.pageName
    )
  }

  /// The page for addresses that do not exist.
  ///
  /// A server shows it at any depth, where relative links lead astray: once the archive knows its
  /// public address, its links start from there.
  func notFoundPage() -> OutputFile? {
    let heading = strings(.notFoundHeading)
    var frame = PageFrame(address: "", title: title(heading))
    frame.isHidden = true
    let root = settings.hasBaseURL ? settings.baseURL.path : "./"
    frame.root = root
    return renderer.file(
      .notFound,
      frame: frame,
      [
        .heading: .text(heading), .text: .text(strings(.notFoundText)), .homeHref: .text(root),
        .searchHref: .optional(settings.hasSearch ? root + FixedAddress.search : nil),
      ],
      stage: .lists,
      name: "404.html"
    )
  }
}
