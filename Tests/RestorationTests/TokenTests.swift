import Restoration
import Testing

@Suite struct TokenTests {
  private func tokens(_ line: String) -> [String] {
    Restorer(model: nil).restore(ScannedText(lines: [line])).lines[0].tokens.map {
      "\($0.kind) \($0.raw)"
    }
  }

  @Test func punctuationAtTheEndsOfAWordIsApart() {
    #expect(
      tokens("  “Đẩy mạnh…”, (số 08-NQ/TU);") == [
        "punctuation “", "syllable Đẩy", "syllable mạnh", "punctuation …”,", "punctuation (",
        "syllable số", "sign 08-NQ/TU", "punctuation );",
      ]
    )
    #expect(
      tokens("- I. 2.1. a) + *") == [
        "punctuation -", "number I", "punctuation .", "number 2.1", "punctuation .", "syllable a",
        "punctuation )", "punctuation +", "punctuation *",
      ]
    )
  }

  @Test(arguments: [
    "244-KL/TU", "14/NQ-CP", "30/2020/NĐ-CP", "59/2020/QH14", "768/QĐ-TTg", "KL/TW", "19-CT",
    "560/NQ-UBTVQH15", "1205/UBND-TH", "206/QĐ-BNN-PC", "217-QB/TW",
  ])
  func numbersOfDocumentsAreSigns(text: String) {
    #expect(tokens(text) == ["sign \(text)"])
  }

  @Test(arguments: [
    "13/4/2023", "2020-2025", "1.234,5", "11", "XVI", "II", "XXXIX", "24/7", "06/12/2022", "10:30",
  ])
  func digitsAndRomanNumeralsAreNumbers(text: String) {
    #expect(tokens(text) == ["number \(text)"])
  }

  @Test(arguments: [
    "thường", "Đảng", "NGHIÊNG", "quyết", "giữ", "gì", "y", "khuỷu", "cac", "nghi\u{0323}",
  ])
  func wordsOfTheShapeOfASyllableAreSyllables(text: String) {
    #expect(tokens(text) == ["syllable \(text)"])
  }

  @Test(arguments: [
    "Facebook", "phd", "COVID-19", "s6", "x¢t", "và/hoặc", "T/M", "KT-XH", "kinh-tế", "5/tháng",
    "A4",
    "XXXX", "IIII", "MC", "2023-Mục", "東京", "第5", "a/", "4hoà",
  ])
  func otherWordsAreNames(text: String) {
    #expect(tokens(text).first == "name \(text)" || text == "a/")
  }

  @Test func combiningMarksStayWithWhatTheyStandOn() {
    #expect(
      tokens("<\u{0338}a \u{0301}b x=\u{0338}") == [
        "punctuation <\u{0338}", "syllable a", "name \u{0301}b", "name x", "punctuation =\u{0338}",
      ]
    )
  }

  @Test func spansCountScalarsOfTheRawLine() {
    let line = Restorer(model: nil).restore(ScannedText(lines: ["Bo\u{0323}\u{0302}, \u{1F600} x"]))
      .lines[0]
    #expect(line.tokens.map(\.start) == [0, 4, 6, 8])
    #expect(line.tokens.map(\.end) == [4, 5, 7, 9])
    #expect(line.tokens.map(\.raw) == ["Bo\u{0323}\u{0302}", ",", "\u{1F600}", "x"])
    #expect(line.tokens[0].text.unicodeScalars.elementsEqual("Bộ".unicodeScalars))
  }
}
