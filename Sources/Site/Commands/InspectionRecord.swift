import Documents

/// What `inspect` prints of a document; what is missing is null.
struct InspectionRecord: Encodable {
  let path: String
  let metadata: DocumentMetadata
  /// How many grounds the preamble gives.
  let recitals: Int
  let outline: [OutlineItem]
  let citations: [CitationRecord]

  private enum CodingKeys: String, CodingKey {
    case path, metadata, outline, citations
  }

  private enum MetadataKeys: String, CodingKey {
    case side, number, kind, issuer, parent, place, date, title, term, authority, post, signedBy
    case recitals, recipients
  }

  private enum OutlineKeys: String, CodingKey {
    case level, label, text, anchor
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(path, forKey: .path)
    var fields = container.nestedContainer(keyedBy: MetadataKeys.self, forKey: .metadata)
    try fields.encode(metadata.side?.rawValue, forKey: .side)
    try fields.encode(metadata.number, forKey: .number)
    try fields.encode(metadata.kind, forKey: .kind)
    try fields.encode(metadata.issuer, forKey: .issuer)
    try fields.encode(metadata.parent, forKey: .parent)
    try fields.encode(metadata.place, forKey: .place)
    try fields.encode(metadata.date?.iso, forKey: .date)
    try fields.encode(metadata.title, forKey: .title)
    try fields.encode(metadata.term, forKey: .term)
    try fields.encode(metadata.authority, forKey: .authority)
    try fields.encode(metadata.post, forKey: .post)
    try fields.encode(metadata.signedBy, forKey: .signedBy)
    try fields.encode(recitals, forKey: .recitals)
    try fields.encode(metadata.recipients, forKey: .recipients)
    var items = container.nestedUnkeyedContainer(forKey: .outline)
    for item in outline {
      var fields = items.nestedContainer(keyedBy: OutlineKeys.self)
      try fields.encode(item.level, forKey: .level)
      try fields.encode(item.label, forKey: .label)
      try fields.encode(item.text, forKey: .text)
      try fields.encode(item.anchor, forKey: .anchor)
    }
    try container.encode(citations, forKey: .citations)
  }

  /// For people: a line a fact.
  var text: String {
    let facts: [(String, String?)] = [
      ("number", metadata.number), ("kind", metadata.kind), ("issuer", metadata.issuer),
      ("parent", metadata.parent), ("place", metadata.place), ("date", metadata.date?.dayMonthYear),
      ("title", metadata.title), ("term", metadata.term), ("authority", metadata.authority),
      ("post", metadata.post), ("signed by", metadata.signedBy),
    ]
    var lines = ["\(path)"] + facts.map { "  \($0.0): \($0.1 ?? "–")" }
    lines += metadata.recipients.map { "  recipient: \($0)" }
    lines += outline.map { item in
      String(repeating: "  ", count: item.level) + "\(item.label)  \(item.text)  #\(item.anchor)"
    }
    lines += citations.map { record in
      let citation = record.citation
      let parts = [citation.kind, citation.number, citation.date?.dayMonthYear, citation.issuer]
      let target = record.resolution.map { "\($0.status) \($0.target.map { "/" + $0 } ?? "")" }
      return "  cites \(parts.compactMap { $0 }.joined(separator: ", ")): \(target ?? "")"
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
