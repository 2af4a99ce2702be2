import Markup
import Testing

@Suite struct HTMLTests {
  @Test func headingsAreShiftedOnlyInThePage() throws {
    let tree = try MarkupTree(parsing: "# a\n\n> ## b\n\n###### c\n")
    #expect(tree.htmlText(headingShift: 1).contains("<h2>a</h2>"))
    #expect(tree.htmlText(headingShift: 1).contains("<h3>b</h3>"))
    #expect(tree.htmlText(headingShift: 1).contains("<h6>c</h6>"))
    #expect(tree.htmlText(headingShift: -3).contains("<h1>b</h1>"))
    #expect(tree.htmlText().hasPrefix("<h1>a</h1>"))
    #expect(tree.outline().map(\.level) == [1, 2, 6])
  }

  @Test func alignmentBecomesAClass() throws {
    var tree = try MarkupTree(parsing: "| a | b | c | d |\n|:--|:-:|--:|---|\n| *1* | 2 |\n")
    tree.useAlignmentClasses()
    tree.useAlignmentClasses()
    #expect(tree.link(0..<1, inBlock: 4, to: "u") == true)
    #expect(tree.anchor("x", inBlock: 1, label: "l") == true)
    let lines = tree.htmlText().split(separator: "\n").joined()
    #expect(
      lines == """
        <table><thead><tr><th class="can-trai">a</th><th class="can-giua">\
        <a class="neo" id="x" href="#x" aria-label="l"></a>b</th><th class="can-phai">c</th>\
        <th>d</th></tr></thead><tbody><tr><td class="can-trai"><em><a href="u">1</a></em></td>\
        <td class="can-giua">2</td><td class="can-phai"></td><td></td></tr></tbody></table>
        """
    )
    #expect(tree.plainText() == "a\tb\tc\td\n1\t2\t\t\n")
    #expect(tree.textBlocks().count == 8)
  }

  @Test func anEmptySourceIsAnEmptyPage() throws {
    let tree = try MarkupTree(parsing: [UInt8]())
    #expect(tree.html().isEmpty)
    #expect(tree.plainText().isEmpty)
    #expect(tree.textBlocks().isEmpty)
    #expect(tree.outline().isEmpty)
  }
}
