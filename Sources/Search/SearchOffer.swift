/// A document not held that a query asks for by its number.
public struct SearchOffer: Sendable, Hashable {
  /// The address relative to the site's root, ending in `/`.
  public let address: String
  public let title: String
}
