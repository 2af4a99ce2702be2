import Markup
import Testing

@Suite struct TextBlockTests {
  @Test func textHasNoMarkup() throws {
    let tree = try MarkupTree(
      parsing: """
        Theo **Nghị *quyết*** số&nbsp;18\\-NQ/TW
        và `mã` ![ảnh *đẹp*](a.png) [liên kết](b)<br>  
        hết[^1]

        [^1]: ghi chú
        """
    )
    let blocks = tree.textBlocks()
    #expect(
      blocks.map(\.text) == [
        "Theo Nghị quyết số\u{A0}18-NQ/TW và mã ảnh đẹp liên kết\nhết", "ghi chú",
      ]
    )
    let barriers = blocks[0].barriers.map { "\($0.range) \($0.reason)" }
    #expect(barriers == ["31..<33 code", "34..<41 image", "42..<50 link", "54..<54 footnoteMark"])
    #expect(blocks[0].isLinkable(0..<31))
    #expect(!blocks[0].isLinkable(30..<36))
    #expect(blocks[0].isLinkable(50..<54))
    #expect((0..<54).map(blocks[0].line(at:)) == (0..<54).map { $0 <= 27 ? 1 : $0 <= 50 ? 2 : 3 })
  }

  @Test func kindsTellWhereABlockStands() throws {
    let tree = try MarkupTree(
      parsing: """
        # Một
        Hai
        ===

        ba

        - bốn
          1) năm
          2) sáu

             bảy
        + [x] tám
        * [ ] chín

        > mười
        > > - - mười một

        | a | b |
        |---|---|
        | c | d |

        - # tiêu đề trong mục

        chú[^1]

        [^1]: một

            hai
        """
    )
    let blocks = tree.textBlocks()
    let kinds = blocks.map {
      "\($0.text): \(TextBlockTests.name(of: $0.kind)) \($0.listDepth)\($0.quoteDepth)"
    }
    #expect(
      kinds == [
        "Một: h1 00", "Hai: h1 00", "ba: p 00", "bốn: - 10", "năm: 1) 20", "sáu: 2) 20",
        "bảy: p 20",
        "tám: + [x] 10", "chín: * [ ] 10", "mười: p 01", "mười một: - 22", "a: 0,0 00", "b: 0,1 00",
        "c: 1,0 00", "d: 1,1 00", "tiêu đề trong mục: h1 10", "chú: p 00", "một: [1] 00",
        "hai: [1] 00",
      ]
    )
  }

  @Test func ordinalsAreCountedOnAsOnThePage() throws {
    let blocks = try MarkupTree(parsing: "3. a\n3. b\n9. c\n").textBlocks()
    #expect(blocks.map(\.kind).map(TextBlockTests.name) == ["3.", "4.", "5."])
  }

  @Test func positionsCountScalars() throws {
    let tree = try MarkupTree(
      parsing: """
        # Đề mục

        > - đầu
        >   tiếp

        | ế ế |  cột |
        |-----|------|
        | ế | x |
        """
    )
    let places = tree.textBlocks().map { "\($0.line):\($0.column)" }
    #expect(places == ["1:1", "3:5", "6:3", "6:10", "8:3", "8:7"])
  }

  @Test func aParagraphStartsBehindItsDefinitions() throws {
    let blocks = try MarkupTree(parsing: "[a]: /u\n[b]: /v 'x\ny'\nchữ\nhai\n").textBlocks()
    #expect(blocks.map { "\($0.line):\($0.column) \($0.text)" } == ["4:1 chữ hai"])
  }

  @Test func aParagraphRightAboveATableKeepsItsLine() throws {
    let blocks = try MarkupTree(parsing: "\nchữ\nhai\n| a |\n| - |\n| b |\n").textBlocks()
    #expect(blocks.map { "\($0.line) \($0.text)" } == ["2 chữ hai", "4 a", "6 b"])
  }

  @Test func headingsMakeTheOutline() throws {
    let tree = try MarkupTree(parsing: "a\n\n# I. *Một*\n\nb\n\n### 2.1 `c`\n\n> ## d\n")
    #expect(
      tree.outline().map { "\($0.level) \($0.text) \($0.block)" } == [
        "1 I. Một 1", "3 2.1 c 3", "2 d 4",
      ]
    )
  }

  private static func name(of kind: TextBlock.Kind) -> String {
    switch kind {
    case .heading(let level): return "h\(level)"
    case .paragraph: return "p"
    case .item(let marker):
      guard let isTicked = marker.isTicked else { return marker.text }
      return marker.text + (isTicked ? " [x]" : " [ ]")
    case .tableCell(let row, let column): return "\(row),\(column)"
    case .footnote(let number): return "[\(number)]"
    }
  }
}
