import Documents
import Markup
import Testing

/// Text → Markdown → cmark → the same text, whatever it holds.
@Suite struct MarkdownTextTests {
  private func texts(_ blocks: [Block]) throws -> [String] {
    try MarkupTree(parsing: MarkdownText.markdown(for: blocks)).textBlocks().map(\.text)
  }

  private static let kinds: [Block.Kind] = [
    .heading(level: 1), .heading(level: 6), .clause, .paragraph, .recital, .item(level: 1),
    .item(level: 2), .lines, .authority, .signatory, .recipientsLabel, .recipient,
  ]

  private static let pieces = [
    "1.", "1)", "12. ", "*", "**", "_", "__", "<", "</b>", "<!--", "|", "---", "-", "+", "=", "===",
    "#", "# ", "&amp;", "&", "&#65;", "\\", "~", "~~~", "`", "```", "[^1]", "[^1]: ", "[a]", "](b)",
    "![", "[ ] ", "[x] ", ":", ":-", ":--:", "> ", "\u{A0}", "\u{FEFF}", " ", "    ", "\t", "\n",
    "bé", "Điều 5", "2020 - 2025", "http://a.example", "“", "!", "\"", "'", ".", ")", "(", "I.",
    "- ", "+ ", "* ", "***", "___", "\u{301}", "\u{200B}", "&nbsp;", "<script>", "\r",
  ]

  @Test(arguments: 0..<40) func everyTextComesBack(_ seed: Int) throws {
    var generator = LineGenerator(seed: UInt64(seed))
    for _ in 0..<60 {
      let blocks = (0...generator.number(below: 5)).map { _ in
        Block(
          kind: generator.pick(Self.kinds),
          text: (0...generator.number(below: 7)).map { _ in generator.pick(Self.pieces) }.joined(),
          lines: 1...1,
          marker: generator.pick(["", "-"])
        )
      }
      #expect(try texts(blocks) == blocks.map(\.text).filter { !$0.isEmpty })
    }
  }

  @Test(arguments: 0..<20) func everyDocumentComesBack(_ seed: Int) throws {
    var generator = LineGenerator(seed: UInt64(seed + 500))
    for _ in 0..<15 {
      let lines = (0..<50).map { _ in generator.line() }
      let blocks = OfficialDocument(lines: lines, registry: .sample).blocks
      #expect(try texts(blocks) == blocks.map(\.text))
    }
  }

  @Test func markdownIsReadableByPersons() throws {
    let blocks = try SampleTests.document("chuong-trinh-dang-uy-xa").blocks
    let markdown = MarkdownText.markdown(for: blocks)
    #expect(markdown.contains("\n## I. MỤC ĐÍCH, YÊU CẦU\n\n### 1. Mục đích\n\n- Kịp thời"))
    #expect(markdown.contains("trọng điểm;\n  - không trùng lặp về nội dung;\n"))
    #expect(markdown.contains("\n1\\. Ủy ban Kiểm tra Đảng ủy tham mưu"))
    #expect(markdown.contains("\nNơi nhận:\n\n- Thường trực Tỉnh ủy (báo cáo),\n- Các chi bộ"))
  }
}
