/// What a query finds.
public struct SearchResult: Sendable, Hashable {
  /// All held documents in the order in which the page shows them, ten at a time.
  public let hits: [SearchHit]
  /// Documents not held whose number was asked for, when no held one bears it; at most ten.
  public let offers: [SearchOffer]
}
