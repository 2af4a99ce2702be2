/// A relation with the words of the text that say it.
public struct RelationEvidence: Sendable, Hashable {
  /// What the citing document does with the cited one.
  public let relation: Relation
  /// From the word of the relation to the end of the citation, as printed.
  public let words: String

  package init(relation: Relation, words: String) {
    self.relation = relation
    self.words = words
  }
}
