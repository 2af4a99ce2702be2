import Restoration
import Testing

@Suite struct ScannedTextTests {
  @Test(arguments: [
    ("", [], false),
    ("\n", [""], true),
    ("a", ["a"], false),
    ("a\n", ["a"], true),
    ("a\n\n", ["a", ""], true),
    ("a\r\nb\r\n", ["a", "b"], true),
    ("\r\n\r\n", ["", ""], true),
    ("a\rb\r\r\n\u{0C}c", ["a\rb\r", "\u{0C}c"], false),
    ("a\u{2028}b\u{85}c", ["a\u{2028}b\u{85}c"], false),
    ("a\r", ["a\r"], false),
  ])
  func aLineEndsAtLFAndNowhereElse(text: String, lines: [String], endsWithNewline: Bool) {
    let scanned = ScannedText(text: text)
    #expect(scanned.lines == lines)
    #expect(scanned.endsWithNewline == endsWithNewline)
  }
}
