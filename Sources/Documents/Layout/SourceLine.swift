import Vietnamese

/// A line of the source, or the part of one before or after a form feed, without blanks at its ends.
struct SourceLine: Sendable {
  /// The line of the source, from 1.
  let number: Int
  /// Where the text begins in the line, from 1, in Unicode scalars.
  let column: Int
  /// The text; never empty.
  let text: String
  /// How many scalars the text has.
  let length: Int
  /// How many empty lines stand before it on its page.
  let gap: Int
  /// On which page it stands, from 0; form feeds part pages.
  let page: Int
  /// Set where a page begins with this line.
  var pageStart: PageStart?

  /// Whether an empty line or a page's end stands before it.
  var followsGap: Bool { gap > 0 }

  /// Where after a wide gap of blanks a second column begins, in scalars.
  var startOfSecondColumn: Int? {
    guard length < 400 else { return nil }
    var blanks = 0
    var start: Int?
    for (index, scalar) in text.unicodeScalars.enumerated() {
      if Blank.contains(scalar) {
        blanks += scalar == "\t" ? 4 : 1
      } else {
        if blanks >= 4 { start = index }
        blanks = 0
      }
    }
    return start
  }

  /// The part of the line from a scalar on.
  func suffix(from offset: Int) -> SourceLine? {
    piece(offset..<length)
  }

  /// The part of the line in a range of scalars; nil where that is blank.
  func piece(_ range: Range<Int>) -> SourceLine? {
    let scalars = Array(text.unicodeScalars)[range]
    let start = scalars.prefix(while: Blank.contains).count
    let rest = scalars.dropFirst(start)
    let end = rest.reversed().prefix(while: Blank.contains).count
    let kept = rest.dropLast(end)
    guard !kept.isEmpty else { return nil }
    return SourceLine(
      number: number,
      column: column + range.lowerBound + start,
      text: String(scalars: kept),
      length: kept.count,
      gap: range.lowerBound == 0 ? gap : 0,
      page: page,
      pageStart: range.lowerBound == 0 ? pageStart : nil
    )
  }
}

/// The beginning of a page, with the number printed on it.
struct PageStart: Sendable, Hashable {
  let number: Int?
}

/// The scalars that count as blank.
enum Blank {
  static func contains(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20, 0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029,
      0x202F, 0x205F, 0x3000, 0xFEFF, 0x200B:
      true
    default: false
    }
  }
}
