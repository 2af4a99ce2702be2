import Documents

/// What machines read of the archive as a whole: feed, sitemap, robots.
struct SiteFeeds: Sendable {
  static let path = "atom.xml"
  /// How many documents the feed tells of.
  private static let feedLength = 50

  let pages: SitePages

  /// robots.txt, and how to search.
  var fixed: [OutputFile] {
    let base = pages.settings.baseURL
    let robots = "User-agent: *\nAllow: /\nSitemap: \(base.absolute("sitemap.xml"))\n"
    var named = [("robots.txt", robots)]
    if pages.settings.hasSearch {
      let description = SearchDescription(
        title: pages.settings.title,
        language: pages.settings.language.rawValue,
        page: base.absolute(FixedAddress.search)
      )
      named.append((SearchDescription.path, description.xml))
    }
    return named.compactMap(Self.file)
  }

  /// The sitemap, in one or more files, of the pages at these addresses, relative to the root.
  func sitemap(_ addresses: [String]) -> [OutputFile] {
    let base = pages.settings.baseURL
    let sitemap = Sitemap(
      addresses: addresses.map(base.absolute).sorted(),
      root: base.description
    )
    return sitemap.files.compactMap(Self.file)
  }

  /// The feed of the whole archive, and those of some lists.
  func feeds(_ lists: DocumentLists, _ keys: PageKeys) -> [KeyedPage] {
    [keyed(pages.catalogue.published, at: "", title: wholeTitle, keys)]
      + lists.all.lazy.filter(\.hasFeed).map { list in
        keyed(list.entries, at: list.address, title: title(of: list), keys)
      }
  }

  private func keyed(
    _ entries: [Int],
    at address: String,
    title: String,
    _ keys: PageKeys
  ) -> KeyedPage {
    let shown = newest(of: entries)
    return KeyedPage(
      name: "feed/" + address,
      key: keys.page(address + Self.path, words: [title], entries: shown),
      make: { [Self.file(address + Self.path, feed(of: shown, at: address, title: title).xml)] }
    )
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

  private var wholeTitle: String {
    pages.strings(.feedTitle, ["title": pages.settings.title])
  }

  private func title(of list: DocumentList) -> String {
    pages.strings(.pageTitle, ["heading": list.heading, "title": pages.settings.title])
  }

  /// The newest of `entries` that have a date, in their order.
  private func newest(of entries: [Int]) -> [Int] {
    Array(
      entries.lazy.filter { pages.catalogue.entries[$0].metadata.date != nil }
        .prefix(Self.feedLength)
    )
  }

  private func feed(of entries: [Int], at address: String, title: String) -> AtomFeed {
    let settings = pages.settings
    return AtomFeed(
      address: settings.baseURL.absolute(address + Self.path),
      page: settings.baseURL.absolute(address),
      title: title,
      author: settings.title,
      language: "vi",
      entries: entries.map { pages.catalogue.entries[$0] }.map { entry in
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
