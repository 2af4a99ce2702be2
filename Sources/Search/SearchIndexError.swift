/// Why a search index cannot be read.
public enum SearchIndexError: Error, Equatable, CustomStringConvertible {
  /// A file does not hold what its place in the index says.
  case damaged
  /// The manifest is of another version of this program.
  case otherFormat

  public var description: String {
    switch self {
    case .damaged: "the search index is damaged"
    case .otherFormat: "the search index was made by another version"
    }
  }
}
