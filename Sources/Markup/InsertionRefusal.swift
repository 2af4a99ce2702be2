/// An insertion that was not made, and why.
public struct InsertionRefusal: Sendable, Hashable {
  /// What stood in the way.
  public enum Reason: Sendable, Hashable {
    /// No such block, an empty range, or one that leaves the text.
    case outOfBounds
    /// The range overlaps that of an insertion before it.
    case overlaps
    /// The range meets a link or the mark of a footnote, and links do not nest.
    case link
    /// The range meets a code span; a mark may enclose one, but not begin or end in it.
    case code
    /// The range meets the text that stands for an image.
    case image
    /// The range begins or ends inside emphasis or a link that it does not enclose.
    case crossing
    /// The address has a scheme that may run code or read files.
    case dangerousDestination
  }
  /// The index of the insertion in what was given.
  public let index: Int
  public let reason: Reason
}
