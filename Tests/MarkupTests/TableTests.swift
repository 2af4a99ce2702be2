import Markup
import Testing

/// A table that is wider than a telephone scrolls within its own region.
@Suite struct TableTests {
  @Test func eachTableGetsARegionWithAName() throws {
    var tree = try MarkupTree(
      parsing: "a\n\n| x | y |\n|---|--:|\n| 1 | 2 |\n\nb\n\n> | z |\n> |---|\n"
    )
    tree.useAlignmentClasses()
    tree.wrapTables(label: "\"Bảng\"")
    let page = String(decoding: tree.html(), as: UTF8.self)
    let opening =
      "<div class=\"bang\" role=\"region\" tabindex=\"0\" aria-label=\"&quot;Bảng&quot;\">\n<table>"
    #expect(page.components(separatedBy: opening).count == 3)
    #expect(page.components(separatedBy: "</table>\n</div>").count == 3)
    #expect(page.contains("<td class=\"can-phai\">\n2\n</td>"))
    #expect(tree.textBlocks().map(\.text) == ["a", "x", "y", "1", "2", "b", "z"])
  }

  @Test func withoutTablesNothingChanges() throws {
    var tree = try MarkupTree(parsing: "# a\n\n- b\n")
    let before = tree.html()
    tree.wrapTables(label: "Bảng")
    #expect(tree.html() == before)
  }
}
