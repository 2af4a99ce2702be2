/// A heading in the outline of a document.
public struct OutlineEntry: Sendable, Hashable {
  /// 1 to 6, as in the source.
  public let level: Int
  public let text: String
  /// The index of its text block.
  public let block: Int
}
