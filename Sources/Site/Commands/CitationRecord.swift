import Documents

/// A citation as `cite` and `inspect` print it; what is missing is null.
struct CitationRecord: Encodable {
  let citation: Citation
  /// Where it leads; only in `inspect`.
  var resolution: (target: String?, status: String)?

  private enum CodingKeys: String, CodingKey {
    case start, end, kind, number, date, issuer, parts, type, target, status
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(citation.range.lowerBound, forKey: .start)
    try container.encode(citation.range.upperBound, forKey: .end)
    try container.encode(citation.kind, forKey: .kind)
    try container.encode(citation.number, forKey: .number)
    try container.encode(citation.date?.iso, forKey: .date)
    try container.encode(citation.issuer, forKey: .issuer)
    try container.encode(citation.parts, forKey: .parts)
    try container.encode(citation.type.rawValue, forKey: .type)
    guard let resolution else { return }
    try container.encode(resolution.target, forKey: .target)
    try container.encode(resolution.status, forKey: .status)
  }
}
