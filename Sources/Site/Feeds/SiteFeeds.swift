import Documents

/// What machines read of the archive as a whole: feed, sitemap, robots.
struct SiteFeeds: Sendable {
  static let path = "atom.xml"
  /// How many documents the feed tells of.
  private static let feedLength = 50

  let pages: SitePages

  /// - Parameters:
  ///   - addresses: of every page that search engines should know, relative to the root.
  ///   - lists: some of which have a feed of their own.
  /// - Returns: the feeds, the sitemap in one or more files, robots.txt, and how to search.
  func files(sitemap addresses: [String], lists: DocumentLists) -> [OutputFile] {
    let base = pages.settings.baseURL
    let sitemap = Sitemap(
      addresses: addresses.map(base.absolute).sorted(),
      root: base.description
    )
    let robots = "User-agent: *\nAllow: /\nSitemap: \(base.absolute("sitemap.xml"))\n"
    var named = [(Self.path, feed.xml), ("robots.txt", robots)] + sitemap.files
    if pages.settings.hasSearch {
      let description = SearchDescription(
        title: pages.settings.title,
        language: pages.settings.language.rawValue,
        page: base.absolute(FixedAddress.search)
      )
      named.append((SearchDescription.path, description.xml))
    }
    let ofLists = lists.all.lazy.filter(\.hasFeed).map { list in
      (list.address + Self.path, feed(of: list).xml)
    }
    return (named + ofLists).compactMap(Self.file)
  }

  /// A file that is made from facts alone: its own hash tells them all.
  static func file(_ name: String, _ text: String) -> OutputFile? {
    OutputPath(name).map { path in
      OutputFile(
        path: path,
        content: .bytes(Array(text.utf8)),
        stage: .lists,
        provenance: Provenance([.init("facts", ContentHash(of: text))])
      )
    }
  }

  private var feed: AtomFeed {
    let settings = pages.settings
    return feed(
      of: pages.catalogue.published,
      at: "",
      title: pages.strings(.feedTitle, ["title": settings.title])
    )
  }

  private func feed(of list: DocumentList) -> AtomFeed {
    feed(
      of: list.entries,
      at: list.address,
      title: pages.strings(.pageTitle, ["heading": list.heading, "title": pages.settings.title])
    )
  }

  /// The newest of `entries`, in their order.
  private func feed(of entries: [Int], at address: String, title: String) -> AtomFeed {
    let settings = pages.settings
    let dated = entries.lazy.map { pages.catalogue.entries[$0] }
      .filter { $0.metadata.date != nil }
    return AtomFeed(
      address: settings.baseURL.absolute(address + Self.path),
      page: settings.baseURL.absolute(address),
      title: title,
      author: settings.title,
      language: "vi",
      entries: dated.prefix(Self.feedLength).map { entry in
        AtomFeed.Entry(
          address: settings.baseURL.absolute(entry.address.path),
          title: entry.heading,
          summary: entry.metadata.title,
          date: entry.metadata.date?.iso ?? "",
          author: entry.metadata.issuer
        )
      }
    )
  }
}
