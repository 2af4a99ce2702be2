import Documents
import Testing

@Suite struct AnchorSequenceTests {
  private func anchors(_ labels: [String]) -> [String] {
    var sequence = AnchorSequence()
    return labels.compactMap { StructuralLabel(startOf: $0) }.map { sequence.anchor(for: $0) }
  }

  @Test func aLabelThatContainsItsParentsReplacesIt() {
    #expect(
      anchors(["I. A", "1. B", "2. C", "2.1. D", "2.2. E", "(1) F", "(2) G", "II. H", "1. K"])
        == ["I", "I.1", "I.2", "I.2.1", "I.2.2", "I.2.2.1", "I.2.2.2", "II", "II.1"]
    )
  }

  @Test func articlesLeaveTheirChapterOut() {
    #expect(
      anchors(["Chương I", "Mục 1", "Điều 1. A", "1. B", "a) C", "đ) D", "Chương II", "Điều 2. E"])
        == [
          "chuong-I", "chuong-I.muc-1", "dieu-1", "dieu-1.1", "dieu-1.1.a", "dieu-1.1.dd",
          "chuong-II", "dieu-2",
        ]
    )
  }

  @Test func annexesStandFirst() {
    #expect(
      anchors(["Điều 1. A", "Phụ lục 01", "I. B", "1. C", "Điều 1. D", "Phụ lục 02", "1. E"])
        == [
          "dieu-1", "phu-luc-1", "phu-luc-1.I", "phu-luc-1.I.1", "phu-luc-1.dieu-1", "phu-luc-2",
          "phu-luc-2.1",
        ]
    )
  }

  @Test func aRepeatGetsANumber() {
    #expect(anchors(["1. A", "2. B", "1. C", "1. D"]) == ["1", "2", "1-2", "1-3"])
  }

  @Test func narrowLabelsNestAsTheyAreFirstUsed() {
    #expect(
      anchors(["1. A", "a) B", "1) C", "2) D", "b) E", "2. F"])
        == ["1", "1.a", "1.a.1", "1.a.2", "1.b", "2"]
    )
    #expect(
      anchors(["1. A", "(1) B", "a) C", "b) D", "(2) E"]) == [
        "1", "1.1", "1.1.a", "1.1.b", "1.2",
      ]
    )
  }

  @Test func anchorsOfOneDocumentAreUnique() {
    var generator = LineGenerator(seed: 7)
    for _ in 0..<200 {
      let labels = (0..<40).map { _ in generator.label() }
      let anchors = anchors(labels)
      #expect(Set(anchors).count == anchors.count)
    }
  }

  @Test func correctionsOfTheTextChangeNoAnchor() throws {
    let lines = try SampleTests.lines("chuong-trinh-dang-uy-xa")
    let corrected = lines.map { $0.replacing("giữ nghiêm", with: "giữ vững") }
      .map { $0.replacing("kiểm tra, giám sát", with: "kiểm tra và giám sát") }
    let before = OfficialDocument(lines: lines, registry: .sample).blocks.compactMap(\.anchor)
    let after = OfficialDocument(lines: corrected, registry: .sample).blocks.compactMap(\.anchor)
    #expect(before == after)
  }
}
