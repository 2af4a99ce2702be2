import Restoration
import TestSupport
import Testing

/// What a model can do whose every word is known.
@Suite struct FixtureRestorationTests {
  private func restored(_ lines: [String]) throws -> [String] {
    try FixtureModel.restorer().restore(ScannedText(lines: lines)).lines.map(\.text)
  }

  private func restored(_ line: String) throws -> String {
    try restored([line]).joined(separator: "\n")
  }

  @Test func cleanTextStaysAsItIs() throws {
    #expect(try restored(FixtureText.sentences) == FixtureText.sentences)
  }

  @Test func strippedTextGetsItsMarksBack() throws {
    #expect(try restored(FixtureText.sentences.map(FixtureText.stripped)) == FixtureText.sentences)
  }

  @Test func aTextReadWithoutVietnameseLettersIsRestored() throws {
    #expect(try restored(FixtureText.sentences.map(FixtureText.read)) == FixtureText.sentences)
  }

  @Test func headingsInCapitalsStayInCapitals() throws {
    let heading = "KẾT LUẬN CỦA BAN THƯỜNG VỤ THÀNH ỦY"
    #expect(try restored(FixtureText.stripped(heading)) == heading)
  }

  @Test func aLinesEndDoesNotEndTheSentence() throws {
    let lines = ["Thuc hien Ket luan so 244-KL/TU, cac so, nganh xay", "dung ke hoach va bao cao."]
    #expect(
      try restored(lines) == [
        "Thực hiện Kết luận số 244-KL/TU, các sở, ngành xây", "dựng kế hoạch và báo cáo.",
      ]
    )
  }

  @Test func aSignIsPutRightWhereOneAbbreviationAloneCanBeMeant() throws {
    #expect(try restored("Theo Quyét dinh s6 27-QB/TU, quy ché").contains("27-QĐ/TU"))
    // HD is an abbreviation of its own.
    #expect(try restored("Theo Quyét dinh s6 27-HD/TU, quy ché").contains("27-HD/TU"))
    // Nothing that is known.
    #expect(try restored("Theo Quyét dinh s6 27-XZ/TU, quy ché").contains("27-XZ/TU"))
  }

  @Test(arguments: ["II- ", "II. ", "II) ", "V. "])
  func aNumeralThatLabelsAHeadingIsNoWord(_ label: String) throws {
    #expect(
      try restored(["Thuc hien Ket luan.", label + "Bao cao ke hoach"]).last?.hasPrefix(label)
        == true
    )
  }

  @Test func aRomanNumeralThatWasReadInTwoIsOne() throws {
    #expect(try restored("Ban Chap hanh khoa X VI giao cac so").contains("X VI") == false)
    // Among others, as in a table, each is a number of its own.
    #expect(try restored("Ban Chap hanh khoa IX X XI giao cac so").contains("IX X XI"))
  }

  @Test func marksThatAreNoLettersGoWithTheWord() throws {
    #expect(try restored("Quyét dinh@ cua& Ban") == "Quyết định của Ban")
    #expect(try restored("Quyết định@ của Ban Thường vụ") == "Quyết định@ của Ban Thường vụ")
  }

  @Test func shortCodesKeepTheirDigits() throws {
    #expect(try restored("Quyét dinh giao H-1B cho cac so").contains("H-1B"))
  }

  @Test func aNumberIsPartedFromTheWordThatFollows() throws {
    #expect(try restored("dén ngay 12thang 3 nam 2023").contains("12 tháng"))
  }

  @Test func cleanWordsAreCertainAndDamagedOnesHaveAlternatives() throws {
    let restorer = try FixtureModel.restorer()
    let clean = restorer.restore(ScannedText(lines: FixtureText.sentences))
    #expect(clean.doubtful == 0)
    #expect(clean.repaired == 0)
    let stripped = restorer.restore(
      ScannedText(lines: FixtureText.sentences.map(FixtureText.stripped))
    )
    #expect(stripped.repaired > 300)
    for token in stripped.lines.flatMap(\.tokens) {
      #expect(token.confidence > 0 && token.confidence <= 1)
      let probabilities = token.alternatives.map(\.probability)
      #expect(probabilities == probabilities.sorted(by: >))
      #expect(probabilities.reduce(token.confidence, +) < 1.01 || token.kind == .punctuation)
      #expect(!token.alternatives.contains { $0.text == token.text })
    }
  }

  @Test func fingerprintsNameEngineAndModel() throws {
    let fixture = try FixtureModel.restorer().fingerprint
    #expect(try FixtureModel.restorer().fingerprint == fixture)
    #expect(fixture.hasSuffix(try FixtureModel.model().checksum))
    #expect(Restorer(model: nil).fingerprint != fixture)
  }
}
