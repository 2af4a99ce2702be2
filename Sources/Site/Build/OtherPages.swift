/// The pages that belong to no single document, and the feeds; those with a key are not made yet.
struct OtherPages: Sendable {
  let plain: [OutputFile]
  let lists: [KeyedPage]
  /// The home page and those that name all years, kinds and issuers.
  let indexes: [OutputFile]
  /// What the archive lacks, and what was corrected in it.
  let overviews: [KeyedPage]
  let feeds: [KeyedPage]
  /// What crawlers and browsers look for.
  let fixed: [OutputFile]
  let diagnostics: [Diagnostic]

  init(
    _ pages: SitePages,
    _ lists: DocumentLists,
    _ keys: PageKeys,
    _ plainPages: [PlainPage],
    links: ContentLinks
  ) {
    var diagnostics: [Diagnostic] = []
    plain = pages.plain(plainPages, links: links, diagnostics: &diagnostics)
    self.lists = lists.all.flatMap { pages.pages(of: $0, keys) }
    indexes = pages.indexes(lists)
    overviews = pages.notHeldIndex(keys) + pages.correctionsPages(keys)
    let feeds = SiteFeeds(pages: pages)
    self.feeds = feeds.feeds(lists, keys)
    fixed = feeds.fixed
    self.diagnostics = diagnostics
  }
}
