/// An entry with its citations and where each leads at hand, for as long as its files are made: the
/// catalogue keeps them as bytes.
struct LinkedEntry: Sendable {
  /// In the catalogue.
  let index: Int
  let entry: CatalogueEntry
  let citations: [PlacedCitation]
  /// For each citation; nil where it is no link.
  let links: [CatalogueLink?]

  /// Each citation with where it leads, in order.
  var linkedCitations: Zip2Sequence<[PlacedCitation], [CatalogueLink?]> { zip(citations, links) }
}

extension Catalogue {
  /// - Complexity: O(citations of the entry).
  func linked(_ index: Int) -> LinkedEntry {
    LinkedEntry(
      index: index,
      entry: entries[index],
      citations: entries[index].text.citations,
      links: links[index]
    )
  }
}
