import Restoration

/// Source and restored text side by side: the rows of a table, one a line of the source.
///
/// Runs of changed words are `del` in the source and `ins` in the restored text, doubtful words are
/// marked; a line without changes stands once, over both columns. End tags that HTML lets out are
/// left out: there are hundreds of rows.
struct LineComparison {
  private var html = HTMLBytes()

  /// The rows of a restored text; nil when it is the source word for word.
  ///
  /// - Complexity: O(n).
  static func rows(of text: RestoredText) -> [UInt8]? {
    guard text.lines.contains(where: \.isChanged) else { return nil }
    var comparison = LineComparison()
    for (index, line) in text.lines.enumerated() { comparison.append(line, number: index + 1) }
    return comparison.html.bytes
  }

  private mutating func append(_ line: RestoredLine, number: Int) {
    html.append(tag: "<tr id=\"d")
    html.append(text: String(number))
    html.append(tag: "\"><th>")
    html.append(text: String(number))
    guard line.isChanged else {
      html.append(tag: "<td colspan=2>")
      appendRestored(line)
      return
    }
    html.append(tag: "<td>")
    appendSource(line)
    html.append(tag: "<td>")
    appendRestored(line)
  }

  private mutating func appendSource(_ line: RestoredLine) {
    var rest = LineRest(line.raw)
    var isChanged = false
    for token in line.tokens {
      let gap = rest.take(upTo: token.start)
      // A second token of one span adds nothing to the source.
      if token.isRepaired != isChanged, isChanged { html.append(tag: "</del>") }
      html.append(text: gap)
      if token.isRepaired != isChanged, token.isRepaired { html.append(tag: "<del>") }
      isChanged = token.isRepaired
      html.append(text: rest.take(upTo: token.end))
    }
    if isChanged { html.append(tag: "</del>") }
    html.append(text: rest.take(upTo: .max))
  }

  private mutating func appendRestored(_ line: RestoredLine) {
    var rest = LineRest(line.raw)
    var isChanged = false
    for token in line.tokens {
      let gap = token.start < rest.position ? " " : rest.take(upTo: token.start)
      if token.isRepaired != isChanged, isChanged { html.append(tag: "</ins>") }
      html.append(text: gap)
      if token.isRepaired != isChanged, token.isRepaired { html.append(tag: "<ins>") }
      isChanged = token.isRepaired
      if token.isDoubtful { html.append(tag: "<mark class=ngo>") }
      html.append(text: token.text)
      if token.isDoubtful { html.append(tag: "</mark>") }
      _ = rest.take(upTo: token.end)
    }
    if isChanged { html.append(tag: "</ins>") }
    html.append(text: rest.take(upTo: .max))
  }
}

extension RestoredLine {
  /// Whether a word of it is another one than in the source.
  fileprivate var isChanged: Bool { tokens.contains(where: \.isRepaired) }
}

/// What is left of a line, taken from its front.
private struct LineRest {
  private var rest: Substring.UnicodeScalarView
  private(set) var position = 0

  init(_ line: String) {
    rest = line[...].unicodeScalars
  }

  /// The scalars before a place, counted from the start of the line.
  mutating func take(upTo place: Int) -> Substring {
    var end = rest.startIndex
    while position < place, end < rest.endIndex {
      end = rest.index(after: end)
      position += 1
    }
    defer { rest = rest[end...] }
    return Substring(rest[..<end])
  }
}
