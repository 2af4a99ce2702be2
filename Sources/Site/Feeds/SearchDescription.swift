/// Tells browsers how to search the archive (OpenSearch 1.1, description document).
struct SearchDescription: Sendable {
  static let path = FixedAddress.search + "mo-ta.xml"

  let title: String
  let language: String
  /// Absolute address of the search page.
  let page: String

  var xml: String {
    var writer = XMLWriter()
    let namespace = "http://a9.com/-/spec/opensearch/1.1/"
    writer.element("OpenSearchDescription", ["xmlns": namespace]) { writer in
      // 16 and 1,024 characters are the limits of the specification.
      writer.inline("ShortName", XMLRun(String(title.prefix(16))))
      writer.inline("Description", XMLRun(String(title.prefix(1024))))
      writer.empty("Url", ["type": "text/html", "template": page + "?q={searchTerms}"])
      writer.inline("Language", XMLRun(language))
      writer.inline("InputEncoding", XMLRun("UTF-8"))
    }
    return writer.text
  }
}
