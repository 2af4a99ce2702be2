import Documents

/// A citation with its place in the citing document.
struct PlacedCitation: Sendable {
  let citation: Citation
  /// Which text block of the document's Markdown tree holds it.
  let block: Int
  /// The sentence around it.
  let excerpt: String
  /// In the source file, from 1.
  let line: Int
  let column: Int
}
