/// A mark to be put on a stretch of a text block, such as a doubtful word.
public struct MarkInsertion: Sendable, Hashable {
  /// In Unicode scalars of the text of the block.
  public var range: Range<Int>
  /// Attributes of the `mark` element, in this order.
  public var attributes: [Attribute]

  public init(range: Range<Int>, attributes: [Attribute] = []) {
    self.range = range
    self.attributes = attributes
  }
}
