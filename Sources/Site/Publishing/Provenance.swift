/// What an output file was made from: enough to know, without making it again, that it is still
/// what a build would write.
///
/// Two output files of the same path and provenance have the same bytes; a test holds the build to
/// that. Ingredients are named hashes, sorted, each name once.
public struct Provenance: Hashable, Sendable {
  /// The ingredients by name: `content/a.txt`, `templates/document.mustache`, `settings`, `facts`.
  public let ingredients: [Ingredient]

  public init(_ ingredients: [Ingredient]) {
    self.ingredients = Set(ingredients).sorted { $0.name < $1.name }
  }

  /// One named input and the hash of what it held.
  public struct Ingredient: Hashable, Sendable {
    public let name: String
    public let hash: ContentHash

    public init(_ name: String, _ hash: ContentHash) {
      self.name = name
      self.hash = hash
    }
  }
}
