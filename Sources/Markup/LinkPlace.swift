/// A stretch of a text block that may become a link when the rendered page is completed.
public struct LinkPlace: Sendable, Hashable {
  /// In Unicode scalars of the text of the block.
  public let range: Range<Int>
  /// By which the place is found again; from 0.
  public let number: Int

  public init(range: Range<Int>, number: Int) {
    self.range = range
    self.number = number
  }
}
