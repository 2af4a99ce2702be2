import Restoration

extension DocumentRecord {
  /// The record with the keys of each object in the order of the alphabet, and a line feed.
  func json(_ layout: JSONWriter.Layout) -> [UInt8] {
    var writer = JSONWriter(layout)
    writer.beginObject()
    writer.write(key: "address", address)
    writer.write(key: "authority", ifAny: authority)
    writer.write(key: "citations", citations) { $1.write(to: &$0) }
    writer.write(key: "citedBy", citedBy) { $1.write(to: &$0) }
    writer.write(key: "date", ifAny: date)
    writer.write(key: "issuer", ifAny: issuer)
    writer.write(key: "kind", ifAny: kind)
    writer.write(key: "number", ifAny: number)
    writer.write(key: "outline", outline) { $1.write(to: &$0) }
    writer.write(key: "parent", ifAny: parent)
    writer.write(key: "place", ifAny: place)
    writer.write(key: "recipients", recipients)
    writer.write(key: "review")
    review.write(to: &writer)
    writer.write(key: "signedBy", ifAny: signedBy)
    if let source {
      writer.write(key: "source")
      source.write(to: &writer)
    }
    writer.write(key: "term", ifAny: term)
    writer.write(key: "title", ifAny: title)
    writer.write(key: "topics", topics)
    writer.write(key: "url", url)
    writer.endObject()
    writer.endLine()
    return writer.bytes
  }
}

extension DocumentRecord.Review {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.write(key: "date", ifAny: date)
    writer.write(key: "doubtful", doubtful)
    writer.write(key: "repaired", repaired)
    writer.write(key: "reviewer", ifAny: reviewer)
    writer.write(key: "state", state)
    writer.write(key: "words", words)
    writer.endObject()
  }
}

extension DocumentRecord.Source {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.write(key: "file", file)
    writer.write(key: "sha256", sha256)
    writer.endObject()
  }
}

extension DocumentRecord.Section {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.write(key: "anchor", anchor)
    writer.write(key: "label", ifAny: label)
    writer.write(key: "level", level)
    writer.write(key: "text", text)
    writer.endObject()
  }
}

extension DocumentRecord.Reference {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.write(key: "anchor", ifAny: anchor)
    writer.write(key: "candidates", candidates)
    writer.write(key: "date", ifAny: date)
    writer.write(key: "excerpt", excerpt)
    writer.write(key: "issuer", ifAny: issuer)
    writer.write(key: "kind", ifAny: kind)
    writer.write(key: "number", ifAny: number)
    writer.write(key: "parts", ifAny: parts)
    if let relation {
      writer.write(key: "relation")
      relation.write(to: &writer)
    }
    writer.write(key: "status", status)
    writer.write(key: "target", ifAny: target)
    writer.write(key: "type", type)
    writer.endObject()
  }
}

extension DocumentRecord.Citing {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.write(key: "address", address)
    writer.write(key: "excerpt", excerpt)
    writer.write(key: "heading", heading)
    writer.write(key: "relations", relations) { $1.write(to: &$0) }
    writer.endObject()
  }
}

extension DocumentRecord.Evidence {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.write(key: "type", type)
    writer.write(key: "words", words)
    writer.endObject()
  }
}
