/// A document found, and why it stands where it stands.
public struct SearchHit: Sendable, Hashable {
  /// The number of the document, in the order in which the builder was given them.
  public let document: Int
  /// The class of the match, see `Standing`; less is better.
  public let standing: Int
  /// The position in the text that is to be shown; -1 when what matches is not in the text.
  public let position: Int
}
