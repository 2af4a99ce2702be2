import Testing
import Vietnamese

/// TCVN3 has no codes for toned capitals: the fonts show small letters as such.
@Suite struct CapitalWordsTests {
  @Test(arguments: [
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "TỈNH ỦY HẢI PHÒNG", "Hội nghị Trung ương",
    "NGHỊ QUYẾT VỀ BIỂN VÀ ĐẢO", "HỌP Ở HÀ NỘI", "Và các cơ quan", "Bộ Chính trị", "BỘ CHÍNH TRỊ",
    "Sở NN-PTNT", "Bộ LĐTBXH và UBND", "KẾT LUẬN\nVề việc", "Để có cơ sở",
    "VÌ HẠNH PHÚC\r\nVì mọi người", "Mục II: Bộ, ngành", "",
    "Số: 12-NQ/TU", "Số 5-BC      ĐẢNG CỘNG SẢN", "Bộ\tĐẢNG", "ĐẢNG CỘNG SẢN VIỆT NAM   Vì",
    "Bộ CA",
    "BỘ CÔNG AN", "TỜ TRÌNH SỐ BA", "Số 3-CHI",
  ])
  func wordsInCapitalsHaveThemBack(text: String) throws {
    let bytes = try #require(TextEncoding.tcvn3.encoded(text))
    #expect(TextEncoding.tcvn3.decoded(bytes) == text)
  }

  @Test(arguments: [
    ("Ủy ban Ấn Độ", "ủy ban ấn Độ"), ("Ở các xã", "ở các xã"), ("ĐÃ KÝ", "Đã Ký"), ("Á", "á"),
  ])
  func whatNothingTellsIsLost(text: String, decoded: String) throws {
    let bytes = try #require(TextEncoding.tcvn3.encoded(text))
    #expect(TextEncoding.tcvn3.decoded(bytes) == decoded)
  }
}
