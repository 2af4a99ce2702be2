import Markup
import Testing

@Suite struct AnchorTests {
  @Test func anchorsStandAtTheStartOfTheirBlock() throws {
    var tree = try MarkupTree(parsing: "## I. Một\n\n- hai\n\n")
    tree.anchor("I.1", inBlock: 0, label: "Mục I.1")
    tree.anchor("\"đ ế\" <&>'%", inBlock: 1, label: "<b>\"")
    #expect(tree.anchor("x", inBlock: 2, label: "") == false)
    #expect(
      tree.htmlText() == """
        <h2><a class="neo" id="I.1" href="#I.1" aria-label="Mục I.1"></a>I. Một</h2>
        <ul>
        <li><a class="neo" id="&quot;đ ế&quot; &lt;&amp;&gt;&#39;%" \
        href="#%22%C4%91%20%E1%BA%BF%22%20%3C&amp;%3E&#39;%25" \
        aria-label="&lt;b&gt;&quot;"></a>hai</li>
        </ul>\n
        """
    )
    #expect(tree.plainText() == "I. Một\n- hai\n")
  }

  @Test func controlCharactersDoNotReachThePage() throws {
    var tree = try MarkupTree(parsing: "a")
    tree.anchor("a\u{0}b\u{1}\u{7F}c", inBlock: 0, label: "x\u{0}y")
    #expect(
      tree.htmlText() == """
        <p><a class="neo" id="a\u{FFFD}b\u{FFFD}\u{FFFD}c" href="#a%00b%01%7Fc" \
        aria-label="x\u{FFFD}y"></a>a</p>\n
        """
    )
  }

  @Test func pageBreaksStandBeforeBlocks() throws {
    var tree = try MarkupTree(parsing: "một\n\n- hai\n- ba\n\n| bốn |\n|-----|\n")
    for index in 0..<4 {
      tree.pageBreak(id: "trang-\(index)", label: "Trang \(index)", before: index)
    }
    #expect(tree.pageBreak(id: "x", label: "x", before: 4) == false)
    func mark(_ index: Int) -> String {
      "<hr class=\"trang\" id=\"trang-\(index)\" role=\"separator\" aria-label=\"Trang \(index)\">"
    }
    #expect(
      tree.htmlText() == """
        \(mark(0))
        <p>một</p>
        <ul>
        <li>
        \(mark(1))
        hai</li>
        <li>
        \(mark(2))
        ba</li>
        </ul>
        <table>
        <thead>
        <tr>
        <th>\(mark(3))bốn</th>
        </tr>
        </thead>
        </table>\n
        """
    )
    #expect(tree.plainText() == "một\n- hai\n- ba\nbốn\n")
  }

  @Test func pageBreaksStandInsideParagraphs() throws {
    let mark = "<span class=\"trang\" id=\"t\" role=\"separator\" aria-label=\"Trang\"></span>"
    let cases = [
      ("một hai", 0, "<p>\(mark)một hai</p>\n"), ("một hai", 4, "<p>một \(mark)hai</p>\n"),
      ("một hai", 7, "<p>một hai\(mark)</p>\n"),
      ("a **bc** d", 3, "<p>a <strong>b\(mark)c</strong> d</p>\n"),
      ("a `bc` d", 3, "<p>a \(mark)<code>bc</code> d</p>\n"),
      ("a ![bc](u) d", 3, "<p>a \(mark)<img src=\"u\" alt=\"bc\" /> d</p>\n"),
      ("a [bc](u) d", 3, "<p>a <a href=\"u\">b\(mark)c</a> d</p>\n"),
      ("![](u)", 0, "<p>\(mark)<img src=\"u\" alt=\"\" /></p>\n"),
    ]
    for (source, offset, expected) in cases {
      var tree = try MarkupTree(parsing: source)
      #expect(tree.pageBreak(id: "t", label: "Trang", inBlock: 0, at: offset) == true)
      #expect(tree.htmlText() == expected)
    }
    var tree = try MarkupTree(parsing: "a")
    #expect(tree.pageBreak(id: "t", label: "", inBlock: 0, at: 2) == false)
    #expect(tree.pageBreak(id: "t", label: "", inBlock: 1, at: 0) == false)
  }
}
