import Markup
import Testing

/// Blocks set apart, abbreviations explained, and names for what cmark makes by itself.
@Suite struct GroupTests {
  @Test func blocksThatFollowEachOtherGetAnElementOfTheirOwn() throws {
    var tree = try MarkupTree(parsing: "Một.\n\nHai.\n\n- ba\n- bốn\n\nNăm.\n")
    let isGrouped = [tree.group(1...3, class: "ngoai"), tree.group(2...3, class: "trong")]
    #expect(isGrouped == [true, true])
    let html = String(decoding: tree.html(), as: UTF8.self).replacing("\n", with: "")
    #expect(
      html
        == "<p>Một.</p><div class=\"ngoai\"><p>Hai.</p><div class=\"trong\"><ul><li>ba</li><li>bốn</li></ul>"
        + "</div></div><p>Năm.</p>"
    )
  }

  @Test(arguments: [1...1, 2...3, 0...9, 3...4])
  func partsOfAListOrOfAFootnoteAreNoGroup(range: ClosedRange<Int>) throws {
    var tree = try MarkupTree(parsing: "Một[^1].\n\n- hai\n- ba\n\nBốn.\n\n[^1]: Năm.\n")
    let before = tree.html()
    let isGrouped = tree.group(range, class: "a")
    let after = tree.html()
    #expect(!isGrouped)
    #expect(after == before)
  }

  @Test func anAbbreviationStandsInALinkToo() throws {
    var tree = try MarkupTree(parsing: "Của [UBND xã](a) và HĐND.\n")
    let refused = tree.abbreviate(
      [
        AbbreviationInsertion(range: 4..<8, words: "Ủy ban \"nhân dân\""),
        AbbreviationInsertion(range: 15..<19, words: "Hội đồng nhân dân"),
      ],
      inBlock: 0
    )
    #expect(refused.isEmpty)
    let html = String(decoding: tree.html(), as: UTF8.self)
    #expect(
      html
        == "<p>Của <a href=\"a\"><abbr title=\"Ủy ban &quot;nhân dân&quot;\">UBND</abbr> xã</a> và "
        + "<abbr title=\"Hội đồng nhân dân\">HĐND</abbr>.</p>\n"
    )
  }

  @Test func boxesAndWaysBackHaveTheNamesGiven() throws {
    let tree = try MarkupTree(
      parsing:
        "- [x] a[^1]\n- [ ] \"Back to content\" `<input type=\"checkbox\" disabled=\"\" />`\n\n[^1]: b\n"
    )
    let labels = GeneratedLabels(footnoteBack: "Trở lại", taskDone: "\"Xong\"", taskOpen: "Chưa")
    let html = String(decoding: tree.html(labels: labels), as: UTF8.self)
    #expect(
      html.contains("<input type=\"checkbox\" checked disabled aria-label=\"&quot;Xong&quot;\"> a")
    )
    #expect(
      html.contains(
        "<input type=\"checkbox\" disabled aria-label=\"Chưa\"> &quot;Back to content&quot;"
      )
    )
    #expect(
      html.contains("<code>&lt;input type=&quot;checkbox&quot; disabled=&quot;&quot; /&gt;</code>")
    )
    #expect(html.contains("aria-label=\"Trở lại\">↩"))
    #expect(html.components(separatedBy: "aria-label").count == 4)
  }
}
