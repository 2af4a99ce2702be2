extension MarkupTree {
  /// Puts `abbr` elements around stretches of a text block and returns those refused, by index.
  ///
  /// An abbreviation may stand in a link or enclose one, but not cross its border.
  /// - Complexity: O(length of the block + k log k) for k abbreviations.
  @discardableResult
  public mutating func abbreviate(
    _ insertions: [AbbreviationInsertion],
    inBlock index: Int
  ) -> [InsertionRefusal] {
    wrap(
      insertions.map { ($0.range, [Attribute("title", $0.words)]) },
      in: "abbr",
      inBlock: index
    )
  }
}
