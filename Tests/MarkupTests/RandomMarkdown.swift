import TestSupport

/// Markdown put together at random from the signs that mean something and some words.
struct RandomMarkdown {
  private static let parts = [
    "[", "]", "(", ")", "!", "![", "[^", "[^1]", "[^a]", "[^1]: ", "\\", "\\^", "\\[", "*", "**",
    "_",
    "__", "`", "``", "<", "<a ", "<b>", "</b>", "<!--", "-->", "<?", "&amp;", "&", "&#65;", "&lt;",
    "|", "|-|-|\n", "| a | b |\n", "|:-:|--:|\n", "-", "- ", "- [ ] ", "- [x] ", "1. ", "2) ", "> ",
    ">", "# ", "## ", "===\n", "---\n", "\n", "\n\n", "    ", "\t", " ", "  \n", "\\\n", "a", "b",
    "Nghị quyết ", "số ", "đ", "\u{A0}", "\u{2028}", "[a]: /u 't'\n", "[a]", "[b][a]", "](",
    "](/u)",
    "](<", "\"", "'", "```\n", "~~~\n", "<div>\n", "</div>\n", "<script>", "^", "\r", "\r\n",
    "\u{C}", "+ ", "* ", "<http://a.b>", "<a@b.vn>", "e\u{301}", "\u{FEFF}", "😀",
  ]

  private var generator: SeededGenerator

  init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
  }

  /// The next document, of at most `length` parts drawn from a few kinds, so that they meet.
  mutating func document(length: Int = 120) -> String {
    let kinds = Array(
      RandomMarkdown.parts.shuffled(using: &generator).prefix(
        Int.random(in: 4...40, using: &generator)
      )
    )
    let count = Int.random(in: 1...length, using: &generator)
    return (0..<count).map { _ in kinds[Int.random(in: 0..<kinds.count, using: &generator)] }
      .joined()
  }
}
