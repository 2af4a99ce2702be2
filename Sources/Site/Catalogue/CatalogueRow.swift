import Documents

/// What is known of the citations of one document, resolved in this build or in the last one.
enum CatalogueRow: Sendable {
  case resolved(ResolvedEntry)
  /// As the row of that number in the last build's catalogue.
  case recorded(Int)
}

/// Where the citations of each document lead.
struct LinkTable: Sendable {
  let rows: [CatalogueRow]
  let last: RecordedCatalogue?

  /// For each citation of an entry: where it leads; nil when it is no link.
  ///
  /// - Complexity: O(links of the entry).
  subscript(entry: Int) -> [CatalogueLink?] {
    switch rows[entry] {
    case .resolved(let resolved): resolved.links
    case .recorded(let row): last?.links(of: row) ?? []
    }
  }

  /// How many citations lead to one document.
  ///
  /// - Complexity: O(documents).
  var count: Int {
    rows.reduce(0) { count, row in
      switch row {
      case .resolved(let resolved): count + resolved.links.count { $0?.target != nil }
      case .recorded(let row): count + (last?.rows[row].linkCount ?? 0)
      }
    }
  }
}
