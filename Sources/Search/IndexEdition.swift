/// A finished index: its files, the manifest last, and what the next build needs to change it.
public struct IndexEdition: Sendable {
  public enum File: Sendable {
    case made(SearchIndexFile)
    /// A file that stands as the last build made it.
    case kept(path: String, size: Int)
  }

  public let files: [File]
  /// Nil where the next build must make the index anew.
  public let ledger: IndexLedger?
}
