extension MarkupTree {
  /// Keeps places for links in a text block; those that could hold no link are left out.
  ///
  /// The rendered page holds marks there, which ``LinkPlaces`` fills or takes away. The marks are
  /// control characters: the source may hold none, neither as such nor as an entity.
  /// - Complexity: O(length of the block + k log k) for k places.
  public mutating func reserve(_ places: [LinkPlace], inBlock index: Int) {
    _ = wrap(
      places,
      inBlock: index,
      refusedAlready: { _ in nil },
      element: { place in
        InlineWrapping.Element(
          range: place.range,
          startTag: LinkPlaces.start(place.number),
          endTag: LinkPlaces.end,
          isLink: true
        )
      }
    )
  }
}
