/// A document found, and why it stands where it stands.
public struct SearchHit: Sendable, Hashable {
  /// The number of the document (`DocumentOrder`).
  public let document: Int
  /// The address, from its text.
  public let address: String
  /// The class of the match, see `Standing`; less is better.
  public let standing: Int
}
