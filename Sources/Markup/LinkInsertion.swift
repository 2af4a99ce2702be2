/// A link to be put around a stretch of a text block.
public struct LinkInsertion: Sendable, Hashable {
  /// In Unicode scalars of the text of the block.
  public var range: Range<Int>
  /// An address; what may not stand in one is percent-encoded.
  public var destination: String
  /// Attributes behind `href`, in this order.
  public var attributes: [Attribute]

  public init(range: Range<Int>, destination: String, attributes: [Attribute] = []) {
    self.range = range
    self.destination = destination
    self.attributes = attributes
  }
}
