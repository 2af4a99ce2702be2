/// What surrounds the content of a page: its head and where it stands.
struct PageFrame: Sendable {
  /// Relative to the root, ending in `/`; empty for the home page.
  let address: String
  let title: String
  var description = ""
  var meta: [(name: String, content: String)] = []
  var properties: [(property: String, content: String)] = []
  /// Feeds of the page itself, beside that of the whole archive.
  var feeds: [(title: String, address: String)] = []
  /// A JSON-LD object, if the page describes one.
  var jsonLD: String?
  var scripts: [String] = []
  /// True for pages that search engines should pass over (redirects, tombstones, 404).
  var isHidden = false
  /// The relative way to the root, where it is not what follows from the address (404).
  var root: String?
}

extension PageFrame {
  /// A text that is the same for equal frames and different for others, for hashing.
  var canonicalText: String {
    let parts: [String] =
      [address, title, description, jsonLD ?? "", root ?? "", isHidden ? "hidden" : ""]
      + scripts + feeds.flatMap { [$0.title, $0.address] } + meta.flatMap { [$0.name, $0.content] }
      + properties.flatMap { [$0.property, $0.content] }
    return parts.joined(separator: "\u{2}")
  }
}
