import Search

/// What a page shows of its document alone, and what is searched of it: all but what the rest of the
/// archive decides.
struct PageDraft: Sendable {
  /// As cmark renders it, with places for the links of citations, each numbered like its citation.
  let body: ArraySlice<UInt8>
  let outline: [LinkedPage.OutlineItem]
  /// Empty where the archive has no search.
  let sections: [SearchSection]
  /// What else is published of it; empty or nil for what is not.
  let plainText: ArraySlice<UInt8>
  let markdown: ArraySlice<UInt8>
  let akomaNtoso: AkomaNtosoText?
}

extension PageDraft {
  /// About how many bytes of memory it takes.
  var size: Int {
    let headings = outline.reduce(0) { $0 + $1.text.utf8.count + $1.anchor.utf8.count + 64 }
    let texts = sections.reduce(0) { $0 + $1.heading.utf8.count + $1.text.utf8.count + 64 }
    return body.count + plainText.count + markdown.count + (akomaNtoso?.body.count ?? 0)
      + headings + texts + 256
  }

  /// The draft in the form in which it is kept while a build lasts.
  var stored: [UInt8] {
    var writer = StoredBytes.Writer(
      reserving: size + 4096
    )
    writer.append(outline.count)
    for item in outline {
      writer.append(item.level)
      writer.append(item.label)
      writer.append(item.text)
      writer.append(item.anchor)
    }
    writer.append(sections.count)
    for section in sections {
      writer.append(section.anchor)
      writer.append(section.heading)
      writer.append(section.text)
    }
    for part in [body, plainText, markdown] { writer.append(part: part) }
    writer.append(akomaNtoso != nil)
    akomaNtoso?.append(to: &writer)
    return writer.bytes
  }

  /// Reads what `stored` gave; nil where the bytes hold no such thing.
  init?(reading bytes: [UInt8]) {
    var reader = StoredBytes.Reader(bytes)
    guard let count = reader.number() else { return nil }
    var outline: [LinkedPage.OutlineItem] = []
    for _ in 0..<count {
      guard let level = reader.number(), let label = reader.optionalText(),
        let text = reader.text(), let anchor = reader.text()
      else { return nil }
      outline.append(LinkedPage.OutlineItem(level: level, label: label, text: text, anchor: anchor))
    }
    guard let sectionCount = reader.number() else { return nil }
    var sections: [SearchSection] = []
    for _ in 0..<sectionCount {
      guard let anchor = reader.text(), let heading = reader.text(), let text = reader.text() else {
        return nil
      }
      sections.append(SearchSection(anchor: anchor, heading: heading, text: text))
    }
    let bytes = reader.rest.bytes
    guard let body = reader.part(), let plainText = reader.part(), let markdown = reader.part(),
      let hasText = reader.flag()
    else { return nil }
    akomaNtoso = hasText ? AkomaNtosoText(reading: &reader) : nil
    guard reader.isAtEnd, hasText == (akomaNtoso != nil) else { return nil }
    self.body = bytes[body]
    self.plainText = bytes[plainText]
    self.markdown = bytes[markdown]
    self.outline = outline
    self.sections = sections
  }
}
