import Vietnamese

/// The mark of an item of a list without numbers.
struct ListMarker: Sendable, Hashable {
  /// The mark as printed.
  let text: String
  /// How many scalars mark and blanks take.
  let length: Int

  /// The mark at the start of a line; nil where none stands there or nothing follows it.
  ///
  /// - Complexity: O(1).
  init?(_ text: String) {
    var iterator = text.unicodeScalars.makeIterator()
    guard let first = iterator.next(), Self.isMark(first), var next = iterator.next() else {
      return nil
    }
    var length = 1
    // A dash may be glued to its word, other marks may not.
    guard Blank.contains(next) || Self.isDash(first) && WordScalar.contains(next) else {
      return nil
    }
    while Blank.contains(next) {
      length += 1
      guard let following = iterator.next() else { return nil }
      next = following
    }
    // "- 5 -" and "-----" are no items.
    guard WordScalar.contains(next) || "“\"(‘'[”«".unicodeScalars.contains(next) else { return nil }
    self.text = String(String.UnicodeScalarView([first]))
    self.length = length
  }

  private init(text: String, length: Int) {
    self.text = text
    self.length = length
  }

  /// Whether the mark belongs to the second level: `+` under `-`.
  var isSecondLevel: Bool { text == "+" }

  static func isDash(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "-" || scalar == "–" || scalar == "—"
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "-", "–", "—", "+", "•", "·", "*", "~", "_", "▪", "●", "○", "■", "►", "✓", "¬", "‐", "‑",
      "\u{F0B7}", "\u{F02D}", "\u{F0A7}", "\u{F0FC}":
      true
    default: false
    }
  }

  /// The items of a list that stands on the line of its label, as in "- Như trên; - Lưu: VT.".
  ///
  /// - Complexity: O(n).
  static func items(in text: String) -> [(text: String, marker: String)]? {
    guard let marker = ListMarker(text) else { return nil }
    let scalars = Array(text.unicodeScalars)
    var items: [(String, String)] = []
    var start = marker.length
    var index = start
    while index < scalars.count {
      guard scalars[index] == ";" || scalars[index] == ".", index + 1 < scalars.count,
        Blank.contains(scalars[index + 1])
      else {
        index += 1
        continue
      }
      var next = index + 1
      while next < scalars.count, Blank.contains(scalars[next]) { next += 1 }
      if next + 1 < scalars.count, isDash(scalars[next]) {
        items.append((String(String.UnicodeScalarView(scalars[start...index])), marker.text))
        start = next + 1
        while start < scalars.count, Blank.contains(scalars[start]) { start += 1 }
      }
      index = max(next, start)
    }
    if start < scalars.count {
      items.append((String(String.UnicodeScalarView(scalars[start...])), marker.text))
    }
    return items
  }

  /// The first item after "Nơi nhận:" on the same line.
  static func inline(afterLabel text: String) -> ListMarker? {
    guard let colon = text.unicodeScalars.firstIndex(of: ":") else { return nil }
    let rest = String(text[text.index(after: colon)...]).trimmingBlanks
    return ListMarker(rest)
  }
}
