/// The kind and the issuer of each document, for filters and counts.
///
/// Deflated: a JSON array of two, the names of kinds and the names of issuers; a line end; then for each
/// document a byte for its kind and then for each a byte for its issuer, 0 for none. Names beyond the
/// 254 commonest share the number 255.
struct FacetTable {
  private var kinds: [String?]
  private var issuers: [String?]

  init(documentCount: Int) {
    kinds = Array(repeating: nil, count: documentCount)
    issuers = kinds
  }

  mutating func note(kind: String?, issuer: String?, document: Int) {
    kinds[document] = kind
    issuers[document] = issuer
  }

  /// The file.
  var file: [UInt8] { Deflater(level: 9).deflate(bytes) }

  private var bytes: [UInt8] {
    var json = JSONBytes()
    var columns: [UInt8] = []
    for values in [kinds, issuers] {
      var counts: [String: Int] = [:]
      for case let value? in values where !value.isEmpty { counts[value, default: 0] += 1 }
      let names = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key).prefix(254)
      let numbers = Dictionary(uniqueKeysWithValues: zip(names, UInt8(1)...))
      if columns.isEmpty { json.append("[") } else { json.append(",") }
      json.append(strings: names)
      columns += values.map { value in
        guard let value, !value.isEmpty else { return 0 }
        return numbers[value] ?? 255
      }
    }
    json.append("]\n")
    return json.bytes + columns
  }
}
