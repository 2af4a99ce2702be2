import Foundation
import Markup
import Testing
import TestSupport

@Suite struct InsertionTests {
  @Test func aLinkLeavesTheTextAlone() throws {
    var tree = try MarkupTree(parsing: "Theo Nghị quyết số 18\\-NQ/TW &amp; Kết luận\n244 của Đảng")
    let text = tree.textBlocks()[0].text
    let refusals = tree.link(
      [
        LinkInsertion(
          range: InsertionTests.range(of: "Kết luận 244", in: text),
          destination: "../244/",
          attributes: [Attribute("class", "vien-dan"), Attribute("title", "a\"b'<c>&d")]
        ),
        LinkInsertion(
          range: InsertionTests.range(of: "Nghị quyết số 18-NQ/TW", in: text),
          destination: "../18/"
        ),
      ],
      inBlock: 0
    )
    #expect(refusals.isEmpty)
    #expect(
      tree.htmlText() == """
        <p>Theo <a href="../18/">Nghị quyết số 18-NQ/TW</a> &amp; <a href="../244/" class="vien-dan" \
        title="a&quot;b&#39;&lt;c&gt;&amp;d">Kết luận
        244</a> của Đảng</p>\n
        """
    )
    #expect(tree.textBlocks()[0].text == text)
    #expect(tree.plainText() == text + "\n")
  }

  @Test func theAddressCannotEndTheTag() throws {
    var tree = try MarkupTree(parsing: "abc")
    tree.link(0..<3, inBlock: 0, to: "x\"><script>đ'&amp;%20#a.b")
    #expect(
      tree.htmlText()
        == "<p><a href=\"x%22%3E%3Cscript%3E%C4%91&#39;&amp;amp;%20#a.b\">abc</a></p>\n"
    )
  }

  @Test func wholeEmphasisIsEnclosed() throws {
    let cases = [
      ("a **b** c", 2..<3, "a <strong><a href=\"u\">b</a></strong> c"),
      ("a **b** c", 0..<3, "<a href=\"u\">a <strong>b</strong></a> c"),
      ("a **b** c", 2..<5, "a <a href=\"u\"><strong>b</strong> c</a>"),
      ("a ***b* c** d", 2..<5, "a <strong><a href=\"u\"><em>b</em> c</a></strong> d"),
      ("a ***b* c** d", 0..<5, "<a href=\"u\">a <strong><em>b</em> c</strong></a> d"),
      ("*a* **b**", 0..<3, "<a href=\"u\"><em>a</em> <strong>b</strong></a>"),
      ("a\\\nb", 0..<3, "<a href=\"u\">a<br />\nb</a>"),
      (
        "a <b>b</b> c", 0..<3,
        "<a href=\"u\">a <!-- raw HTML omitted -->b</a><!-- raw HTML omitted --> c"
      ),
    ]
    for (source, range, expected) in cases {
      var tree = try MarkupTree(parsing: source)
      #expect(tree.link(range, inBlock: 0, to: "u") == true, "\(source) \(range)")
      #expect(tree.htmlText() == "<p>\(expected)</p>\n")
    }
  }

  @Test func whatCannotBeLinkedIsRefused() throws {
    let source = "a **b c** d [e f](g) `h i` ![k l](m) n[^1] o\n\n[^1]: p"
    let plain = try MarkupTree(parsing: source).htmlText()
    let reasons: [(Range<Int>, InsertionRefusal.Reason)] = [
      (0..<3, .crossing), (4..<7, .crossing), (8..<9, .link), (6..<9, .link), (6..<13, .link),
      (12..<13, .code), (11..<16, .code), (16..<17, .image), (19..<23, .link),
      (3..<3, .outOfBounds),
      (-1..<2, .outOfBounds), (20..<99, .outOfBounds),
    ]
    for (range, reason) in reasons {
      var tree = try MarkupTree(parsing: source)
      let refusals = tree.link([LinkInsertion(range: range, destination: "u")], inBlock: 0)
      #expect(refusals.map(\.reason) == [reason], "\(range)")
      #expect(tree.htmlText() == plain)
    }
  }

  @Test func oneRefusalLeavesTheOthersAlone() throws {
    var tree = try MarkupTree(parsing: "một **hai** ba bốn")
    let insertions = [
      LinkInsertion(range: 11..<14, destination: "d"),
      LinkInsertion(range: 2..<6, destination: "x"),
      LinkInsertion(range: 0..<3, destination: "a"), LinkInsertion(range: 0..<1, destination: "y"),
      LinkInsertion(range: 4..<7, destination: "javascript:x"),
    ]
    let refusals = tree.link(insertions, inBlock: 0)
    #expect(
      refusals.map { "\($0.index) \($0.reason)" } == [
        "1 overlaps", "3 overlaps", "4 dangerousDestination",
      ]
    )
    #expect(
      tree.htmlText()
        == "<p><a href=\"a\">một</a> <strong>hai</strong> ba <a href=\"d\">bốn</a></p>\n"
    )
    #expect(tree.link([LinkInsertion(range: 0..<1, destination: "a")], inBlock: 9).count == 1)
  }

  @Test func dangerousSchemesAreRefusedHoweverTheyAreWritten() throws {
    let addresses = [
      "javascript:x", "JAVASCRIPT:x", " java\nscript:x", "\u{1}javascript:x", "vbscript:x",
      "file:///x",
      "data:text/html,x",
    ]
    for address in addresses {
      var tree = try MarkupTree(parsing: "abc")
      #expect(tree.link(0..<3, inBlock: 0, to: address) == false, "\(address)")
    }
    var tree = try MarkupTree(parsing: "abc")
    #expect(tree.link(0..<3, inBlock: 0, to: "https://vanban.vn/data:x") == true)
  }

  @Test func linksDoNotNestInLinksPutInBefore() throws {
    var tree = try MarkupTree(parsing: "một hai ba")
    #expect(tree.link(0..<7, inBlock: 0, to: "a") == true)
    #expect(tree.textBlocks()[0].barriers.map(\.range) == [0..<7])
    #expect(tree.link(4..<7, inBlock: 0, to: "b") == false)
    #expect(tree.link(4..<10, inBlock: 0, to: "b") == false)
    #expect(tree.link(8..<10, inBlock: 0, to: "b") == true)
  }

  @Test func marksMayStandInLinksAndAroundThem() throws {
    var tree = try MarkupTree(parsing: "một [hai ba](u) `bốn` năm")
    let attributes = [Attribute("class", "nghi-ngo"), Attribute("title", "\"?\"")]
    let insertions = [
      MarkInsertion(range: 4..<7, attributes: attributes), MarkInsertion(range: 8..<11),
      MarkInsertion(range: 12..<14), MarkInsertion(range: 16..<16),
    ]
    let refusals = tree.mark(insertions, inBlock: 0)
    #expect(
      refusals.map { "\($0.index) \($0.reason)" } == ["1 crossing", "2 code", "3 outOfBounds"]
    )
    #expect(
      tree.htmlText() == """
        <p>một <a href="u"><mark class="nghi-ngo" title="&quot;?&quot;">hai</mark> ba</a> \
        <code>bốn</code> năm</p>\n
        """
    )
    var around = try MarkupTree(parsing: "một [hai](u) `ba`")
    #expect(around.mark([MarkInsertion(range: 0..<10)], inBlock: 0).isEmpty)
    #expect(
      around.htmlText() == "<p><mark>một <a href=\"u\">hai</a> <code>ba</code></mark></p>\n"
    )
  }

  @Test func cellsHeadingsItemsAndFootnotesTakeLinks() throws {
    var tree = try MarkupTree(
      parsing: "# Một\n\n- Hai[^1]\n\n| Ba |\n|:--:|\n| Bốn |\n\n[^1]: Năm\n"
    )
    for index in tree.textBlocks().indices {
      #expect(tree.link(0..<2, inBlock: index, to: "u") == true)
      #expect(tree.anchor("a\(index)", inBlock: index, label: "l") == true)
    }
    let page = tree.htmlText()
    #expect(page.split(separator: "<a href=\"u\">").count == 6)
    #expect(page.split(separator: "<a class=\"neo\"").count == 6)
    #expect(
      page.contains(
        "<td align=\"center\"><a class=\"neo\" id=\"a3\" href=\"#a3\" aria-label=\"l\"></a>"
          + "<a href=\"u\">Bố</a>n</td>"
      )
    )
  }

  /// Whatever is put in: without the elements of the program the page is what it was.
  @Test func insertionsChangeNothingElse() throws {
    var random = RandomMarkdown(seed: 11)
    var generator = SeededGenerator(seed: 12)
    for _ in 0..<600 {
      let source = random.document()
      var tree = try MarkupTree(parsing: source)
      let page = tree.html()
      let text = tree.plainText()
      let blocks = tree.textBlocks()
      for (index, block) in blocks.enumerated() {
        let length = block.text.unicodeScalars.count
        let ranges = (0..<4).map { _ in
          let start = Int.random(in: 0...length, using: &generator)
          return start..<Int.random(in: start...length, using: &generator)
        }
        let attributes = [Attribute("data-x", "1")]
        let refused = tree.link(
          ranges.map { LinkInsertion(range: $0, destination: "u", attributes: attributes) },
          inBlock: index
        )
        // What meets a barrier is refused for it, and nothing else is.
        for (position, range) in ranges.enumerated() where !range.isEmpty {
          let reason = refused.first { $0.index == position }?.reason
          if block.isLinkable(range) {
            #expect([nil, .crossing, .overlaps].contains(reason))
          } else {
            #expect([.link, .code, .image, .overlaps].contains(reason))
          }
        }
        tree.mark(
          ranges.map { MarkInsertion(range: $0.lowerBound..<min($0.upperBound + 1, length)) },
          inBlock: index
        )
      }
      #expect(tree.textBlocks().map(\.text) == blocks.map(\.text))
      #expect(tree.plainText() == text)
      #expect(InsertionTests.withoutInsertions(tree.html()) == page, "\(source.debugDescription)")
    }
  }

  /// A page without the elements of the program: a link's end tag is the one that belongs to it.
  private static func withoutInsertions(_ page: [UInt8]) -> [UInt8] {
    let link = Array("<a href=\"u\" data-x=\"1\">".utf8)
    var result: [UInt8] = []
    var isOurs: [Bool] = []
    var rest = page[...]
    while let first = rest.first {
      if let tag = ["<mark>", "</mark>"].first(where: { rest.starts(with: $0.utf8) }) {
        rest = rest.dropFirst(tag.utf8.count)
      } else if rest.starts(with: link) {
        isOurs.append(true)
        rest = rest.dropFirst(link.count)
      } else if rest.starts(with: "</a>".utf8), isOurs.popLast() == true {
        rest = rest.dropFirst(4)
      } else {
        if rest.starts(with: "<a ".utf8) { isOurs.append(false) }
        result.append(first)
        rest = rest.dropFirst()
      }
    }
    return result
  }

  /// The scalars at which a text stands in another.
  private static func range(of part: String, in text: String) -> Range<Int> {
    guard let found = text.range(of: part) else { return 0..<0 }
    let scalars = text.unicodeScalars
    let start = scalars.distance(from: scalars.startIndex, to: found.lowerBound)
    return start..<start + part.unicodeScalars.count
  }
}
