import Foundation
import Testing
import Vietnamese

@Suite struct RecognitionTests {
  @Test(arguments: LegacyPage.legacy)
  func aPageIsRecognisedAndComesBack(encoding: TextEncoding) throws {
    let bytes = try #require(encoding.encoded(LegacyPage.text))
    let recognised = try #require(TextEncoding.recognised(in: bytes))
    #expect(recognised.encoding == encoding)
    #expect((0.7...1).contains(recognised.confidence))
    #expect(encoding.decoded(bytes) == LegacyPage.text)
  }

  @Test(arguments: TextEncoding.allCases)
  func aPageThatAnEditorTookForWindows1252ComesBack(encoding: TextEncoding) throws {
    let mistaken = try #require(LegacyPage.mistaken(encoding))
    let repaired = try #require(LegacyText.repaired(mistaken))
    #expect(repaired.encoding == encoding)
    #expect(repaired.text == LegacyPage.text)
  }

  @Test func latin1ControlsStandForTheirBytes() throws {
    let bytes = try #require(TextEncoding.viscii.encoded(LegacyPage.text))
    let latin1 = String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
    #expect(LegacyText.repaired(latin1)?.text == LegacyPage.text)
  }

  @Test func linesWrittenLaterInUnicodeStayAsTheyAre() throws {
    let old = try #require(LegacyPage.mistaken(.tcvn3))
    let text = "Số hoá năm 2021, đã kiểm tra\n" + old + "\n→ hết ≥ 1 trang →"
    let repaired = try #require(LegacyText.repaired(text))
    #expect(
      repaired.text == "Số hoá năm 2021, đã kiểm tra\n" + LegacyPage.text + "\n→ hết ≥ 1 trang →"
    )
  }

  /// Any legal syllables will do, not only the words of one page.
  @Test(arguments: LegacyPage.legacy)
  func randomSyllablesComeBack(encoding: TextEncoding) throws {
    var state: UInt64 = 1
    func syllable() -> String {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Syllable.all[Int(state >> 33) % Syllable.all.count].description
    }
    for _ in 0..<50 {
      let text = (0..<120).map { _ in syllable() }.joined(separator: " ")
      let bytes = try #require(encoding.encoded(text))
      #expect(TextEncoding.recognised(in: bytes)?.encoding == encoding)
      #expect(encoding.decoded(bytes) == text)
      #expect(LegacyText.repaired(LegacyPage.mistaken(bytes))?.text == text)
    }
  }

  static let clean = [
    LegacyPage.text, "", "ASCII only, 244-KL/TU.", "Quyết định",
    "Ông François Müller (Đức) và bà Małgorzata Łęcka dự lễ ở Genève; giá 5 €, 20 °C, 12 m², §3.",
    "L’été dernier, à la fête, où l’élève a été reçu, près du château: déjà vu, garçon, noël, cœur.",
    "Größe, Übung, fünf Bären über süße Äpfel; schöne Grüße aus Köln, daß weiß für Öl.",
    "Zażółć gęślą jaźń; święty łoś; pchnąć w tę łódź jeża lub ośm skrzyń fig.",
    "El niño comió piñas; mañana será otro día. ¿Qué más? Año, corazón, pingüino, árbol.",
    "São Paulo não é a capital; ações, irmãos, à mão, pães e limões já vêm.",
    "The café’s naïve façade – “résumé” coöperation; Ångström, £5, ½ cup, ©2020, ±3 µm.",
    "1.250,5 ± 3\t§ 4\t² ³ ¹\t½ ¼\n© ® ° « » ¶ · × ÷\n12 %\t–\t…\t“”\n¢ £ ¥ € ¤",
    "Hi tại ngày", "à á ả ã ạ", "é", "là cá má bà", "Côn Đảo, Đà Nẵng, Huế",
    // What an engine without a Vietnamese model reads.
    """
    CONG HOA XA HOI CHU NGHIA VIET NAM
    Déc lap - Tu do - Hanh phtic
    Thuc hién Nghi quyét s6 08-NQ/TU, x¢t d€ nghi cia Ban Can su Dang; cdc cap tiy dé trién khai
    nhiém vu, két qua dat duoc kha té: thu ngân sdch tang 12,5 % so véi nam truéc; mét sé noi chua
    lam tét, cé thé vé sau sé dé xuat thém. Dai bi€u Quéc h6i, Thanh iy, tinh thé; bé tré, ké khai.
    """,
    "théng bao kip thoi véi céng ty dé cap nhat vao sé dang ky cé",
  ]

  @Test(arguments: clean)
  func cleanTextIsNeverMistaken(text: String) {
    for form in [text, text.decomposedStringWithCanonicalMapping] {
      #expect(LegacyText.repaired(form)?.text == nil)
      #expect(TextEncoding.recognised(in: Array(form.utf8))?.encoding == .utf8)
      #expect(TextEncoding.utf8.decoded(Array(form.utf8)) == text.composed)
    }
  }

  @Test func otherLanguagesInLatin1AreNoVietnamese() {
    for text in Self.clean {
      let scalars = text.unicodeScalars
      guard scalars.allSatisfy({ $0.value < 0x100 }), scalars.contains(where: { $0.value >= 0x80 })
      else { continue }
      let recognised = TextEncoding.recognised(in: scalars.map { UInt8($0.value) })
      #expect(recognised == nil || recognised?.encoding == .utf8)
    }
  }

  @Test func damagedUTF8IsNoLegacyText() {
    var bytes = Array(LegacyPage.text.utf8)
    bytes.remove(at: bytes.count / 2)
    for index in stride(from: 100, to: bytes.count, by: 97) { bytes[index] = 0xFF }
    #expect(TextEncoding.recognised(in: bytes)?.encoding == nil)
    #expect(TextEncoding.recognised(in: (0...255).map { UInt8($0) })?.encoding == nil)
  }
}
