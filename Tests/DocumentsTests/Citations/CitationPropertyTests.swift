import Documents
import Foundation
import TestSupport
import Testing

struct CitationPropertyTests {
  private let recognizer = CitationRecognizer()

  @Test func rangesLieInTheTextInOrderAndApart() {
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<800 {
      let text = generator.text(of: 60)
      let count = text.unicodeScalars.count
      var end = 0
      for citation in recognizer.citations(in: text) {
        #expect(citation.range.lowerBound >= end && citation.range.upperBound <= count)
        #expect(!citation.range.isEmpty)
        end = citation.range.upperBound
        let surface = citation.surface(in: text)
        #expect(surface.unicodeScalars.count == citation.range.count)
        if let number = citation.documentNumber {
          #expect(citation.number == number.canonical)
          let inside = DocumentNumber.numbers(in: "số " + surface).map(\.number)
          #expect(surface.contains(number.serial.prefix(1)), "\(surface) \(inside)")
        }
      }
    }
  }

  @Test func anyScalarsAreReadWithoutATrap() {
    var generator = SeededGenerator(seed: 6)
    for _ in 0..<300 {
      var text = String.UnicodeScalarView()
      for _ in 0..<200 {
        let value = UInt32(truncatingIfNeeded: generator.next() % 0x3000)
        if let scalar = Unicode.Scalar(value) { text.append(scalar) }
      }
      _ = recognizer.citations(in: String(text))
      _ = DocumentNumber.numbers(in: String(text))
      _ = DocumentKind(reading: String(text))
    }
  }

  @Test func decomposedTextGivesTheSameCitations() {
    let text =
      "Nghị quyết số 08-NQ/TU, ngày 06/12/2022 của Thành ủy và Điều 5 Luật Đất đai năm 2013"
    let decomposed = text.decomposedStringWithCanonicalMapping
    let (composedFound, decomposedFound) = (
      recognizer.citations(in: text), recognizer.citations(in: decomposed)
    )
    #expect(composedFound.map(\.number) == decomposedFound.map(\.number))
    #expect(composedFound.map(\.date) == decomposedFound.map(\.date))
    #expect(composedFound.map(\.kind) == decomposedFound.map(\.kind))
    #expect(
      decomposedFound.map { $0.surface(in: decomposed).precomposedStringWithCanonicalMapping }
        == composedFound.map { $0.surface(in: text) }
    )
    #expect(
      decomposedFound.map(\.issuer?.precomposedStringWithCanonicalMapping)
        == composedFound.map(\.issuer)
    )
  }

  @Test func aParagraphOfNumbersAloneIsReadInLinearSteps() {
    // Two megabytes of numbers without a word between: every one is found, at its own place.
    let piece = "12/2020/NĐ-CP 1999-2003 08-KL/TU 77/1000 "
    let text = String(repeating: piece, count: 50_000)
    let found = recognizer.citations(in: text)
    #expect(found.count == 100_000)
    #expect(found.last?.number == "08-KL/TU")
    #expect(found.last?.range.upperBound == text.unicodeScalars.count - "77/1000 ".count - 1)
  }

  @Test func onlyFiguresGiveNothing() {
    #expect(recognizer.citations(in: String(repeating: "1", count: 2_000_000)).isEmpty)
    #expect(recognizer.citations(in: String(repeating: "1-2/3 ", count: 300_000)).isEmpty)
    #expect(recognizer.citations(in: String(repeating: "số ", count: 300_000)).isEmpty)
    #expect(recognizer.citations(in: String(repeating: "Điều 1, ", count: 200_000)).isEmpty)
  }

  @Test func citationsInLongParagraphsAreWhereTheyAre() {
    let filler = String(
      repeating: "Các cấp ủy, tổ chức đảng quán triệt nội dung này. ",
      count: 2_000
    )
    let text = filler + "Theo Kết luận số 244-KL/TU, ngày 14/4/2023 của Thành ủy. " + filler
    let found = recognizer.citations(in: text)
    #expect(found.map { $0.surface(in: text) } == ["Kết luận số 244-KL/TU"])
    #expect(found.first?.date?.iso == "2023-04-14")
  }
}
