import Documents
import Synchronization

/// The anchors of the documents of which clauses are cited: a law is cited by thousands, and its text
/// is read once for all of them.
///
/// A class because threads add to it.
final class ArticleAnchors: Sendable {
  private let known = Mutex<[Address: Set<String>]>([:])

  /// - Complexity: that of `EntryText.articleAnchors` for the first who asks, O(1) for others.
  func of(_ entry: CatalogueEntry) -> Set<String> {
    known.withLock { known in
      if let anchors = known[entry.address] { return anchors }
      let anchors = Set(entry.text.articleAnchors)
      known[entry.address] = anchors
      return anchors
    }
  }
}
