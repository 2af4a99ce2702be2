/// The sentence around a citation, cut to a readable length.
enum Excerpt {
  /// In Unicode scalars; a longer sentence is cut at blanks, with an ellipsis.
  static let limit = 240

  /// The part of `text` around `range` (Unicode scalars) from sentence end to sentence end.
  ///
  /// Looks at no more than `limit` scalars to either side, so the cost does not grow with the text.
  static func around(_ range: Range<Int>, in text: [Unicode.Scalar]) -> String {
    let room = max(0, limit - range.count) / 2
    let earliest = max(0, range.lowerBound - room)
    let latest = min(text.count, range.upperBound + room)
    var start = earliest
    var index = range.lowerBound - 1
    while index > earliest {
      if endsSentence(text, at: index) {
        start = index + 1
        break
      }
      index -= 1
    }
    var end = latest
    index = range.upperBound
    while index < latest {
      if endsSentence(text, at: index) {
        end = index + 1
        break
      }
      index += 1
    }
    let startsInside = start == earliest && start > 0
    let endsInside = end == latest && end < text.count
    if startsInside { start = nextBlank(text, from: start, before: range.lowerBound) }
    if endsInside { end = previousBlank(text, from: end, after: range.upperBound) }
    var words = String(scalars: text[start..<end]).singleLine
    if startsInside { words = "… " + words }
    if endsInside { words += " …" }
    return words
  }

  /// A sentence ends at a full stop, question mark, exclamation mark or semicolon before a blank.
  private static func endsSentence(_ text: [Unicode.Scalar], at index: Int) -> Bool {
    switch text[index] {
    case ".", "?", "!", ";": index + 1 == text.count || text[index + 1] == " "
    default: false
    }
  }

  private static func nextBlank(
    _ text: [Unicode.Scalar],
    from start: Int,
    before limit: Int
  ) -> Int {
    text[start..<limit].firstIndex(of: " ") ?? start
  }

  private static func previousBlank(
    _ text: [Unicode.Scalar],
    from end: Int,
    after limit: Int
  ) -> Int {
    text[limit..<end].lastIndex(of: " ") ?? end
  }
}
