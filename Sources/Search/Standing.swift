/// The classes in which hits are ranked (SEARCH §5); within a class the newest comes first, then the
/// order of addresses.
///
/// When accents were typed, a phrase with those accents in the text stands before a phrase with other
/// accents in a heading; when none were typed, all accents are alike and only break ties of place.
enum Standing {
  static let wholeNumber = 0
  static let partialNumber = 1
  /// What is added when the last word was only begun.
  static let prefix = 20

  /// How a document holds the words of a query.
  enum Match {
    case leadingPhrase, phrase, near, words
  }

  static func text(_ match: Match, isExact: Bool, isAccented: Bool) -> Int {
    switch match {
    case .leadingPhrase: isExact ? 2 : isAccented ? 4 : 3
    case .phrase: isExact ? (isAccented ? 3 : 4) : 5
    case .near: isExact ? 6 : 7
    case .words: isExact ? 8 : 9
    }
  }
}
