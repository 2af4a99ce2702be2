import Markup
import Testing

/// cmark-gfm has global tables that some extensions write to; with those attached here, documents
/// parsed at the same time must come out as those parsed one after the other.
@Suite struct ThreadTests {
  @Test func twoThreadsRenderAsOneDoes() async throws {
    var random = RandomMarkdown(seed: 7)
    let documents = (0..<3000).map { _ in random.document(length: 200) }
    let expected = try documents.map(ThreadTests.page)
    let halves = try await withThrowingTaskGroup(of: [[UInt8]].self) { group in
      for _ in 0..<2 {
        group.addTask { try documents.map(ThreadTests.page) }
      }
      var halves: [[[UInt8]]] = []
      for try await pages in group { halves.append(pages) }
      return halves
    }
    #expect(halves.count == 2)
    for pages in halves { #expect(pages == expected) }
  }

  /// The page and the text of a document that has been parsed, linked and marked.
  @Sendable private static func page(of document: String) throws -> [UInt8] {
    var tree = try MarkupTree(parsing: document)
    for (index, block) in tree.textBlocks().enumerated() {
      let length = block.text.unicodeScalars.count
      tree.link(length / 4..<length / 2, inBlock: index, to: "../x/")
      tree.anchor("a\(index)", inBlock: index, label: "a")
    }
    return tree.html() + Array(tree.plainText().utf8)
  }
}
