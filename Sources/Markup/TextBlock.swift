/// A block of running text: what citations and words are looked for in, and links inserted into.
///
/// All offsets count Unicode scalars of ``text``.
public struct TextBlock: Sendable, Hashable {
  /// What a block is in its document.
  public enum Kind: Sendable, Hashable {
    /// A heading, level 1 to 6.
    case heading(level: Int)
    /// A paragraph, also a further one of a list item.
    case paragraph
    /// The paragraph that begins a list item.
    case item(ListMarker)
    /// A cell of a table; row 0 is the header.
    case tableCell(row: Int, column: Int)
    /// A paragraph of a footnote, numbered as on the page.
    case footnote(number: Int)
  }

  /// A stretch into which no link may be put.
  public struct Barrier: Sendable, Hashable {
    /// Why a stretch is closed to links.
    public enum Reason: Sendable, Hashable {
      case link, code, image
      /// The mark of a footnote, which is a link; it has no text, so the range is empty.
      case footnoteMark
    }
    /// In Unicode scalars of the text.
    public let range: Range<Int>
    public let reason: Reason
  }

  public let kind: Kind
  /// The text: a soft break is a blank, a hard one a line feed; code and the text that stands for an
  /// image are in it, marks of footnotes and raw HTML are not.
  public let text: String
  /// How many lists it is in, 0 outside.
  public let listDepth: Int
  /// How many block quotes it is in.
  public let quoteDepth: Int
  /// The line it starts on, from 1.
  public let line: Int
  /// The column it starts at, in Unicode scalars from 1.
  public let column: Int
  /// What may not be linked, in ascending order.
  public let barriers: [Barrier]
  /// Offsets of the line breaks in the text, ascending.
  let breaks: [Int]

  /// The line on which the scalar at an offset stands, from 1.
  ///
  /// A code span that runs over a line end counts as one line.
  /// - Complexity: O(log b) in the number of lines of the block.
  public func line(at offset: Int) -> Int {
    var low = 0
    var high = breaks.count
    while low < high {
      let middle = (low + high) / 2
      if breaks[middle] < offset { low = middle + 1 } else { high = middle }
    }
    return line + low
  }

  /// Whether a range meets no barrier, so that a link over it would not stand in or over another.
  ///
  /// - Complexity: O(log b) in the number of barriers.
  public func isLinkable(_ range: Range<Int>) -> Bool {
    // Barriers ascend without overlapping, so the first that ends behind the start decides; one
    // without text must lie between the ends.
    var low = 0
    var high = barriers.count
    while low < high {
      let middle = (low + high) / 2
      if barriers[middle].range.upperBound > range.lowerBound {
        high = middle
      } else {
        low = middle + 1
      }
    }
    return low == barriers.count || barriers[low].range.lowerBound >= range.upperBound
  }
}
