import Restoration
import Testing

@Suite struct RestorationTrainerTests {
  @Test func theSameTextGivesTheSameBytes() {
    #expect(FixtureModel.trained() == FixtureModel.bytes)
  }

  @Test func whatIsWrittenIsRead() throws {
    let model = try FixtureModel.model()
    #expect(model.provenance == "fixture of the tests")
    #expect(model.checksum.count == 16)
    #expect(try FixtureModel.model().checksum == model.checksum)
  }

  @Test func anotherTextIsAnotherModel() throws {
    var trainer = RestorationTrainer()
    trainer.add(paragraph: "Hai câu văn ngắn.", weight: 1)
    let other = try RestorationModel(bytes: trainer.model(provenance: "fixture of the tests"))
    #expect(other.checksum != (try FixtureModel.model().checksum))
  }

  @Test func aParagraphThatComesAgainCountsOnce() throws {
    func bytes(_ paragraphs: [String]) throws -> [UInt8] {
      var trainer = RestorationTrainer()
      for paragraph in paragraphs { trainer.add(paragraph: paragraph, weight: 2) }
      return try trainer.model(provenance: "")
    }
    let once = try bytes(["một hai ba", "ba hai một"])
    #expect(try bytes(["một hai ba", "ba hai một", "một hai ba"]) == once)
    #expect(try bytes(["một hai ba", "ba hai một", "hai ba một"]) != once)
  }

  @Test func nothingGivesAModelThatChangesNothing() throws {
    let model = try RestorationModel(bytes: RestorationTrainer().model(provenance: ""))
    let text = ScannedText(text: "Thyc hién nghi quyét s6 08-NQ/TU.\n\n12 a)\n")
    let restored = Restorer(model: model).restore(text)
    #expect(restored.text == "Thyc hién nghi quyét s6 08-NQ/TU.\n\n12 a)\n")
    #expect(restored.state == .restored)
  }

  @Test func linesOfAnotherFormAreNoPairs() {
    let text = "t.p1\ta b\tá b\nt.p1\tchỉ hai\n\t\t\nt.p2\tx\ty\tz\n\tc\tć\r\n"
    #expect(
      LinePair.pairs(of: text) == [
        LinePair(read: "a b", printed: "á b"), LinePair(read: "c", printed: "ć"),
      ]
    )
  }
}
