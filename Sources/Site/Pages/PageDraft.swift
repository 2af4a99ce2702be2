import Search

/// What a page shows of its document alone, and what is searched of it: all but what the rest of the
/// archive decides.
struct PageDraft: Sendable {
  /// As cmark renders it, with places for the links of citations, each numbered like its citation.
  let body: ArraySlice<UInt8>
  let outline: [LinkedPage.OutlineItem]
  /// Empty where the archive has no search.
  let sections: [SearchSection]
}

extension PageDraft {
  /// The draft in the form in which it is kept while a build lasts.
  var stored: [UInt8] {
    var writer = StoredBytes.Writer()
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
    writer.append(body.count)
    writer.append(raw: body)
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
    guard let length = reader.number(), let body = reader.raw(length), reader.isAtEnd else {
      return nil
    }
    self.body = body
    self.outline = outline
    self.sections = sections
  }
}
