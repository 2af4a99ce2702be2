import Search

/// A document with its links, anchors and outline, ready to be put into a page.
struct LinkedPage: Sendable {
  /// Rendered by cmark in safe mode.
  let body: [UInt8]
  let outline: [OutlineItem]
  /// One paragraph a line, unwrapped.
  let plainText: [UInt8]
  /// The Markdown with front matter, as an archivist would keep it in `content/`.
  let markdown: [UInt8]
  /// Nil where it is not published.
  let akomaNtoso: AkomaNtosoText?
  let sections: [SearchSection]
  /// What a restored text shows besides; nil for a text that was not restored.
  let restoration: Restoration?

  /// The parts of a page that show what restoring changed and of what it is not sure.
  struct Restoration: Sendable {
    /// Whether the body is the restored text and not yet checked as a whole.
    let isShown: Bool
    /// How many words of the body are marked as doubtful.
    let marks: Int
    /// The notes of the marked words, as HTML.
    let notes: [UInt8]
    /// The rows of source and restored text side by side, as HTML; nil when they are the same, or
    /// when the source is not published.
    let comparison: [UInt8]?
    /// Other readings of the doubtful words, for the search.
    let readings: [String]
  }

  struct OutlineItem: Sendable, Hashable {
    let level: Int
    let label: String?
    let text: String
    let anchor: String
  }
}
