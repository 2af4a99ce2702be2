/// A place in a block at which a page of the source ends and another begins.
public struct PageBreak: Sendable, Hashable {
  /// The number printed on the new page, nil where none was read.
  public let page: Int?
  /// Where the new page begins in the block's text, in Unicode scalars; 0 before the block.
  public let offset: Int

  /// A page break.
  public init(page: Int?, offset: Int) {
    self.page = page
    self.offset = offset
  }
}
