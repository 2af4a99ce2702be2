/// The classes in which hits are ranked (SEARCH §5); within a class the better evidence of the postings
/// comes first, then the newest.
///
/// When accents were typed, a phrase with those accents in the text stands before a phrase with other
/// accents in a heading; when none were typed, all accents are alike and only break ties of place.
enum Standing {
  static let wholeNumber = 0
  static let partialNumber = 1
  /// What is added when the last word was only begun.
  static let prefix = 20
  /// The most words from the first to the last of a query that is answered "near"; also the gap between
  /// two fields.
  static let near = 32

  /// How a document holds the words of a query.
  enum Match {
    case leading, phrase, near, words
  }

  static func text(_ match: Match, isExact: Bool, isAccented: Bool) -> Int {
    switch match {
    case .leading: isExact ? 2 : isAccented ? 4 : 3
    case .phrase: isExact ? (isAccented ? 3 : 4) : 5
    case .near: isExact ? 6 : 7
    case .words: isExact ? 8 : 9
    }
  }
}
