import Documents
import Vietnamese

/// One way of finding documents by browsing: all of a year, of a kind, or of an issuer.
struct DocumentList: Sendable {
  /// Where the list stands: `nam/2023/`.
  let address: String
  let label: String
  let heading: String
  /// Newest first.
  let entries: [Int]
  let grouping: Grouping

  enum Grouping: Sendable {
    case month, year
  }

  /// The folder of the list of a kind, below that of all kinds.
  static func slug(ofKind kind: String?) -> String {
    let slug = Slug.slug(kind ?? "")
    return slug.isEmpty ? "khong-ro-loai" : slug
  }
}

/// The lists of an archive, each kind of them in the order in which readers expect it.
struct DocumentLists: Sendable {
  let years: [DocumentList]
  let kinds: [DocumentList]
  let issuers: [DocumentList]

  var all: [DocumentList] { years + kinds + issuers }

  init(_ catalogue: Catalogue, strings: InterfaceStrings) {
    let newest = catalogue.published
    func metadata(_ index: Int) -> DocumentMetadata { catalogue.entries[index].metadata }

    years = Dictionary(grouping: newest) { metadata($0).date?.year }
      .sorted { ($0.key ?? Int.min) > ($1.key ?? Int.min) }
      .map { year, entries in
        let label = year.map(String.init) ?? strings(.unknownYear)
        return DocumentList(
          address: FixedAddress.years + (year.map(String.init) ?? "khong-ro-nam") + "/",
          label: label,
          heading: year.map { strings(.yearHeading, ["year": String($0)]) } ?? label,
          entries: entries,
          grouping: .month
        )
      }
    kinds =
      Dictionary(grouping: newest) { DocumentList.slug(ofKind: metadata($0).kind) }
      .map { slug, entries in
        let name = entries.lazy.compactMap { metadata($0).kind }.first ?? strings(.unknownKind)
        return DocumentList(
          address: FixedAddress.kinds + slug + "/",
          label: name,
          heading: strings(.kindHeading, ["kind": name]),
          entries: entries,
          grouping: .year
        )
      }.sortedByLabel
    issuers =
      Dictionary(grouping: newest) { catalogue.entries[$0].address.issuer }
      .map { slug, entries in
        let names = Dictionary(grouping: entries.compactMap { metadata($0).issuer }) { $0 }
          .sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
        let name = names.first?.key ?? strings(.unknownIssuer)
        return DocumentList(
          address: FixedAddress.issuers + slug + "/",
          label: name,
          heading: strings(.issuerHeading, ["issuer": name]),
          entries: entries,
          grouping: .year
        )
      }.sortedByLabel
  }
}

extension [DocumentList] {
  /// In Vietnamese dictionary order; equal names by address.
  fileprivate var sortedByLabel: [DocumentList] {
    map { (key: CollationKey($0.label), list: $0) }
      .sorted { ($0.key, $0.list.address) < ($1.key, $1.list.address) }
      .map(\.list)
  }
}
