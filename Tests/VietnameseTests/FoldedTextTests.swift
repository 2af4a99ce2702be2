import Foundation
import Testing
import Vietnamese

@Suite struct FoldedTextTests {
  @Test func everyFoldedScalarKnowsItsOrigin() {
    let text = FoldedText("Số: ĐỀ".decomposedStringWithCanonicalMapping)
    #expect(text.text == "so: de")
    #expect(text.origin == [0, 1, 4, 5, 6, 7])
    #expect(text.originalCount == 10)
  }

  @Test func spansAreCarriedBackWithTheMarksOfTheirLastLetter() {
    let text = FoldedText("bộ".decomposedStringWithCanonicalMapping + " và")
    #expect(text.original(of: 0..<2) == 0..<4)
    #expect(text.original(of: 3..<5) == 5..<7)
    #expect(text.original(of: 2..<2) == 4..<4)
    #expect(text.original(of: 5..<5) == 7..<7)
  }

  @Test func aTextOfMarksAloneFoldsToNothing() {
    let text = FoldedText("\u{0301}\u{0323}")
    #expect(text.scalars.isEmpty)
    #expect(text.original(of: 0..<0) == 2..<2)
  }
}
