/// A block of Markdown as plain text: what a document written by a person is read from.
public struct PlainBlock: Sendable, Hashable {
  /// The kinds of blocks that make a difference.
  public enum Kind: Sendable, Hashable {
    /// A heading of the level that Markdown gives it, 1 to 6.
    case heading(level: Int)
    /// A paragraph, or anything else that is no list and no heading.
    case paragraph
    /// A paragraph in an item of a list; the level counts from 1.
    case item(level: Int)
    /// A cell of a table, code, a footnote: text in which no structure is looked for.
    case other
  }

  /// What the block is.
  public let kind: Kind
  /// The plain text, hard line breaks as newlines.
  public let text: String
  /// The line where it begins, from 1.
  public let line: Int
  /// The number of an item in a list that Markdown counts, which is not part of the text.
  public let number: Int?

  /// A block of Markdown.
  public init(kind: Kind, text: String, line: Int, number: Int? = nil) {
    self.kind = kind
    self.text = text
    self.line = line
    self.number = number
  }
}
