import Documents

/// What the published documents of an archive are, in figures.
struct Coverage {
  /// The documents whose texts came about in one way.
  struct Share {
    var documents = 0
    var words = 0
    var repaired = 0
    var doubtful = 0

    fileprivate mutating func add(_ review: TextReview) {
      documents += 1
      words += review.words
      repaired += review.repaired
      doubtful += review.doubtful
    }
  }

  private var unrestored = Share()
  private var machine = Share()
  private var partial = Share()
  private var done = Share()
  private(set) var citations = 0
  private(set) var issuers = 0
  private(set) var kinds: Set<String> = []
  /// The first year and the last.
  private(set) var years: (first: Int, last: Int)?
  /// Of the texts that the machine restored and a person has read from end to end, not written anew:
  /// how many, and their words and those that the machine had wrong.
  private(set) var measured = (documents: 0, words: 0, wrong: 0)

  /// - Complexity: O(n).
  init(_ catalogue: Catalogue) {
    var issuer = ""
    // Neighbours are mostly of one kind.
    var kind: String?
    // The entries stand in the order of their addresses, so that those of an issuer are together.
    for entry in catalogue.entries where !entry.isWithdrawn {
      if issuer.isEmpty || !entry.address.path.hasPrefix(issuer) {
        issuer = entry.address.issuer + "/"
        issuers += 1
      }
      citations += entry.text.citationCount
      if let own = entry.metadata.kind, own != kind {
        kinds.insert(own)
        kind = own
      }
      if let year = entry.metadata.date?.year {
        years = (min(year, years?.first ?? year), max(year, years?.last ?? year))
      }
      let review = entry.review
      switch review.state {
      case .unrestored: unrestored.add(review)
      case .machine: machine.add(review)
      case .partial: partial.add(review)
      case .done: done.add(review)
      }
      if review.state == .done, let corrections = entry.corrections, !corrections.isRewritten {
        measured.documents += 1
        measured.words += review.words
        measured.wrong += corrections.words
      }
    }
  }

  subscript(state: TextReview.State) -> Share {
    switch state {
    case .unrestored: unrestored
    case .machine: machine
    case .partial: partial
    case .done: done
    }
  }
}
