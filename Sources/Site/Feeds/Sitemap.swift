/// The list of all pages for search engines (sitemaps.org protocol 0.9), split as it demands.
public struct Sitemap: Sendable {
  /// The protocol's limit of addresses in one file.
  public static let limit = 50_000

  /// Absolute addresses, sorted.
  let addresses: [String]
  /// Absolute address of the site's root.
  let root: String

  /// - Parameters:
  ///   - addresses: absolute, sorted.
  ///   - root: the absolute address of the site's root.
  public init(addresses: [String], root: String) {
    self.addresses = addresses
    self.root = root
  }

  /// The files by name: `sitemap.xml`, and the parts it lists where one file is not enough.
  public var files: [(name: String, xml: String)] {
    guard addresses.count > Self.limit else {
      return [("sitemap.xml", Self.urlset(addresses[...]))]
    }
    let parts = stride(from: 0, to: addresses.count, by: Self.limit).enumerated().map { part in
      let end = min(part.element + Self.limit, addresses.count)
      return (
        name: "sitemap-\(part.offset + 1).xml", xml: Self.urlset(addresses[part.element..<end])
      )
    }
    let list = parts.map { "  <sitemap><loc>\(XMLText.escaped(root + $0.name))</loc></sitemap>\n" }
    let index = Self.element("sitemapindex", list.joined())
    return [("sitemap.xml", index)] + parts
  }

  private static func urlset(_ addresses: ArraySlice<String>) -> String {
    element("urlset", addresses.map { "  <url><loc>\(XMLText.escaped($0))</loc></url>\n" }.joined())
  }

  private static func element(_ name: String, _ content: String) -> String {
    """
    <?xml version="1.0" encoding="utf-8"?>
    <\(name) xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
    \(content)</\(name)>

    """
  }
}
