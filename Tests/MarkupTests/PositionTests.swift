import Markup
import Testing

@Suite struct PositionTests {
  @Test func scalarsOfATextAreFoundInTheSource() throws {
    let source = """
      > Căn cứ **Nghị quyết** số 18\\-NQ/TW
      > và &amp; [kết luận](x "đề") số 244

      - | đầu \\| ế | số |
        |---------|----|
        | `a`     | 14 |
      """
    let tree = try MarkupTree(parsing: source)
    let lines = source.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, block) in tree.textBlocks().enumerated() {
      let scalars = Array(block.text.unicodeScalars)
      let offsets = scalars.indices.filter { !["&", "-", "|", " "].contains(scalars[$0]) }
      let positions = tree.positions(at: offsets, inBlock: index)
      for (offset, position) in zip(offsets, positions) {
        let found = Array(lines[position.line - 1].unicodeScalars)[position.column - 1]
        #expect(found == scalars[offset], "\(block.text) \(offset) \(position)")
        #expect(tree.position(at: offset, inBlock: index) == position)
        #expect(position.line == block.line(at: offset))
      }
    }
  }

  @Test func insertionsMoveNoPosition() throws {
    var tree = try MarkupTree(parsing: "ế \\* một *hai* &amp; ba\nbốn `năm` [sáu](u) bảy")
    let offsets = Array(0..<tree.textBlocks()[0].text.unicodeScalars.count)
    let positions = tree.positions(at: offsets, inBlock: 0)
    let insertions = [2..<5, 6..<7, 14..<16, 17..<20].map {
      LinkInsertion(range: $0, destination: "u")
    }
    #expect(tree.link(insertions, inBlock: 0).isEmpty)
    #expect(tree.anchor("a", inBlock: 0, label: "a") == true)
    #expect(tree.positions(at: offsets, inBlock: 0) == positions)
  }

  @Test func positionsComeInTheOrderAskedFor() throws {
    let tree = try MarkupTree(parsing: "một hai ba")
    let columns = tree.positions(at: [8, 0, 4, 99], inBlock: 0).map(\.column)
    #expect(columns == [9, 1, 5, 11])
    #expect(tree.positions(at: [0], inBlock: 1).isEmpty)
    #expect(tree.position(at: 0, inBlock: -1) == nil)
  }

  @Test func linksOfTheSourceAreFound() throws {
    var tree = try MarkupTree(
      parsing: """
        \u{FEFF}Ế [một](a) và ![ảnh](b.png)
           dòng [hai
        chữ](c) <http://d.vn/>

        [e]: /e
        [f]: /f
        xem [e], **[f]**

        | ế [g](g) |
        |----------|
        | x        |

        > - ế [h](h)
        >   i [i](i)
        """
    )
    var seen: [String] = []
    tree.rewriteLinks { link in
      let place = "\(link.position.line):\(link.position.column)"
      seen.append("\(place) \(link.destination)\(link.isImage ? " ảnh" : "")")
      return nil
    }
    #expect(
      seen == [
        "1:3 a", "1:15 b.png ảnh", "2:9 c", "3:9 http://d.vn/", "7:5 /e", "7:12 /f", "9:5 g",
        "13:7 h",
        "14:7 i",
      ]
    )
  }
}
