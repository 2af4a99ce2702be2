import Documents
import TestSupport
import Testing
import Vietnamese

/// The first look at a paragraph may spare the second only where that would find nothing.
@Suite struct CitationScreenTests {
  @Test func nothingIsPassedOverInRandomTexts() {
    let recognizer = CitationRecognizer()
    var generator = SeededGenerator(seed: 11)
    var cited = 0
    var differing: [String] = []
    for _ in 0..<20_000 {
      var text = ""
      for _ in 0..<Int.random(in: 1...9, using: &generator) {
        text += generator.pick(Self.pieces) + generator.pick(Self.gaps)
      }
      let every = recognizer.everyCitation(in: text)
      if !every.isEmpty { cited += 1 }
      if recognizer.citations(in: text) != every { differing.append(text) }
    }
    #expect(differing.isEmpty)
    #expect(cited > 1000)
  }

  @Test func marksWithinTheWordsAreNoObstacle() {
    let recognizer = CitationRecognizer()
    for letter in "uúùủũụưứừửữựüûUÙƯ" {
      let text = "Nghị q\(letter)yết Đại hội XIII của Đảng"
      #expect(!recognizer.everyCitation(in: text).isEmpty, "\(text)")
      #expect(recognizer.citations(in: text) == recognizer.everyCitation(in: text), "\(text)")
    }
  }

  @Test func charactersThatAreReadOtherwiseAreLeftToTheScan() {
    // What the screen takes for one of its own characters must be one: a letter of Vietnamese, one of
    // Latin-1 or at the end of their page that both read alike, or no letter and no figure at all.
    let recognizer = CitationRecognizer()
    let letters = Set(
      (Self.vietnamese + ["âäåçëîïöüûÿæßøþ", "ỻỽỿ"]).flatMap {
        Array($0.uppercased().unicodeScalars) + Array($0.unicodeScalars)
      }
    )
    for value in 0x80...0x2FFF {
      guard let scalar = Unicode.Scalar(UInt32(value)), !letters.contains(scalar) else { continue }
      let isRead = WordScalar.contains(scalar) || Folding.fold(scalar) != scalar
      let isLeft = recognizer.mayCite("a \(scalar)")
      if isRead { #expect(isLeft, "U+\(String(value, radix: 16))") }
    }
    for text in Self.vietnamese {
      for letter in text + text.uppercased() {
        let isLeft = recognizer.mayCite("x\(letter)")
        #expect(!isLeft, "\(letter)")
      }
    }
  }

  private static let vietnamese = """
    aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệghiìíỉĩịklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvxyỳýỷỹỵ
    """.unicodeScalars.map(String.init)
  private static let gaps = [" ", " ", " ", " ", "", "  ", "\u{A0}", "\n"]
  private static let pieces = """
    Nghị quyết|nghị quyết|NQ|NĐ|QĐ|số|so|Số:|30|57|2020|18|/|-|–|/2020/NĐ-CP|-KL/TU|30/2020/NĐ-CP\
    |244-KL/TU|12a/QĐ|của|Đại hội|đại hội|ĐH|XIII|lần thứ|Trung ương|Hội nghị|BCH|TW|BCHTW\
    |Ban Chấp hành Trung ương|6|khóa|khoá XII|Luật|luật|pháp|Pháp lệnh|pháp lệnh|Bộ luật|Hiến pháp\
    |hiến pháp|Đất đai|2013|năm|ngày|Quyết định|quyết định|QUYẾT ĐỊNH|Kết luận|kết luận|KL|kỷ luật\
    |thông báo kết luận|Chỉ thị|chỉ thị|Công văn|NQ98|NĐ100|nđ100|NĐ-CP|QH13|80/2015/QH13|80/2015QH13\
    |65/2020qh14|1600QĐ-TTg|1600 QĐ-TTg|số1600/QĐ-TTg|202 1/NĐ-CP|,|;|.|(|)|“|”|và|theo|sửa đổi, bổ sung|Điều 5\
    |khoản 2|15|Tổ 5|xã|61-CP|61/CP|0H|Q Đ|TT|thông tư|Thông tư liên tịch|05|đề án|Đề án|chương trình\
    |kế hoạch|Kế hoạch 12|Mẫu số|01/QĐ-HĐ|phòng|Luật sư|_|a|b|ban|Ban|dai|hoi|quyet|nghi|ket luan|luat\
    |Ludt|Nghj dinh|s6|sé|nghi dinh|thong tu|hien phap|NGHỊ QUYẾT|LUẬT|đ|Đ|ð|ñ|×|²|…|•|NQ\u{306}|Ⅷ\
    |nghị qùyết|Nghị qưyết|kêt lụân|lệ̣nh|Lụật|Nghi\u{323} quye\u{302}\u{301}t 57|Đaị hội
    """.split(separator: "|").map(String.init)
}
