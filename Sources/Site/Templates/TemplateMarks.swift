/// The control characters that stand for values while a template is compiled, and the tags that put
/// the ends of list items into its text.
///
/// No text of a page and no template can hold them: both become U+FFFD where they are read.
enum TemplateMarks {
  static let value: UInt8 = 1
  static let itemStart: UInt8 = 2
  static let itemEnd: UInt8 = 3

  /// The name under which an item knows which list it belongs to; no context declares it.
  static let listName = "vk-list"

  private static let startPartial = "vk-start"
  private static let endPartial = "vk-end"
  private static let startTag = "\u{2}{{{\(listName)}}}\u{2}"
  private static let endTag = "\u{3}"

  /// The partials that mark the ends of an item where a section's tag has a line of its own.
  static let partials = [startPartial: startTag, endPartial: endTag]

  /// The mark of a value: its level and its number.
  static func mark(level: Int, index: Int) -> String { "\u{1}\(level).\(index)\u{1}" }

  /// `source` with marks at both ends of every section that is shown where its name holds.
  ///
  /// A tag alone on its line leaves no line behind, so there the mark is a partial on a line of its
  /// own, which leaves none either; elsewhere it is put right beside the tag.
  static func marking(_ source: String, _ tags: TemplateTags) -> String {
    let scalars = Array(source.unicodeScalars)
    let lineStarts = [0] + scalars.indices.filter { scalars[$0] == "\n" }.map { $0 + 1 }
    var marked = String.UnicodeScalarView()
    var done = 0
    /// Whether each open section is one that is shown where its name does not hold.
    var inverted: [Bool] = []
    for tag in tags.tags {
      let isStart: Bool
      switch tag.kind {
      case .section: (isStart, _) = (true, inverted.append(false))
      case .inverted:
        inverted.append(true)
        continue
      case .end:
        guard inverted.popLast() == false else { continue }
        isStart = false
      default: continue
      }
      let lineStart = lineStarts[tag.line - 1]
      let start = lineStart + tag.column - 1
      guard var end = scalars[start...].firstIndex(of: "}") else { continue }
      end += 2
      let lineEnd = scalars[end...].firstIndex(of: "\n") ?? scalars.count
      let isAlone =
        scalars[lineStart..<start].allSatisfy(\.properties.isWhitespace)
        && scalars[end..<lineEnd].allSatisfy(\.properties.isWhitespace)
      let place: Int
      let mark: String
      switch (isStart, isAlone) {
      case (true, true):
        place = min(lineEnd + 1, scalars.count)
        mark = (lineEnd == scalars.count ? "\n" : "") + "{{> \(startPartial)}}\n"
      case (true, false): (place, mark) = (end, startTag)
      case (false, true): (place, mark) = (lineStart, "{{> \(endPartial)}}\n")
      case (false, false): (place, mark) = (start, endTag)
      }
      marked.append(contentsOf: scalars[done..<place])
      marked.append(contentsOf: mark.unicodeScalars)
      done = place
    }
    marked.append(contentsOf: scalars[done...])
    return String(marked)
  }
}
