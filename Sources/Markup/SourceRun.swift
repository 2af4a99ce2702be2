/// What stands between two blank lines, counted by ``SourceSurvey``.
///
/// No paragraph, table or reference definition is longer than its run, so a bound on what may cost
/// the square of the run bounds each of them.
struct SourceRun {
  /// Columns of a table: each cell counts the cells before it.
  static let widestTable = 256
  /// Cells of all tables: a row is filled up to the width of its header.
  static let mostCells = 1_000_000
  /// Steps to try delimiter rows on the paragraph above them, and to split rows into cells.
  static let tableEffort = 400_000_000
  /// Images times closing brackets: each link walks back over the images left open.
  static let bracketEffort = 100_000_000
  /// `<!` and `<?` times bytes: each is searched for an end as far as the run goes.
  static let declarationEffort = 200_000_000
  /// Sequences of `*` or `_`: a closing one may look at all before it.
  static let mostDelimiters = 50_000

  private(set) var firstLine = 0
  private(set) var lines = 0
  private(set) var bytes = 0
  private(set) var closingBrackets = 0
  private(set) var definesReferences = false
  private var images = 0
  private var declarations = 0
  private var delimiters = 0
  /// The lines that may belong to one paragraph, their bytes, and the squares of their pipes.
  private var paragraph = (lines: 0, bytes: 0, pipesSquared: 0)
  /// Columns of the widest delimiter row so far, 0 before the first.
  private var columns = 0
  private var effort = 0

  /// Whether brackets, declarations or emphasis would take too long.
  var exceedsMarks: Bool {
    images * closingBrackets > SourceRun.bracketEffort
      || declarations * bytes > SourceRun.declarationEffort
      || delimiters > SourceRun.mostDelimiters
  }

  /// Counts one of `* < [ ] _`.
  mutating func count(
    _ byte: UInt8,
    at index: Int,
    of source: UnsafeBufferPointer<UInt8>,
    prefixEnd: Int
  ) {
    let before = index > 0 ? source[index - 1] : 0
    let after = index + 1 < source.count ? source[index + 1] : 0
    switch byte {
    case UInt8(ascii: "["): if before == UInt8(ascii: "!") { images += 1 }
    case UInt8(ascii: "]"):
      closingBrackets += 1
      // The label of a footnote belongs to the prefix and defines no reference.
      if index >= prefixEnd, after == UInt8(ascii: ":") { definesReferences = true }
    case UInt8(ascii: "<"):
      if after == UInt8(ascii: "!") || after == UInt8(ascii: "?") { declarations += 1 }
    default: if before != byte { delimiters += 1 }
    }
  }

  /// Counts a line that is not blank; returns the cells it may add to a table.
  mutating func countLine(
    _ range: Range<Int>,
    of source: UnsafeBufferPointer<UInt8>,
    prefix: LinePrefix,
    pipes: Int,
    line: Int
  ) throws(MarkupError) -> Int {
    if lines == 0 { firstLine = line }
    if SourceRun.isBlockStart(range, of: source) {
      paragraph = (0, 0, 0)
      columns = 0
    }
    if SourceRun.isDelimiterRow(range, of: source, contentStart: prefix.end) {
      guard pipes < SourceRun.widestTable else { throw .tableTooLarge(line: line) }
      columns = max(columns, pipes + 1)
      effort += paragraph.bytes * paragraph.lines + paragraph.pipesSquared
    } else if columns > 0 {
      effort += 2 * pipes * pipes
    }
    if effort > SourceRun.tableEffort { throw .tableTooLarge(line: line) }
    paragraph.lines += 1
    paragraph.bytes += range.count
    paragraph.pipesSquared += pipes * pipes
    lines += 1
    bytes += range.count
    return columns
  }

  /// Whether a line surely ends a paragraph or table above it: a heading or an item of bullets,
  /// neither of them indented so far that it could be the text of something else.
  private static func isBlockStart(
    _ range: Range<Int>,
    of source: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let line = source[range]
    let content = line.drop { $0 == UInt8(ascii: " ") }
    guard content.startIndex - range.lowerBound < 4, let first = content.first else { return false }
    if first == UInt8(ascii: "#") {
      let rest = content.drop { $0 == UInt8(ascii: "#") }
      return rest.startIndex - content.startIndex <= 6 && rest.first == UInt8(ascii: " ")
    }
    guard "-+*".utf8.contains(first), content.dropFirst().first == UInt8(ascii: " ") else {
      return false
    }
    return content.dropFirst().contains { $0 > UInt8(ascii: " ") }
  }

  /// Whether a line may be the delimiter row of a table: `|`, `:`, `-` and blanks, but no mere rule,
  /// which makes the paragraph above it a heading.
  private static func isDelimiterRow(
    _ range: Range<Int>,
    of source: UnsafeBufferPointer<UInt8>,
    contentStart: Int
  ) -> Bool {
    var dashes = false
    var others = false
    var index = range.upperBound
    while index > range.lowerBound {
      switch source[index - 1] {
      case UInt8(ascii: "-"): dashes = true
      case UInt8(ascii: "|"), UInt8(ascii: ":"): others = true
      case 0x20, 0x09, 0x0B, 0x0C: break
      default: return index <= contentStart && dashes && others
      }
      index -= 1
    }
    return dashes && others
  }
}
