import Foundation
import Markup
import Testing

/// The page is byte for byte what the `cmark-gfm` command prints.
///
/// Numbers in the comments are those
/// of the examples of the GFM specification 0.29 that the inputs stand beside.
@Suite struct RenderingTests {
  static let tables = [
    // 198: header, delimiter row and body
    "| Số | Ngày |\n| --- | --- |\n| 244-KL/TU | 14/04/2023 |\n",
    // 199: alignments, rows without outer pipes
    "| trái | giữa | phải | không |\n| :--- | :-: | ---: | --- |\na | b | c | d\n",
    // 200: pipes in cells by a backslash, also in code and emphasis
    "| a |\n| - |\n| x `\\|` y |\n| **x** \\| *y* |\n| \\\\| |\n",
    // 201: a table ends at another block
    "| a | b |\n| - | - |\n| 1 | 2 |\n> lời dẫn\n",
    "| a | b |\n| - | - |\n| 1 | 2 |\n# Mục\n",
    "| a | b |\n| - | - |\n| 1 | 2 |\n- mục\n",
    "| a | b |\n| - | - |\n| 1 | 2 |\n```\nmã\n```\n",
    // 202: a line without pipes is a row; a blank line ends the table
    "| a | b |\n| - | - |\n| 1 | 2 |\nba\n\nbốn\n",
    // 203: the header must have as many cells as the delimiter row
    "| a | b |\n| - |\n| c |\n",
    "| a |\n| - | - |\n| c |\n",
    // 204: rows too short and too long
    "| a | b |\n| - | - |\n| 1 |\n| 1 | 2 | 3 |\n| |\n",
    // 205: no body
    "| a | b |\n| - | - |\n",
    "một dòng\n| a | b |\n|:-:| -:|\n| [l](u) | ![i](v) |\n",
    "> | a |\n> | - |\n> | b |\n",
    "- | a |\n  | - |\n  | b |\n",
    "1. | a | b |\n   |---|---|\n   | *c* | <b>d</b> |\n   tiếp\n",
    "    | a |\n    | - |\n",
    "|a|b|\n|-|-|\n|&amp;|\\*|\n|`a|b`|c|\n",
    "a | b\n- | -\n",
    "a|b\n:-|-:\n\n\n|c|\n|:|\n",
    "| a |\n| - |\n| b |   \n|c|\t\n",
    "|\n|-|\n", "||\n|-|\n", "a\n-:\nb\n", "a\n:-\n",
    "| đ ế | \u{A0} |\n| - | - |\n| 😀 | \u{2028} |\n",
    "| a |\r\n| - |\r\n| b |\r\n",
    "| a[^1] |\n| - |\n| b |\n\n[^1]: chú thích\n",
  ]

  static let tasks = [
    // 279: a box before the text of an item
    "- [ ] chưa\n- [x] xong\n",
    // 280: nested, ticked and not
    "- [x] một\n  - [ ] hai\n  - [X] ba\n- [ ] bốn\n",
    "* [ ] a\n+ [x] b\n1. [ ] c\n2) [x] d\n",
    "- [ ]\n- [x]a\n- []\n- [ x] b\n- [y] c\n",
    "- [ ] a\n\n  đoạn hai\n\n- [x] b\n",
    "- a [ ] b\n- \\[ ] c\n",
    "[ ] không ở danh sách\n", "> - [x] a\n", "-   [ ] a\n", "- [ ] `x`\n- [ ] [x](u)\n",
    "- [ ] - [x] a\n", "- [ ] # a\n",
  ]

  static let filteredTags = [
    // 652: raw HTML, which safe mode leaves out before the filter sees it
    "<strong> <title> <style> <em>\n\n<blockquote>\n  <xmp> đã tắt.\n</blockquote>\n",
    "<script>alert(1)</script>\n", "a <script>alert(1)</script> b\n", "<TEXTAREA>\n",
    "a <iframe src='x'> b </iframe>\n", "<!-- <plaintext> -->\n", "<noembed\n>a</noembed>\n",
    "<a href=\"javascript:alert(1)\">a</a>\n", "<div onclick=x>\n*a*\n\n</div>\n",
  ]

