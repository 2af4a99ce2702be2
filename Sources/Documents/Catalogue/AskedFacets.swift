import Synchronization

/// What was asked of an archive in order to resolve the citations of one document.
///
/// A class, because a resolver that answers does not change by it; used by one thread at a time, and
/// safe in any case.
public final class AskedFacets: Sendable {
  private let facets = Mutex<[ArchiveFacet]>([])

  /// Nothing asked so far.
  public init() {}

  /// Notes a question.
  public func note(_ facet: ArchiveFacet) {
    facets.withLock { $0.append(facet) }
  }

  /// All that was asked, each once, sorted.
  ///
  /// - Complexity: O(n log n).
  public var all: [ArchiveFacet] {
    let sorted = facets.withLock { $0 }.sorted()
    return sorted.enumerated().filter { $0 == 0 || sorted[$0 - 1] != $1 }.map(\.element)
  }
}
