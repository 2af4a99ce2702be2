import Documents
import Markup
import Restoration

/// A document as Markdown with what is known of it: the form in which text sources and Markdown
/// written by a person meet.
struct MarkdownDocument: Sendable {
  let source: DocumentSource
  /// What was read from the text, overruled key by key by what a person stated.
  let metadata: DocumentMetadata
  let stated: StatedMetadata
  /// The text as it was read; nil when there is none (a withdrawn document).
  let official: OfficialDocument?
  let body: String
  /// The text blocks of `body` as cmark-gfm reads it.
  let blocks: [TextBlock]
  /// The lines that `body` was made from: of the text, or of the Markdown file itself.
  let origin: TextOrigin
  let review: TextReview
  /// The text as received and as restored, line for line; nil when there is only Markdown.
  let restored: RestoredText?
  /// What a person changed in the restored text; nil where nobody did.
  let corrections: TextCorrections?
  /// Of the source as received; nil when there is only Markdown.
  let sourceHash: ContentHash?
  /// The files that it was made from, and what restored the text.
  let inputs: [Provenance.Ingredient]

  /// The restored text, if it is what the page shows: nobody wrote Markdown in its place.
  var shownRestoration: RestoredText? {
    origin.bodyOffset == nil && restored?.state == .restored ? restored : nil
  }
}

/// The file and the lines that a text came from, to point at places in diagnostics.
struct TextOrigin: Sendable {
  let path: String
  /// The lines, parted by line feeds; a line may end with a carriage return.
  let text: String
  /// How many lines of the file stand before the first line of the Markdown body; nil when the body
  /// was made from the lines and is not part of the file.
  let bodyOffset: Int?
  /// The lines as received, where those of `text` are restored ones.
  var restored: [RestoredLine] = []

  /// The column of the file, from 1, at a place of `text`.
  ///
  /// - Complexity: O(line).
  func column(line: Int, column: Int) -> Int {
    guard restored.indices.contains(line - 1) else { return column }
    return RawOffsets(restored[line - 1])[column - 1] + 1
  }
}
