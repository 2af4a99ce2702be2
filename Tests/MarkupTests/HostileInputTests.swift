import Markup
import Testing

@Suite struct HostileInputTests {
  @Test func noScriptReachesThePage() throws {
    let sources = [
      "[a](javascript:alert(1))", "[a](JAVASCRIPT&colon;alert(1))", "[a](java\tscript:x)",
      "![a](javascript:x)", "<javascript:alert(1)>", "[a]: javascript:x\n\n[a]",
      "<img src=x onerror=alert(1)>", "<script>alert(1)</script>", "<a href=javascript:x>a</a>",
      "[a](\"onmouseover=x)", "[a](b \"\\\"onmouseover='x'\")", "`<script>`", "    <script>\n",
      "```\"onclick=x\n<script>\n```", "| <script> |\n|---|\n", "a[^<script>]\n\n[^<script>]: x",
      "[a](data:text/html;base64,x)", "&lt;script&gt;", "\\<script>",
    ]
    for source in sources {
      let page = try MarkupTree(parsing: source).htmlText().lowercased()
      for danger in [
        "<script", "\"javascript:", "\"data:", "<img src=x", " onmouseover=x", "\"onclick",
      ] {
        #expect(!page.contains(danger), "\(source)")
      }
    }
  }

  @Test func bytesThatAreNoTextBecomeReplacementCharacters() throws {
    let tree = try MarkupTree(parsing: [0x61, 0x00, 0xFF, 0xE1, 0xBA, 0x62])
    #expect(tree.textBlocks()[0].text == "a\u{FFFD}\u{FFFD}\u{FFFD}b")
    #expect(tree.htmlText() == "<p>a\u{FFFD}\u{FFFD}\u{FFFD}b</p>\n")
    #expect(try MarkupTree(parsing: "a\u{0}b").plainText() == "a\u{FFFD}b\n")
  }

  /// These stay within bounds and come back as the text they are.
  @Test func longRowsOfSignsAreText() throws {
    let million = 1_000_000
    for sign in [
      "[", "]", "<", "&", "(", "!", "|", "`", "*", "_", "\\\\", "#", "~", "[a]", "![", "[^", "](",
      "&#",
    ] {
      let source = "x " + String(repeating: sign, count: million / sign.utf8.count)
      let tree = try MarkupTree(parsing: source)
      let plain = sign == "\\\\" ? source.replacing("\\\\", with: "\\") : source
      #expect(tree.plainText() == plain + "\n", "\(sign)")
    }
  }

  @Test func aLineOfOneHundredMegabytesIsParsed() throws {
    let count = 100 << 20
    let tree = try MarkupTree(parsing: [UInt8](repeating: UInt8(ascii: "a"), count: count))
    #expect(tree.html().count == count + "<p></p>\n".utf8.count)
  }

  @Test func whatWouldTakeForeverIsRefused() throws {
    func times(_ count: Int, _ text: String) -> String { String(repeating: text, count: count) }
    let sources: [(String, MarkupError)] = [
      (times(100_000, ">"), .nestedTooDeep(line: 1)),
      ("\n" + times(100_000, "- ") + "x", .nestedTooDeep(line: 2)),
      (times(60, "1. ") + "x" + times(100_000, "\n"), .nestedTooDeep(line: 1)),
      (times(60, "[^1]: "), .nestedTooDeep(line: 1)),
      ((0..<60).map { times($0, "  ") + "- a\n" }.joined(), .nestedTooDeep(line: 51)),
      (times(20_000, "x ![[]()"), .tooManyMarks(line: 1)),
      ("a\n\n" + times(50_000, "x<?"), .tooManyMarks(line: 3)),
      (times(60_000, "*a _b"), .tooManyMarks(line: 1)),
      (times(300, "|a") + "\n" + times(300, "|-") + "\n", .tableTooLarge(line: 2)),
      (
        times(200, "|a") + "\n" + times(200, "|-") + "\n" + times(10_000, "b\n"),
        .tableTooLarge(line: 4977)
      ),
      (times(60_000, "a\n") + "|-|\n", .tableTooLarge(line: 60_001)),
      ("[a]: /" + times(500_000, "u") + "\n\n" + times(1000, "[a] "), .referencesTooLong(line: 1)),
      ("x\n[&Hat;abc]", .circumflexEntity(line: 2)), ("[&#094;abc]", .circumflexEntity(line: 1)),
      ("![&#x5e;abc]", .circumflexEntity(line: 1)),
      (times(10_000_000, "["), .tooLarge(bytes: 10_000_000)),
    ]
    for (source, reason) in sources {
      #expect(throws: reason, "\(source.prefix(40))") { _ = try MarkupTree(parsing: source).html() }
    }
  }

  @Test func whatOnlyLooksLikeItIsParsed() throws {
    func times(_ count: Int, _ text: String) -> String { String(repeating: text, count: count) }
    let sources = [
      times(80, "- "), times(80, "* ") + "*", "> " + times(80, "- "), times(40, "> ") + "a\n",
      times(3000, "- mục\n") + "\n| a |\n|---|\n" + times(3000, "| b |\n"),
      times(2000, "**a** _b_ [c](d) ![e](f)\n\n"), "\\[&Hat;abc]", "[\\&Hat;abc]", "[&amp;abc]",
      times(400, "# a\n| b | c |\n|---|---|\n| d | e |\n"), times(100_000, "\\*\\_"),
      times(500, "[a]: /u\n") + times(500, "[a] "), times(1000, "    - mã\n"),
    ]
    for source in sources {
      #expect(throws: Never.self, "\(source.prefix(40))") {
        _ = try MarkupTree(parsing: source).html()
      }
    }
  }
}
