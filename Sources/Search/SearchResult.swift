/// What a query finds.
public struct SearchResult: Sendable, Hashable {
  /// All held documents, best first.
  public let hits: [SearchHit]
  /// Documents not held whose number was asked for, when no held one bears it; at most ten.
  public let offers: [NotHeldRecord]
}
