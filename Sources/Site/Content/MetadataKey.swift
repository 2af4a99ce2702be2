/// The keys of front matter and metadata files (DESIGN §3).
enum MetadataKey: String, CaseIterable, Sendable {
  case number, kind, issuer, place, date, title, term, declassified, topics, review, reviewer,
    reviewed, status, reason, aliases, publish
  case signedBy = "signed-by"
}
