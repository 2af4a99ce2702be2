import Vietnamese

/// One way of finding documents by browsing: all of a year, a month, a kind, an issuer, a term or a
/// topic.
struct DocumentList: Sendable {
  /// Where the list stands: `nam/2023/`.
  let address: String
  let label: String
  let heading: String
  /// Newest first.
  let entries: [Int]
  let grouping: Grouping
  /// Whether the list has a feed of its own.
  var hasFeed = false
  /// The lists that part it further: the months of a year that does not fit on a page.
  var parts: [DocumentList] = []

  enum Grouping: Sendable {
    case month, year, none
  }

  /// The folder of the list of a kind, below that of all kinds.
  static func slug(ofKind kind: String?) -> String {
    let slug = Slug.slug(kind ?? "")
    return slug.isEmpty ? "khong-ro-loai" : slug
  }

  /// The folder of the list of a topic; nil for a topic without letters.
  static func slug(ofTopic topic: String) -> String? {
    let slug = Slug.slug(topic)
    return slug.isEmpty ? nil : slug
  }

  /// The folder of the list of an issuer's term.
  static func slug(ofTerm term: String, issuer: String) -> String? {
    let slug = Slug.slug(term)
    return slug.isEmpty ? nil : "\(issuer)-\(slug)"
  }
}
