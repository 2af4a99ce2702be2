import Foundation
import Testing
import Vietnamese

@Suite struct FoldingTests {
  @Test(arguments: [
    ("Đảng bộ thành phố Hải Phòng", "dang bo thanh pho hai phong"),
    ("ĐƯỜNG SẮT", "duong sat"),
    ("Ðiều ðó Ɖ ɖ", "dieu do d d"),
    ("khuỷu thuỷ thủy", "khuyu thuy thuy"),
    ("ẦẪẬ ẰẴẶ ỀỄỆ ỒỖỘ ỜỠỢ ỪỮỰ", "aaa aaa eee ooo ooo uuu"),
    ("244-KL/TU, 14/4/2023", "244-kl/tu, 14/4/2023"),
    ("façade Ñandú Ångström", "facade nandu angstrom"),
    ("İstanbul ẞ Ⱥ", "istanbul ß ⱥ"),
    ("Ελλάς ΣΊΣΥΦΟΣ", "ελλασ σισυφοσ"),
    ("Йод ЁЛКА", "иод елка"),
    ("東京 한국 “”–…", "東京 한국 “”–…"),
    ("", ""),
  ])
  func lettersLoseCaseTonesAndMarks(text: String, folded: String) {
    #expect(Array(text.folded.unicodeScalars) == Array(folded.unicodeScalars))
  }

  @Test func decomposedTextFoldsLikeComposedText() {
    let text = "Nghị quyết của Ban Chấp hành Đảng bộ; ưỡng, ẵ, ậ, ộ, Ὀδύσσεια, Їжак"
    let decomposed = text.decomposedStringWithCanonicalMapping
    #expect(!decomposed.unicodeScalars.elementsEqual(text.unicodeScalars))
    #expect(decomposed.folded.unicodeScalars.elementsEqual(text.folded.unicodeScalars))
  }

  @Test func foldingAFoldedTextChangesNothing() {
    let folded = allScalars.compactMap(Folding.fold)
    #expect(folded.filter { Folding.fold($0) != $0 } == [])
  }

  @Test func textAndScalarsFoldAlike() {
    let different = allScalars.filter { scalar in
      let text = "a\(Character(scalar))Đ"
      return !text.folded.unicodeScalars.elementsEqual(Folding.foldedScalars(text))
    }
    #expect(different == [])
  }

  @Test func substringsFoldLikeStrings() {
    let text = "Thành ủy Hải Phòng"
    #expect(text.dropFirst(6).folded == "uy hai phong")
  }

  @Test func tableIsSortedAndAgreesWithFold() {
    let scalars = Folding.table.map(\.scalar)
    #expect(zip(scalars, scalars.dropFirst()).allSatisfy { $0 < $1 })
    for (scalar, folded) in Folding.table {
      #expect(Folding.fold(scalar) == folded)
      #expect(scalar != folded)
    }
    #expect(Folding.table.contains { $0 == ("đ", "d") })
  }

  /// The rule in words of Unicode: decompose, drop the marks, lower the case, and the letters named.
  @Test func everyLetterOfTheTableFollowsTheRule() {
    let alone: [Unicode.Scalar: Unicode.Scalar] = ["đ": "d", "ð": "d", "ɖ": "d", "ς": "σ"]
    for scalar in allScalars
    where (0x80..<0x590).contains(scalar.value)
      || (0x1E00..<0x2200).contains(scalar.value)
    {
      guard !Folding.marks.contains(scalar) else {
        #expect(Folding.fold(scalar) == nil)
        continue
      }
      let parts = String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars
        .filter { !Folding.marks.contains($0) }
      guard scalar.properties.isAlphabetic, let base = parts.first, parts.count == 1,
        base.properties.generalCategory != .modifierLetter
      else { continue }
      let lower = base.properties.lowercaseMapping.unicodeScalars.first ?? base
      #expect(Folding.fold(scalar) == alone[lower] ?? lower, "U+\(String(scalar.value, radix: 16))")
    }
  }
}
