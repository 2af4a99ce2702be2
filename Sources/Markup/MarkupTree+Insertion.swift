import CCmarkGFM

extension MarkupTree {
  /// Puts links around stretches of a text block and returns those refused, by index.
  ///
  /// The insertions may come in any order; what stands in the way of one leaves the others alone.
  /// A range may run over line breaks, escapes and whole emphasised words; one that begins or ends
  /// inside emphasis which it does not enclose is refused, and so is any that would nest in a link.
  /// - Complexity: O(length of the block + k log k) for k links.
  @discardableResult
  public mutating func link(
    _ insertions: [LinkInsertion],
    inBlock index: Int
  ) -> [InsertionRefusal] {
    wrap(
      insertions,
      inBlock: index,
      refusedAlready: { HTMLEscaping.isDangerous($0.destination) ? .dangerousDestination : nil },
      element: { insertion in
        InlineWrapping.Element(
          range: insertion.range,
          startTag: HTMLEscaping.linkTag(insertion),
          endTag: "</a>",
          isLink: true
        )
      }
    )
  }

  /// Puts a link around one stretch of a text block; false where it is refused.
  ///
  /// - Complexity: O(length of the block); take ``link(_:inBlock:)`` for several.
  @discardableResult
  public mutating func link(
    _ range: Range<Int>,
    inBlock index: Int,
    to destination: String,
    attributes: [Attribute] = []
  ) -> Bool {
    link(
      [LinkInsertion(range: range, destination: destination, attributes: attributes)],
      inBlock: index
    ).isEmpty
  }

  /// Puts `mark` elements around stretches of a text block and returns those refused, by index.
  ///
  /// A mark may stand in a link or enclose one, but not cross its border.
  /// - Complexity: O(length of the block + k log k) for k marks.
  @discardableResult
  public mutating func mark(
    _ insertions: [MarkInsertion],
    inBlock index: Int
  ) -> [InsertionRefusal] {
    wrap(insertions.map { ($0.range, $0.attributes) }, in: "mark", inBlock: index)
  }
}

extension MarkupTree {
  /// Puts elements that are no links around stretches of a text block.
  func wrap(
    _ stretches: [(range: Range<Int>, attributes: [Attribute])],
    in name: StaticString,
    inBlock index: Int
  ) -> [InsertionRefusal] {
    wrap(
      stretches,
      inBlock: index,
      refusedAlready: { _ in nil },
      element: { stretch in
        InlineWrapping.Element(
          range: stretch.range,
          startTag: HTMLEscaping.startTag(name, stretch.attributes),
          endTag: "</\(name)>",
          isLink: false
        )
      }
    )
  }

  /// Puts an element around the stretch of each insertion that is not refused already.
  func wrap<Insertion>(
    _ insertions: [Insertion],
    inBlock index: Int,
    refusedAlready: (Insertion) -> InsertionRefusal.Reason?,
    element: (Insertion) -> InlineWrapping.Element
  ) -> [InsertionRefusal] {
    guard textBlockPositions.indices.contains(index) else {
      return insertions.indices.map { InsertionRefusal(index: $0, reason: .outOfBounds) }
    }
    var refusals: [InsertionRefusal] = []
    var positions: [Int] = []
    for (position, insertion) in insertions.enumerated() {
      if let reason = refusedAlready(insertion) {
        refusals.append(InsertionRefusal(index: position, reason: reason))
      } else {
        positions.append(position)
      }
    }
    guard !positions.isEmpty else { return refusals }
    var wrapping = InlineWrapping(of: blocks[textBlockPositions[index]].node)
    refusals += wrapping.apply(positions.map { element(insertions[$0]) }).map {
      InsertionRefusal(index: positions[$0.index], reason: $0.reason)
    }
    return refusals.sorted { $0.index < $1.index }
  }
}