  static let footnotes = [
    "Một[^1] và hai[^hai].\n\n[^1]: Chú thích một.\n[^hai]: Chú thích *hai*.\n",
    "[^b] trước [^a]\n\n[^a]: A\n[^b]: B\n", "lặp[^1] lại[^1] ba[^1]\n\n[^1]: x\n",
    "không có[^x]\n", "[^1]: không ai nhắc\n", "a[^1]\n\n[^1]: một\n\n    hai\n\n    - ba\n",
    "a[^1]\n\n[^1]:\n    ```\n    mã\n    ```\n", "a[^1][^2]\n\n[^1]: xem[^2]\n[^2]: xem[^1]\n",
    "# Mục[^1]\n\n[^1]: x\n", "[a[^1]](u)\n\n[^1]: x\n", "*a[^1]*\n\n[^1]: x\n",
    "`[^1]`\n\n[^1]: x\n",
    "\\[^1]\n\n[^1]: x\n", "[\\^1]\n\n[^1]: x\n", "![^1]\n\n[^1]: x\n", "a[^Đ ế]\n\n[^Đế]: x\n",
    "a[^đế]\n\n[^ĐẾ]: x\n", "> a[^1]\n>\n> [^1]: x\n", "[^1]: a\n[^1]: b\n\nc[^1]\n",
    "a[^\"<>&]\n\n[^\"<>&]: x\n", "[^]: x\n\n[^]\n", "[^ ]\n", "a[^1]\n\n[^1]:x\ny\n",
    "[^1]\n\n[^1]: | a |\n    | - |\n    | b |\n", "a[^*b*]\n\n[^*b*]: x\n",
    "a[^b\nc]\n\n[^b\nc]: x\n",
  ]

  static let others = [
    "", "\n", "a", "Kết luận **số 244-KL/TU** ngày *14/4/2023*\n", "a  \nb\\\nc\nd\n",
    "[a](javascript:x) [b](JaVaScRiPt:x) [c](vbscript:x) [d](file:///x) [e](data:text/html,x)\n",
    "![a](data:image/png;base64,x) ![b](data:text/html,x)\n", "[a](\u{1}javascript:x)\n",
    "[a]: /u \"t\"\n\n[a] [b][a] ![a]\n", "~~a~~ www.a.vn http://a.vn\n", "a\n===\nb\n---\n",
    "1) a\n2) b\n\n7. c\n8. d\n", "- a\n\n- b\n", "```swift\n<&>\n```\n", "a\u{0}b\n",
    "\u{FEFF}# a\n",
    "[a](<b c> 'd \"e\"')\n", "<http://đ.vn/ế?a=b&c>\n", "&#0; &copy; &nope; &#x1F600;\n",
  ]

  @Test(
    .enabled(if: CommandLineRenderer.installed != nil, "the command cmark-gfm is not installed"),
    arguments: [tables, tasks, filteredTags, footnotes, others]
  )
  func pagesAreThoseOfTheCommand(_ inputs: [String]) throws {
    let command = try #require(CommandLineRenderer.installed)
    for input in inputs {
      let page = try MarkupTree(parsing: input).htmlText()
      #expect(try page == command.html(of: input), "\(input.debugDescription)")
    }
  }

  @Test(
    .enabled(if: CommandLineRenderer.installed != nil, "the command cmark-gfm is not installed"),
    arguments: [1, 2] as [UInt64]
  )
  func randomPagesAreThoseOfTheCommand(_ seed: UInt64) throws {
    let command = try #require(CommandLineRenderer.installed)
    var random = RandomMarkdown(seed: seed)
    for _ in 0..<150 {
      let input = random.document()
      let page = try MarkupTree(parsing: input).htmlText()
      #expect(try page == command.html(of: input), "\(input.debugDescription)")
    }
  }

  @Test(
    .enabled(if: CommandLineRenderer.installed != nil, "the command cmark-gfm is not installed"),
    .enabled(if: Specification.installed != nil, "the GFM specification is not installed")
  )
  func examplesOfTheSpecificationAreThoseOfTheCommand() throws {
    let command = try #require(CommandLineRenderer.installed)
    let examples = try #require(Specification.installed).examples
    #expect(examples.count > 600)
    for example in examples {
      let page = try MarkupTree(parsing: example).htmlText()
      #expect(try page == command.html(of: example), "\(example.debugDescription)")
    }
  }

  @Test(
    .enabled(if: CommandLineRenderer.installed != nil, "the command cmark-gfm is not installed")
  )
  func bytesThatAreNoTextAreThoseOfTheCommand() throws {
    let command = try #require(CommandLineRenderer.installed)
    let inputs: [[UInt8]] = [
      [0xFF, 0xFE, 0x41], [0xC3], [0xE1, 0xBA], [0xED, 0xA0, 0x80, 0x0A], [0x00],
      [0x61, 0x00, 0x0A, 0x00],
      Array("| a |\n| - |\n| ".utf8) + [0xC0, 0x80] + Array(" |".utf8),
      [0xEF, 0xBB, 0xBF, 0x23, 0x20, 0x61],
    ]
    for input in inputs {
      let page = try MarkupTree(parsing: input).html()
      #expect(try page == command.html(of: input), "\(input)")
    }
  }
}
