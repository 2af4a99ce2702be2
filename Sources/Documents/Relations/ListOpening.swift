/// What a paragraph says of the documents that are listed below it: "Bãi bỏ các văn bản sau đây:".
public struct ListOpening: Sendable, Hashable {
  /// What is done with each of them.
  public let relation: Relation
  /// From the word of the relation to the colon, as printed.
  public let words: String

  init(relation: Relation, words: String) {
    self.relation = relation
    self.words = words
  }
}
