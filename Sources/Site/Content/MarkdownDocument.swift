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
  /// Of the source as received; nil when there is only Markdown.
  let sourceHash: ContentHash?
  /// The files that it was made from.
  let inputs: [Provenance.Ingredient]
}

/// How the text on the page came about.
struct TextReview: Sendable, Hashable {
  enum State: String, Sendable {
    /// Text as it was received: nothing has been repaired yet.
    case unrestored
    case machine, partial, done
  }

  let state: State
  let words: Int
  let repaired: Int
  let doubtful: Int

  /// The review with the state that a person gives it.
  ///
  /// A text that nothing has repaired stays so, whoever calls it the machine's.
  func stated(_ stated: ReviewState?) -> TextReview {
    guard let stated, stated != .machine || state != .unrestored else { return self }
    return TextReview(
      state: State(stated),
      words: words,
      repaired: repaired,
      doubtful: doubtful
    )
  }
}

extension TextReview.State {
  init(_ stated: ReviewState) {
    self =
      switch stated {
      case .machine: .machine
      case .partial: .partial
      case .done: .done
      }
  }

  /// What front matter says of it.
  var stated: ReviewState {
    switch self {
    case .unrestored, .machine: .machine
    case .partial: .partial
    case .done: .done
    }
  }
}

/// The file and the lines that a text came from, to point at places in diagnostics.
struct TextOrigin: Sendable {
  let path: String
  let lines: [String]
  /// How many lines of the file stand before the first line of the Markdown body; nil when the body
  /// was made from the lines and is not part of the file.
  let bodyOffset: Int?
}
