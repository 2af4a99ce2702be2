import Documents

/// What machines read of the archive as a whole: feed, sitemap, robots.
struct SiteFeeds: Sendable {
  static let path = "atom.xml"
  /// How many documents the feed tells of.
  private static let feedLength = 50

  let pages: SitePages

  /// - Parameter addresses: of every page that search engines should know, relative to the root.
  /// - Returns: the feed, the sitemap in one or more files, robots.txt, and how to search.
  func files(sitemap addresses: [String]) -> [OutputFile] {
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
    return named.compactMap { name, text in
      guard let path = OutputPath(name) else { return nil }
      // Made from facts alone: the hash of the file itself tells them all.
      return OutputFile(
        path: path,
        content: .bytes(Array(text.utf8)),
        stage: .lists,
        provenance: Provenance([.init("facts", ContentHash(of: text))])
      )
    }
  }

  private var feed: AtomFeed {
    let settings = pages.settings
    let dated = pages.catalogue.published.lazy.map { pages.catalogue.entries[$0] }
      .filter { $0.metadata.date != nil }
    return AtomFeed(
      address: settings.baseURL.absolute(Self.path),
      page: settings.baseURL.description,
      title: pages.strings(.feedTitle, ["title": settings.title]),
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
