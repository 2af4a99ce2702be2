import Search

/// A document whose files are made, and what the search index has of it.
struct MadeDocument: Sendable {
  let composed: DocumentComposer.Composed
  /// Nil where there is no search or nothing to search.
  let digested: DigestedDocument?

  init(_ number: Int, _ work: BuildRun.DocumentWork) {
    composed = work.composer.files(number)
    digested =
      work.pages.settings.hasSearch ? composed.record.map(DigestedDocument.init) : nil
  }
}
