/// The description of a document for machines in the head of its page (DCMI terms in HTML).
enum DublinCore {
  static func meta(
    of entry: CatalogueEntry,
    heading: String,
    link: String
  ) -> [(name: String, content: String)] {
    let metadata = entry.metadata
    let pairs: [(String, String?)] = [
      ("DC.title", metadata.title.map { "\(heading): \($0)" } ?? heading),
      ("DC.identifier", link), ("DC.type", metadata.kind), ("DC.creator", metadata.issuer),
      ("DC.date", metadata.date?.iso), ("DC.language", "vi"),
    ]
    return pairs.compactMap { name, content in content.map { (name, $0) } }
  }
}
