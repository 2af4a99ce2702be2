import Vietnamese

/// How the end of one line and the start of the next make one text.
enum LineJoin {
  /// Two lines as one text.
  ///
  /// - Complexity: O(length of the second).
  static func joined(_ first: String, _ second: String) -> String {
    var text = first
    append(second, to: &text)
    return text
  }

  /// Adds a line to a text, with a blank between them unless a word was cut there.
  ///
  /// A dash or slash without a blank before it was followed by none (`01-⏎KL/TW`, `số 14/⏎NQ-CP`);
  /// one with a blank keeps it (`2020 -⏎2025`, `2020⏎- 2025`).
  ///
  /// - Complexity: O(length of the line), amortised.
  static func append(_ line: String, to text: inout String) {
    guard !text.isEmpty else {
      text = line
      return
    }
    if !isCut(text, line) { text.append(" ") }
    text.append(line)
  }

  /// Whether a word was cut between two lines.
  static func isCut(_ first: String, _ second: String) -> Bool {
    var before = first.unicodeScalars.reversed().makeIterator()
    guard let last = before.next(), let next = second.unicodeScalars.first else { return false }
    let previous = before.next() ?? " "
    if last == "-" || last == "/" || last == "\u{AD}" {
      return WordScalar.contains(previous) && WordScalar.contains(next)
    }
    // "số 30⏎/2020/NĐ-CP", "30/2020/NĐ⏎-CP"
    var after = second.unicodeScalars.dropFirst().makeIterator()
    guard let following = after.next(), WordScalar.contains(following) else { return false }
    if next == "/" { return last.value &- 0x30 < 10 || LetterCase.isUppercase(last) }
    guard next == "-", LetterCase.isUppercase(last), LetterCase.isUppercase(following) else {
      return false
    }
    return lastWord(of: first).contains("/")
  }

  private static func lastWord(of text: String) -> [Unicode.Scalar] {
    Array(text.unicodeScalars.reversed().prefix(30).prefix { !Blank.contains($0) })
  }
}
