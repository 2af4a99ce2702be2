import Documents

/// What is known of the citations of one document.
enum CatalogueRow: Sendable {
  case resolved(ResolvedEntry)
  /// As the row of that number in the store of the table.
  case stored(Int)
}

/// Where the citations of each document lead.
struct LinkTable: Sendable {
  let rows: [CatalogueRow]
  /// What was resolved and is kept as bytes.
  let store: RecordedCatalogue

  /// For each citation of an entry: where it leads; nil when it is no link.
  ///
  /// - Complexity: O(links of the entry).
  subscript(entry: Int) -> [CatalogueLink?] {
    switch rows[entry] {
    case .resolved(let resolved): resolved.links
    case .stored(let row): store.links(of: row)
    }
  }

  /// How many citations lead to one document.
  ///
  /// - Complexity: O(documents).
  var count: Int {
    rows.reduce(0) { count, row in
      switch row {
      case .resolved(let resolved): count + resolved.links.count { $0?.target != nil }
      case .stored(let row): count + store.row(row).linkCount
      }
    }
  }
}
