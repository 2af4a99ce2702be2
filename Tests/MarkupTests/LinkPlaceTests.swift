import Markup
import Testing
import TestSupport

/// Links put into the rendered page are those that would have been put into the tree.
@Suite struct LinkPlaceTests {
  @Test func aFilledPageIsThatOfTheLinkedTree() throws {
    var generator = SeededGenerator(seed: 3)
    var linked = 0
    for _ in 0..<2_000 {
      let source = (0..<Int.random(in: 1...12, using: &generator)).map { _ in
        generator.pick(Self.pieces)
      }.joined()
      var tree = try MarkupTree(parsing: source)
      var kept = try MarkupTree(parsing: source)
      let blocks = tree.textBlocks()
      var links: [Int: LinkInsertion] = [:]
      var number = 0
      for (index, block) in blocks.enumerated() {
        let ranges = Self.ranges(in: block.text.unicodeScalars.count, &generator)
        var places: [LinkPlace] = []
        var insertions: [LinkInsertion] = []
        for range in ranges {
          places.append(LinkPlace(range: range, number: number))
          if generator.chance(70) {
            let insertion = LinkInsertion(
              range: range,
              destination: generator.pick(["../a/", "x\"y", "javascript:a", "?a&b"]),
              attributes: [Attribute("class", "<trích dẫn>")]
            )
            insertions.append(insertion)
            links[number] = insertion
          }
          number += 1
        }
        tree.link(insertions, inBlock: index)
        kept.reserve(places, inBlock: index)
      }
      let page = tree.html()
      let filled = LinkPlaces.filled(kept.html()[...]) { links[$0] }
      #expect(filled == page, "\(source)")
      linked += links.count
    }
    #expect(linked > 2_000)
  }

  /// Ranges that do not overlap, some of them empty or outside.
  private static func ranges(
    in length: Int,
    _ generator: inout SeededGenerator
  ) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    while start <= length, ranges.count < 3 {
      let lower = start + Int.random(in: 0...4, using: &generator)
      let upper = lower + Int.random(in: 0...5, using: &generator)
      ranges.append(lower..<upper)
      start = upper
    }
    return ranges
  }

  private static let pieces = [
    "a", "đ", "số ", "*", "**", "`x y`", "[b](c)", "![d](e)", "\n", "\n\n", "  \n", "- ", "> ",
    "&amp;", "\\*", "<i>", "| a | b |\n|---|---|\n| c | d |\n", "# ", "[^1]", "\n\n[^1]: f\n",
    "ab c",
    "_", "<b>k</b>",
  ]
}
