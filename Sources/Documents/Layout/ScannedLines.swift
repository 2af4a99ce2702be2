import Vietnamese

/// The lines of a source that hold text, with their pages and the gaps between them.
struct ScannedLines: Sendable {
  /// The lines in order.
  let lines: [SourceLine]
  /// How many pages form feeds make; 1 where there is none.
  let pages: Int
  /// The length of a line that fills the page, in scalars.
  let width: Int
  /// Whether sentences run over line ends; else each line is a paragraph, as word processors save.
  let isWrapped: Bool
  /// Whether paragraphs are parted by empty lines, so that lines without a gap belong together.
  let hasGaps: Bool

  /// The lines of a text.
  ///
  /// - Complexity: O(n).
  init(_ source: [String]) {
    var lines: [SourceLine] = []
    lines.reserveCapacity(source.count)
    var page = 0
    var gap = 0
    for (index, line) in source.enumerated() {
      var before = 0
      var rest = Substring(line)
      while true {
        let end = rest.utf8.firstIndex(of: 0x0C) ?? rest.endIndex
        let part = rest[..<end]
        if let found = SourceLine(part, number: index + 1, offset: before, gap: gap, page: page) {
          lines.append(found)
          gap = 0
        } else if end == rest.endIndex {
          gap += 1
        }
        guard end < rest.endIndex else { break }
        before += part.unicodeScalars.count + 1
        rest = rest[rest.index(after: end)...]
        page += 1
        gap = 0
      }
    }
    self.lines = lines
    pages = (lines.last?.page ?? 0) + 1
    let long = lines.reduce(0) { $0 + ($1.length > 200 ? 1 : 0) }
    isWrapped = long * 20 < lines.count
    width = isWrapped ? Self.width(of: lines) : 90
    let gaps = lines.reduce(0) { $0 + ($1.gap > 0 ? 1 : 0) }
    hasGaps = gaps * 6 > lines.count
  }

  /// The length that one line in ten reaches among those longer than a heading.
  private static func width(of lines: [SourceLine]) -> Int {
    var counts = [Int](repeating: 0, count: 241)
    var total = 0
    for line in lines where line.length >= 30 {
      counts[min(line.length, 240)] += 1
      total += 1
    }
    guard total >= 4 else { return 80 }
    var seen = 0
    for length in counts.indices.reversed() {
      seen += counts[length]
      if seen * 10 >= total { return length }
    }
    return 80
  }
}

extension SourceLine {
  /// The text of a line without the blanks at its ends; nil where nothing remains.
  init?(_ text: Substring, number: Int, offset: Int, gap: Int, page: Int) {
    let scalars = text.unicodeScalars
    var start = scalars.startIndex
    var skipped = 0
    while start < scalars.endIndex, Blank.contains(scalars[start]) {
      start = scalars.index(after: start)
      skipped += 1
    }
    guard start < scalars.endIndex else { return nil }
    var end = scalars.endIndex
    while end > start {
      let previous = scalars.index(before: end)
      guard Blank.contains(scalars[previous]) else { break }
      end = previous
    }
    self.number = number
    column = offset + skipped + 1
    self.text = String(text[start..<end])
    length = self.text.utf8.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
    self.gap = gap
    self.page = page
  }
}
