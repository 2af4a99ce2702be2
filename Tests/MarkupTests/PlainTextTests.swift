import Markup
import Testing
import TestSupport

@Suite struct PlainTextTests {
  @Test func everyBlockIsALine() throws {
    let tree = try MarkupTree(
      parsing: """
        # I. Một
        đoạn *văn*
        xuống dòng  
        ngắt

        - a
          - b

            c
        + [x] d
        7) e
        8) f
        -
        > g

            mã một

            mã hai

        | h | i |
        |---|---|
        | k |

        ***
        <div>bỏ</div>

        l[^x] - - m

        - - n

        [^x]: o
        """
    )
    #expect(
      tree.plainText() == """
        I. Một
        đoạn văn xuống dòng
        ngắt
        - a
        - b
        c
        + [x] d
        7) e
        8) f
        -
        g
        mã một

        mã hai
        h\ti
        k\t
        l[1] - - m
        - - n
        [1] o\n
        """
    )
  }

  /// Every paragraph, heading and item comes back, whatever stands in it, from Markdown escaped by
  /// the rules of `EscapedMarkdown`.
  @Test func escapedTextComesBack() throws {
    let signs = Array(
      "\\`*_{}[]()<>#+-.!|~:&;=\"'/^@$%?, \t0123456789aZđẾ\u{A0}\u{2028}\u{3000}\u{FEFF}\u{301}\u{C}\r\n😀"
        .unicodeScalars
    )
    let words = [
      "&amp;", "&Hat;", "&#94;", "[^1]", "[ ]", "[x]", "<!--", "-->", "<b>", "](u)", "1.", "2)",
      "===",
      "---", "- - -", "***", "```", "~~~", "|-|", ":-:", "| a |", "    ", "# ", "> ", "[a]: /u",
      "  \n",
      "\n", "http://a.vn", "<a@b.vn>", "![", "__", "Nghị quyết ", "\n\n", "\\\n",
    ]
    var generator = SeededGenerator(seed: 21)
    for round in 0..<4000 {
      let count = Int.random(in: 1...8, using: &generator)
      let lines = (0..<count).map { _ in
        (0..<Int.random(in: 1...12, using: &generator)).map { _ in
          Bool.random(using: &generator)
            ? String(signs[Int.random(in: 0..<signs.count, using: &generator)])
            : words[Int.random(in: 0..<words.count, using: &generator)]
        }.joined()
      }
      let markdown: String
      let expected: [String]
      switch round % 3 {
      case 0:
        markdown = lines.map(EscapedMarkdown.paragraph).joined(separator: "\n\n")
        expected = lines
      case 1:
        markdown = lines.map { "- " + EscapedMarkdown.paragraph($0) }.joined(separator: "\n")
        expected = lines.map { "- " + $0 }
      default:
        markdown = lines.map { "## " + EscapedMarkdown.heading($0) }.joined(separator: "\n")
        expected = lines
      }
      let tree = try MarkupTree(parsing: markdown)
      #expect(
        tree.plainText() == expected.map { $0 + "\n" }.joined(),
        "\(markdown.debugDescription)"
      )
      #expect(tree.textBlocks().count == lines.count)
    }
  }
}
