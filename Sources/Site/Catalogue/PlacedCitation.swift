import Documents

/// A citation with its place in the citing document.
struct PlacedCitation: Sendable {
  let work: CitedWork
  /// Which text block of the document's Markdown tree holds it; nil for one in the title.
  let block: Int?
  /// The sentence around it.
  let excerpt: String
  /// What the citing document does with the cited one, where its words say so.
  let relation: RelationEvidence?
  /// The subject that the text gives the cited document.
  let title: String?
  /// In the source file, from 1.
  let line: Int
  let column: Int

  var citation: Citation { work.citation }
}
