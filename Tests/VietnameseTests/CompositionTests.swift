import Foundation
import Testing
import Vietnamese

@Suite struct CompositionTests {
  @Test func composedTextIsReturnedAsItIs() {
    let text = "Kết luận số 244-KL/TU “Đẩy mạnh” – 한국 東京 ≥ 5 €"
    #expect(text.composed.utf8.elementsEqual(text.utf8))
  }

  @Test func lettersAreComposedWhateverTheOrderOfTheirMarks() {
    let forms = [
      "ậ", "a\u{0302}\u{0323}", "a\u{0323}\u{0302}", "â\u{0323}", "ạ\u{0302}",
    ]
    for form in forms {
      #expect(Array(form.composed.unicodeScalars) == ["ậ"])
    }
    for form in ["ợ", "o\u{0323}\u{031B}", "o\u{031B}\u{0323}", "ọ\u{031B}", "ơ\u{0323}"] {
      #expect(Array(form.composed.unicodeScalars) == ["ợ"])
    }
  }

  @Test(arguments: [
    ("\u{212B}", "\u{00C5}"), ("\u{2126}", "\u{03A9}"), ("\u{212A}", "K"),
    ("a\u{0340}", "à"), ("a\u{0341}", "á"), ("\u{0344}", "\u{0308}\u{0301}"),
    ("e\u{0302}\u{0341}", "ế"), ("ù\u{0323}", "ụ\u{0300}"), ("à\u{0301}", "à\u{0301}"),
    ("=\u{0338}", "≠"), ("\u{2000}x\u{2001}", "\u{2002}x\u{2003}"), ("\u{037E}", ";"),
    ("\u{0958}", "\u{0915}\u{093C}"), ("\u{1112}\u{1161}\u{11AB}", "한"), ("하\u{11AB}", "한"),
    ("\u{0CCA}\u{0CD5}", "\u{0CCB}"), ("\u{11131}\u{11127}", "\u{1112E}"),
    ("\u{1113}\u{1176}", "\u{1113}\u{1176}"), ("\u{10043}\u{0302}", "\u{10043}\u{0302}"),
    ("\u{1D15E}", "\u{1D157}\u{1D165}"), ("\u{05AA}\u{0F73}", "\u{0F71}\u{0F72}\u{05AA}"),
    ("\u{0301}a", "\u{0301}a"), ("a\u{0301}\u{0345}b", "á\u{0345}b"),
  ])
  func singletonsExclusionsAndOtherScriptsAreComposed(text: String, composed: String) {
    #expect(Array(text.composed.unicodeScalars) == Array(composed.unicodeScalars))
  }

  @Test func everyScalarIsComposedAsFoundationDoes() {
    let different = allScalars.map { String($0) }.filter { text in
      !text.composed.utf8.elementsEqual(text.precomposedStringWithCanonicalMapping.utf8)
    }
    #expect(different == [])
  }

  @Test func everyShortSequenceIsComposedAsFoundationDoes() {
    let alphabets: [[Unicode.Scalar]] = [
      ["a", "o", "u", "â", "ơ", "ạ", " ", "\u{0300}", "\u{0302}", "\u{031B}", "\u{0323}"],
      ["ü", "đ", "c", "\u{0301}", "\u{0308}", "\u{0327}", "\u{0323}", "\u{0338}", "\u{0344}"],
      ["α", "\u{0345}", "\u{0313}", "\u{0301}", "\u{212B}", "\u{0340}", "=", "\u{2000}"],
      ["\u{1100}", "\u{1161}", "\u{11A8}", "가", "\u{0E01}", "\u{0E38}", "\u{0E48}", "a"],
      ["\u{0B47}", "\u{0B3E}", "\u{093C}", "\u{0915}", "\u{3046}", "\u{3099}", "\u{0323}"],
    ]
    for alphabet in alphabets {
      let texts = Strings(over: alphabet, upTo: 4)
      #expect(texts.filter(isComposedUnlikeFoundation) == [])
    }
  }

  /// All that the table of pairs holds, and all that it must not hold.
  @Test func everyLatinLetterWithMarksOfVietnameseIsComposedAsFoundationDoes() {
    let marks: [Unicode.Scalar] = [
      "\u{0300}", "\u{0301}", "\u{0302}", "\u{0303}", "\u{0306}", "\u{0309}", "\u{031B}",
      "\u{0323}",
    ]
    let letters = allScalars.filter { $0.value < 0x250 || (0x1E00...0x1EFF).contains($0.value) }
    let texts = letters.flatMap { letter in
      marks.flatMap { first in
        let text = "\(Character(letter))\(first)"
        return [text] + marks.map { text + String($0) }
      }
    }
    #expect(texts.filter(isComposedUnlikeFoundation) == [])
  }

  /// Foundation composes only what it has decomposed before: 하 and a final ᆫ stay two for it.
  private func isComposedUnlikeFoundation(_ text: String) -> Bool {
    let decomposed = text.decomposedStringWithCanonicalMapping
    return !text.composed.utf8.elementsEqual(decomposed.precomposedStringWithCanonicalMapping.utf8)
  }

  @Test func decomposedPagesAreComposedToThePage() {
    let page = String(repeating: "thực hiện nhiệm vụ quý II, Nghị quyết Đảng bộ; ", count: 2000)
    var decomposed = ""
    for scalar in page.unicodeScalars {
      decomposed += String(scalar).decomposedStringWithCanonicalMapping
    }
    #expect(decomposed.composed.utf8.elementsEqual(page.utf8))
  }

  @Test func aMillionMarksInARowAreOrdered() {
    let text = "a" + String(repeating: "\u{0301}\u{0323}", count: 500_000)
    let scalars = Array(text.composed.unicodeScalars)
    #expect(scalars.prefix(2) == ["ạ", "\u{0323}"])
    #expect(scalars.last == "\u{0301}")
    #expect(scalars.count == 1_000_000)
  }
}
