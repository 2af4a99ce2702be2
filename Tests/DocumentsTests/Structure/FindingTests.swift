import Documents
import Testing

@Suite struct FindingTests {
  private func findings(_ lines: [String]) -> [Finding] {
    OfficialDocument(lines: lines, registry: .sample).findings
  }

  private func marks(_ lines: [String]) -> [Located<SecrecyMark>] {
    findings(lines).compactMap { if case .secrecyMark(let mark) = $0 { mark } else { nil } }
  }

  private static let head = ["TỈNH ỦY HÀ NAM", "ĐẢNG CỘNG SẢN VIỆT NAM", "Số 9-BC/TU"]

  @Test(arguments: [
    ("MẬT", SecrecyMark.secret), ("TỐI MẬT", .mostSecret), ("TUYỆT MẬT", .topSecret),
    ("MAT", .secret), ("T6I MẬT", .mostSecret), ("TÔI MẠT", .mostSecret), ("TUYET MAT", .topSecret),
    ("[MẬT]", .secret), ("Độ mật: TỐI MẬT", .mostSecret), ("TUYÊT  MÂT", .topSecret),
    ("TÀI LIỆU MẬT", .secret), ("Tài liệu mật", .secret), ("VAN BAN MAT", .secret),
    ("Mức độ mật: TỐI MẬT", .mostSecret), ("Độ mật: MẬT", .secret), ("HỎA TỐC - MẬT", .secret),
    ("TỐI MẬT, KHẨN", .mostSecret),
  ])
  func aMarkBesideTheHeadIsFound(_ text: String, _ mark: SecrecyMark) {
    let found = marks(Self.head + [text, "BÁO CÁO", "về biên giới", "Nội dung báo cáo như sau."])
    #expect(found.map(\.value) == [mark])
    #expect(found.first?.line == 4)
  }

  @Test func aMarkInAColumnIsFound() {
    let lines = ["TỈNH ỦY HÀ NAM      TỐI MẬT     ĐẢNG CỘNG SẢN VIỆT NAM", "Số 9-BC/TU", "BÁO CÁO"]
    #expect(marks(lines) == [Located(.mostSecret, line: 1, column: 21)])
    #expect(
      marks(["TINH UY HA NAM PANG CONG SAN VIET NAM", "S6 9-BC/TU MAT Ha Nam", "BAO CAO"])
        .map(\.value) == [.secret]
    )
  }

  @Test(arguments: [
    "Tài liệu này chứa bí mật nhà nước.", "BẢO VỆ BÍ MẬT NHÀ NƯỚC", "ỦY BAN MẶT TRẬN TỔ QUỐC",
    "HỌC VIỆN KỸ THUẬT MẬT MÃ", "mật", "Về việc bảo vệ bí mật", "GIẢI MẬT VĂN BẢN", "ĐÃ GIẢI MẬT",
    "MẶT BẰNG KHO", "CƠ YẾU - MẬT MÃ", "Danh mục bí mật độ Tuyệt mật, Tối mật, Mật",
    "HỎA TỐC - KHẨN", "TÀI LIỆU HỌP", "Văn bản sao",
  ])
  func otherWordsAreNoMarks(_ text: String) {
    #expect(marks([text] + Self.head + ["BÁO CÁO", text, "Nội dung như sau."]).isEmpty)
  }

  @Test func aMissingNameIsReported() {
    let found = findings(["1. Việc chung.", "T/M BAN CHẤP HÀNH", "Nơi nhận:", "- Lưu Văn phòng."])
    #expect(found == [.noSignature(Located("T/M BAN CHẤP HÀNH", line: 2, column: 1))])
    #expect(findings(["1. Việc chung.", "2. Việc riêng."]).isEmpty)
  }

  @Test(arguments: [
    ("tổng vốn đầu tư toàn xã hội1, thu hút vốn nước ngoài", 25),
    ("tong von dau tu toan xa hoi1, thu hut von", 25),
    ("theo quy định của pháp luật2.", 24),
  ])
  func aMarkWithoutItsFootnoteIsReported(_ text: String, _ column: Int) {
    let found = findings([text])
    #expect(found.map(\.column) == [column])
    #expect(found.map(\.line) == [1])
  }

  @Test(arguments: [
    "theo do1, chi dao xu ly", "ngày28 tháng02 năm 2025", "diện tích 20 m2, 5 km2", "QH13, QH14",
    "thành phố x4 hội", "quyết định s6 5",
  ])
  func otherFiguresAreNoMarks(_ text: String) {
    #expect(findings([text]).isEmpty)
  }

  @Test func aMarkWithItsFootnoteIsNot() {
    #expect(findings(["toàn xã hội1, thu hút.", "", "1 Theo báo cáo của Cục Thống kê."]).isEmpty)
  }
}
