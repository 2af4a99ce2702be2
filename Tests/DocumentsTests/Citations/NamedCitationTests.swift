import Documents
import Testing

struct NamedCitationTests {
  private let recognizer = CitationRecognizer()

  private func surfaces(_ text: String) -> [String] {
    recognizer.citations(in: text).map { $0.surface(in: text) }
  }

  @Test(arguments: [
    ("theo Luật Đất đai năm 2013 và", "Luật Đất đai năm 2013"),
    ("của Luật Khám bệnh, chữa bệnh năm 2023.", "Luật Khám bệnh, chữa bệnh năm 2023"),
    ("Điều 15 của Luật NSNN, trong đó", "Luật NSNN"),
    ("bảo vệ Hiến pháp và pháp luật", "Hiến pháp"),
    ("Hiến pháp 2013. Điều 10", "Hiến pháp 2013"),
    ("Bộ luật Lao động 2019 và", "Bộ luật Lao động 2019"),
    ("theo luật Cư trú năm 2020 và", "luật Cư trú năm 2020"),
    ("Luật Thi hành án dân sự sửa đổi 2014 có hiệu lực", "Luật Thi hành án dân sự sửa đổi 2014"),
    (
      "Pháp lệnh ưu đãi người có công với cách mạng;",
      "Pháp lệnh ưu đãi người có công với cách mạng"
    ),
    (
      "Điều 1 Luật sửa đổi Luật Quy hoạch, Luật Đầu tư và Luật Đấu thầu 2024 có hiệu lực",
      "Luật sửa đổi Luật Quy hoạch, Luật Đầu tư và Luật Đấu thầu 2024"
    ),
    ("Luật An toàn thực phẩm (sửa đổi)", "Luật An toàn thực phẩm"),
  ])
  func aLawIsFoundByItsName(text: String, surface: String) {
    #expect(surfaces(text) == [surface])
    #expect(recognizer.citations(in: text)[0].type == .namedLaw)
  }

  @Test func aListOfLawsIsSeveralCitations() {
    #expect(
      surfaces("Luật khiếu nại, Luật tố cáo và Luật Ngân sách Nhà nước")
        == ["Luật khiếu nại", "Luật tố cáo", "Luật Ngân sách Nhà nước"]
    )
  }

  @Test func theDateOfALawIsRead() {
    let found = recognizer.citations(in: "Luật Chứng khoán ngày 26 tháng 11 năm 2019, Ủy ban")
    #expect(found.map(\.date?.iso) == ["2019-11-26"])
  }

  @Test(arguments: [
    "Hội Luật gia Việt Nam", "kỷ luật Đảng", "Công ty Luật TNHH", "Luật này", "luật sư",
    "các luật có liên quan", "luật Sharia", "Hiến pháp của Djibouti",
  ])
  func otherUsesOfTheWordNameNoLaw(text: String) {
    #expect(surfaces(text).isEmpty)
  }

  @Test(arguments: [
    ("thực hiện Nghị quyết Đại hội XIII của Đảng,", ["Nghị quyết Đại hội XIII của Đảng"]),
    ("nghị quyết Đại hội lần thứ XIII, mà", ["nghị quyết Đại hội lần thứ XIII"]),
    (
      "Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XX, nhiệm kỳ",
      ["Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XX"]
    ),
    ("Nghị quyết Trung ương 4 (khoá XI) về", ["Nghị quyết Trung ương 4 (khoá XI)"]),
    (
      "Nghị quyết Trung ương 6 (lần 2) khóa VIII về", ["Nghị quyết Trung ương 6 (lần 2) khóa VIII"]
    ),
    (
      "Nghị quyết của Hội nghị lần thứ 7 BCHTW (Khoá VII) trong",
      ["Nghị quyết của Hội nghị lần thứ 7 BCHTW (Khoá VII)"]
    ),
    (
      "Nghị quyết Hội nghị trung ương 6, 7 Khóa XII về",
      ["Nghị quyết Hội nghị trung ương 6", "7 Khóa XII"]
    ),
    ("Nghị quyết Đại hội Đảng Cộng sản Trung Quốc từ Đại hội XV", []),
    ("Nghị quyết Đại hội đảng các cấp", []),
  ])
  func aResolutionIsFoundByCongressOrPlenum(text: String, expected: [String]) {
    #expect(surfaces(text) == expected)
    #expect(recognizer.citations(in: text).allSatisfy { $0.type == .congress })
  }

  @Test(arguments: [
    ("theo Nghị định 154/2024, trong", "Nghị định 154/2024"), ("Đề án 06.", "Đề án 06"),
    ("ban hành Quyết định 2282 về phê duyệt", "Quyết định 2282"), ("Điều 1 QĐ 20 hiện", "QĐ 20"),
    ("dự thảo quyết định 13.", "quyết định 13"), ("triển khai NQ98 của", "NQ98"),
    ("Nghị quyết 254 năm 2025 của Quốc hội", "Nghị quyết 254"),
  ])
  func aBareFigureAfterAKindIsAShortCitation(text: String, surface: String) {
    #expect(surfaces(text) == [surface])
    #expect(recognizer.citations(in: text)[0].type == .short)
  }

  @Test(arguments: [
    "quyết định 3 vấn đề", "Kế hoạch 5 năm", "vòng công diễn 3", "báo cáo 6 tháng",
    "quy định 30 ngày",
    "Nghị quyết 5,6", "Chương trình 2030", "Quyết định 15/9",
  ])
  func whatAFigureCountsIsNoCitation(text: String) {
    #expect(surfaces(text).isEmpty)
  }
}
