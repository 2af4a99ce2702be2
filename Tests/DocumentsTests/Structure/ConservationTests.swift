import Documents
import Testing

/// Whatever the lines, no character is lost and none is shown twice.
@Suite struct ConservationTests {
  @Test(arguments: 0..<40) func everyCharacterIsInABlockOrSetAside(_ seed: Int) {
    var generator = LineGenerator(seed: UInt64(seed))
    for _ in 0..<30 {
      let lines = (0..<generator.number(below: 60)).map { _ in generator.line() }
      let document = OfficialDocument(lines: lines, registry: .sample)
      #expect(Characters(of: lines) == Characters(of: document), "\(lines)")
    }
  }

  @Test(arguments: 0..<20) func blocksPointAtLinesOfTheSource(_ seed: Int) {
    var generator = LineGenerator(seed: UInt64(seed + 100))
    for _ in 0..<20 {
      let lines = (0..<generator.number(below: 60)).map { _ in generator.line() }
      let document = OfficialDocument(lines: lines, registry: .sample)
      for block in document.blocks {
        #expect(block.lines.lowerBound >= 1 && block.lines.upperBound <= lines.count)
        #expect(!block.text.isEmpty)
        for pageBreak in block.pageBreaks {
          #expect((0..<block.text.unicodeScalars.count).contains(pageBreak.offset))
        }
      }
      for finding in document.findings {
        let line = lines[finding.line - 1]
        #expect(finding.column >= 1 && finding.column <= line.unicodeScalars.count)
      }
      let anchors = document.blocks.compactMap(\.anchor)
      #expect(Set(anchors).count == anchors.count)
      #expect(document.outline.allSatisfy { document.blocks[$0.block].anchor == $0.anchor })
    }
  }

  @Test(arguments: [[], [""], ["   ", "\t", "\u{A0}", "\u{0C}"], ["\u{0C}\u{0C}"]])
  func textWithoutWordsIsAnEmptyDocument(_ lines: [String]) {
    let document = OfficialDocument(lines: lines, registry: .sample)
    #expect(document.blocks.isEmpty && document.outline.isEmpty && document.findings.isEmpty)
    #expect(document.metadata == DocumentMetadata())
    #expect(MarkdownText.markdown(for: document.blocks).isEmpty)
  }

  @Test func hugeInputIsReadInLinearTime() {
    let line = String(repeating: "công tác xây dựng Đảng; ", count: 200_000)
    #expect(OfficialDocument(lines: [line], registry: .sample).blocks.count == 1)
    let lines = [String](repeating: "1. Như Điều 3;", count: 60_000)
    #expect(OfficialDocument(lines: lines, registry: .sample).blocks.count == 60_000)
    let dashes = "Nơi nhận: " + String(repeating: "- a; ", count: 100_000)
    #expect(OfficialDocument(lines: [dashes], registry: .sample).metadata.recipients.count > 9)
  }
}
