import Documents

/// What a person states about a document, in front matter or a metadata file; absent keys are nil.
package struct StatedMetadata: Sendable, Equatable {
  var number: String?
  var kind: String?
  var issuer: String?
  var place: String?
  var date: CivilDate?
  var title: String?
  var term: String?
  var signedBy: String?
  var declassified: CivilDate?
  var topics: [String] = []
  var review: ReviewState?
  var reviewer: String?
  var reviewed: CivilDate?
  var isWithdrawn = false
  var reason: String?
  var aliases: [Address] = []
  var publishes: Bool?
  /// Where each key was stated, for diagnostics.
  var places = StatedPlaces()

  struct Place: Sendable, Equatable {
    let path: String
    /// From 1.
    let line: Int
  }

  /// These statements, with those of `other` where this one is silent.
  func completed(by other: StatedMetadata) -> StatedMetadata {
    var whole = self
    whole.number = number ?? other.number
    whole.kind = kind ?? other.kind
    whole.issuer = issuer ?? other.issuer
    whole.place = place ?? other.place
    whole.date = date ?? other.date
    whole.title = title ?? other.title
    whole.term = term ?? other.term
    whole.signedBy = signedBy ?? other.signedBy
    whole.declassified = declassified ?? other.declassified
    whole.topics = topics.isEmpty ? other.topics : topics
    whole.review = review ?? other.review
    whole.reviewer = reviewer ?? other.reviewer
    whole.reviewed = reviewed ?? other.reviewed
    whole.isWithdrawn = isWithdrawn || other.isWithdrawn
    whole.reason = reason ?? other.reason
    whole.aliases = aliases.isEmpty ? other.aliases : aliases
    whole.publishes = publishes ?? other.publishes
    whole.places = places.completed(by: other.places)
    return whole
  }

  /// What was read from a text, overruled key by key by what a person stated.
  func overruling(_ read: DocumentMetadata) -> DocumentMetadata {
    var merged = read
    if let number {
      merged.number = DocumentNumber(number)?.canonical ?? number
    }
    merged.kind = kind ?? read.kind
    merged.issuer = issuer ?? read.issuer
    merged.place = place ?? read.place
    merged.date = date ?? read.date
    merged.title = title ?? read.title
    merged.term = term ?? read.term
    merged.signedBy = signedBy ?? read.signedBy
    return merged
  }
}
