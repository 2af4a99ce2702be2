import Restoration

/// Says how many words of a restored text are doubtful, and where to begin.
enum DoubtSentence {
  /// A note at the first doubtful word of the text that a page shows; nil where there is none, or
  /// where a person has checked the whole.
  static func diagnostic(for document: MarkdownDocument) -> Diagnostic? {
    guard document.review.state != .done, let restored = document.shownRestoration,
      let first = DoubtfulWord.words(of: restored).first
    else { return nil }
    let path = document.origin.path
    let count = document.review.doubtful
    return Diagnostic(
      .note,
      path,
      line: first.line,
      column: first.token.start + 1,
      "\(count) of \(document.review.words) words are doubtful; "
        + "the first is \"\(first.token.text)\"",
      hint: "compare with the scan; to correct them: "
        + "vankho restore \(path) --format markdown --write"
    )
  }
}
