import Testing
import Vietnamese

@Suite struct TonePlacementTests {
  @Test(arguments: [
    ("hoà", "hòa"), ("Hoà", "Hòa"), ("HOÀ", "HÒA"), ("hOạ", "hỌa"), ("xoá", "xóa"), ("toả", "tỏa"),
    ("loé", "lóe"), ("khoẻ", "khỏe"), ("hoẹ", "họe"), ("toẽ", "tõe"), ("đoạ", "đọa"),
    ("ĐOÀ", "ĐÒA"),
    ("thuỷ", "thủy"), ("uỷ", "ủy"), ("Uỷ", "Ủy"), ("luỵ", "lụy"), ("nguỵ", "ngụy"), ("huý", "húy"),
    ("suỳ", "sùy"), ("tuỹ", "tũy"),
    ("uỷ ban, thuỷ lợi; hoà-bình (toà)", "ủy ban, thủy lợi; hòa-bình (tòa)"),
  ])
  func openSyllablesBearTheToneOnTheFirstVowel(text: String, unified: String) {
    #expect(Array(TonePlacement.unified(text).utf8) == Array(unified.utf8))
  }

  @Test(arguments: [
    "hòa thủy ủy", "hoàn toàn", "ngoài", "khuỷu", "huỳnh", "quý", "quỹ QUỲ", "già giá", "quà",
    "quẻ",
    "boàx", "Croà", "xyzoà", "4hoà", "hoà2", "hoàđ", "aoà", "o à", "ho a\u{0300}", "hoà\u{0323}",
    "oa uy", "gioà", "", "à", "uý\u{0301}",
  ])
  func allElseIsLeftByteForByte(text: String) {
    #expect(Array(TonePlacement.unified(text).utf8) == Array(text.utf8))
  }

  @Test func unifyingTwiceIsUnifyingOnce() {
    let alphabet: [Unicode.Scalar] = ["h", "q", "o", "u", "à", "ẹ", "ý", "n", " ", "đ"]
    let wrong = Strings(over: alphabet, upTo: 5).filter { text in
      let once = TonePlacement.unified(text)
      return TonePlacement.unified(once) != once || once.folded != text.folded
    }
    #expect(wrong == [])
  }
}
