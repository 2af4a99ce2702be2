import Search

/// A document with its links, anchors and outline, ready to be put into a page.
struct LinkedPage: Sendable {
  /// Rendered by cmark in safe mode.
  let body: [UInt8]
  let outline: [OutlineItem]
  /// One paragraph a line, unwrapped.
  let plainText: String
  /// The Markdown with front matter, as an archivist would keep it in `content/`.
  let markdown: String
  let sections: [SearchSection]

  struct OutlineItem: Sendable, Hashable {
    let level: Int
    let label: String?
    let text: String
    let anchor: String
  }
}
