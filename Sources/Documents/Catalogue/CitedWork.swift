/// A citation with what its words call the document, ready to be resolved.
public struct CitedWork: Sendable, Hashable {
  /// The citation.
  public let citation: Citation
  /// What it is called by; nil for a number.
  public let name: CitedName?
  /// The name of a law that is cited by name and number.
  public let numberedLaw: CitedName?
  /// The words of the citation.
  public let words: String

  /// A citation with its words in the text.
  public init(_ citation: Citation, words: String) {
    self.citation = citation
    self.words = words
    name = CitedName(citation, words: words)
    numberedLaw = CitedName(lawNumberedIn: citation, words: words)
  }
}
