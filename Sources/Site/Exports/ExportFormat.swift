/// The forms in which an archive's data is handed on as a whole.
public enum ExportFormat: String, Sendable, CaseIterable {
  /// The catalogue, one document a row (RFC 4180).
  case csv
  /// What `index.json` holds, one document a line.
  case ndjson
  /// Akoma Ntoso, a file a document at its address.
  case akn
  /// Bulk lines and a mapping for an OpenSearch cluster.
  case opensearch
}
