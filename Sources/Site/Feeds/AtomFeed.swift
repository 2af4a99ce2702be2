/// An Atom feed (RFC 4287) of documents, newest first.
struct AtomFeed: Sendable {
  /// Absolute address of the feed itself.
  let address: String
  /// Absolute address of the page it belongs to.
  let page: String
  let title: String
  let author: String
  let language: String
  let entries: [Entry]

  struct Entry: Sendable {
    /// Absolute address of the document, which is also its identifier.
    let address: String
    let title: String
    let summary: String?
    /// ISO date of issue: the build has no clock, and two builds must give the same bytes.
    let date: String
    let author: String?
  }

  var xml: String {
    var xml = """
      <?xml version="1.0" encoding="utf-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="\(language)">
        <id>\(XMLText.escaped(address))</id>
        <title>\(XMLText.escaped(title))</title>
        <updated>\(timestamp(entries.map(\.date).max() ?? "1970-01-01"))</updated>
        <author><name>\(XMLText.escaped(author))</name></author>
        <link rel="self" type="application/atom+xml" href="\(XMLText.escaped(address))"/>
        <link rel="alternate" type="text/html" href="\(XMLText.escaped(page))"/>

      """
    for entry in entries {
      xml += """
          <entry>
            <id>\(XMLText.escaped(entry.address))</id>
            <title>\(XMLText.escaped(entry.title))</title>
            <updated>\(timestamp(entry.date))</updated>
            <link rel="alternate" type="text/html" href="\(XMLText.escaped(entry.address))"/>

        """
      if let author = entry.author {
        xml += "    <author><name>\(XMLText.escaped(author))</name></author>\n"
      }
      if let summary = entry.summary {
        xml += "    <summary>\(XMLText.escaped(summary))</summary>\n"
      }
      xml += "  </entry>\n"
    }
    return xml + "</feed>\n"
  }

  private func timestamp(_ date: String) -> String { date + "T00:00:00Z" }
}
