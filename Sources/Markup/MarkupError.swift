/// A reason why a source is not parsed: it would cost cmark-gfm unbounded time or memory.
///
/// Lines count from 1. The bounds lie far beyond any document written to be read; ``SourceSurvey``
/// gives them and says which weakness of the C library each of them closes.
public enum MarkupError: Error, Hashable, Sendable {
  /// The tree or the page made of this many bytes would not fit.
  case tooLarge(bytes: Int)
  /// More than ``SourceSurvey/deepestNesting`` quotes, list items and footnotes one in another.
  case nestedTooDeep(line: Int)
  /// A table with too many columns or cells, or one tried on too long a paragraph.
  case tableTooLarge(line: Int)
  /// Too many brackets, emphasis marks or `<!` `<?` openings without a blank line between them.
  case tooManyMarks(line: Int)
  /// Reference definitions so long and so often used that the page would be many times the source.
  case referencesTooLong(line: Int)
  /// A bracket followed by an entity for `^`, which the C library reads from freed memory.
  case circumflexEntity(line: Int)
}
