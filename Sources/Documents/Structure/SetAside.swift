/// A piece of the source that is no part of the text: furniture of the page or the letterhead.
public struct SetAside: Sendable, Hashable {
  /// Why a piece is no part of the text.
  public enum Reason: Sendable, Hashable {
    /// The number of a page.
    case pageNumber
    /// A line repeated on every page, or the head of a gazette.
    case runningHead
    /// What a program or a stamp put on the page: marks of a digital signature.
    case stamp
    /// Rules, stars and other signs without a letter.
    case ornament
    /// The letterhead: issuer, motto, number, place and date, kind, subject, marks beside them.
    case letterhead
    /// What reading a seal or a signature as letters gave.
    case residue
  }

  /// Why it was set aside.
  public let reason: Reason
  /// The piece as printed.
  public let text: String
  /// The line of the source, from 1.
  public let line: Int

  /// A piece of the source that is no part of the text.
  public init(reason: Reason, text: String, line: Int) {
    self.reason = reason
    self.text = text
    self.line = line
  }
}
