/// An abbreviation of a text block and what it stands for.
public struct AbbreviationInsertion: Sendable, Hashable {
  /// In Unicode scalars of the text of the block.
  public var range: Range<Int>
  /// The words in full, shown as the `title` of the element.
  public var words: String

  public init(range: Range<Int>, words: String) {
    self.range = range
    self.words = words
  }
}
