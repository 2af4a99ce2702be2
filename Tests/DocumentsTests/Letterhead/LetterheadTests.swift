import Documents
import Testing

@Suite struct LetterheadTests {
  private func read(_ lines: [String]) -> OfficialDocument {
    OfficialDocument(
      lines: lines + ["", "Các đơn vị thực hiện đúng những việc sau đây.", "", "I. VIỆC CHUNG"],
      registry: .sample
    )
  }

  @Test(arguments: [
    "Số 15-NQ/TU", "Số: 15-NQ/TU", "S6 15-NQ/TU", "Sé: 15-NQ/TU", "86: 15-NQ/TU", "Số 15 - NQ/TU",
    "Số 15-NQ / TU", "Số 15-NQ/TU Hà Nam, ngày 05 tháng 02 năm 2024", "Số I5-NQ/TU",
  ])
  func theNumberIsRead(_ line: String) {
    let document = read(["TỈNH ỦY HÀ NAM", "ĐẢNG CỘNG SẢN VIỆT NAM", line, "NGHỊ QUYẾT", "về A"])
    #expect(document.metadata.number == "15-NQ/TU")
    #expect(document.number?.line == 3)
  }

  @Test(arguments: [
    ["Số: 12", "", "/2024/QĐ-UBND"], ["Số: 12 /2024/QĐ-UBND"], ["Số: 12 — /2024/QĐ-UBND"],
    ["Số: 12", "Độc lập - Tự do - Hạnh phúc", "/2024/QĐ-UBND"], ["Số: 12", "0 7/2024/QĐ-UBND"],
  ])
  func aNumberInPartsIsJoined(_ lines: [String]) {
    let document = read(
      ["ỦY BAN NHÂN DÂN", "TỈNH HÀ NAM", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"] + lines
        + ["QUYẾT ĐỊNH", "Về A"]
    )
    #expect(document.metadata.number == "12/2024/QĐ-UBND")
  }

  @Test(arguments: [
    ("Hà Nam, ngày 05 tháng 02 năm 2024", "2024-02-05"),
    ("Ha Nam, ngay 05 thdng 02 ndm 2024", "2024-02-05"), ("Hà Nam, ngày 5/02/2024", "2024-02-05"),
    ("Hà Nam, ngày 05 - 02 - 2024", "2024-02-05"), ("Hà Nam, ngày 5.2.2024", "2024-02-05"),
    ("Hà Nam, ngày05 tháng02 năm2024", "2024-02-05"),
    ("Hà Nam, ngày 5tháng 2năm 2024.", "2024-02-05"),
    ("Hà Nam, ngày O5 tháng 02 năm 2024", "2024-02-05"),
    ("Hà Nam, ngày /5thang 0/nam 2024", "2024-01-15"),
    ("Hà Nam, ngày 07 tháng // năm 2024", "2024-11-07"),
    ("HÀ NAM, NGÀY 05 THÁNG 02 NĂM 2024", "2024-02-05"),
  ])
  func theDateIsRead(_ line: String, _ iso: String) {
    let document = read(["TỈNH ỦY HÀ NAM", "ĐẢNG CỘNG SẢN VIỆT NAM", line, "NGHỊ QUYẾT", "về A"])
    #expect(document.metadata.date?.iso == iso)
    #expect(document.date?.line == 3)
  }

  @Test(arguments: [
    "Hà Nam, ngày / tháng 0/ năm 2024", "Hà Nam, ngày 31 tháng 02 năm 2024",
    "Hà Nam, ngày 28 tháng 9?2 năm 2024",
  ])
  func aDateThatCannotBeReadIsReportedAndNotGuessed(_ line: String) {
    let document = read(["TỈNH ỦY HÀ NAM", "ĐẢNG CỘNG SẢN VIỆT NAM", line, "NGHỊ QUYẾT", "về A"])
    #expect(document.metadata.date == nil)
    #expect(document.findings.contains { if case .unreadableDate = $0 { true } else { false } })
  }

  @Test func aDateOverTwoLinesIsJoined() {
    let lines = [
      "TỈNH ỦY HÀ NAM", "ĐẢNG CỘNG SẢN VIỆT NAM", "Hà Nam, ngày 28 tháng 02", "năm 2025",
    ]
    #expect(read(lines + ["NGHỊ QUYẾT", "về A"]).metadata.date?.iso == "2025-02-28")
  }

  @Test func anAnnexSaysWhatAStampHid() {
    let document = read([
      "ỦY BAN NHÂN DÂN", "TỈNH HÀ NAM", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Số: /2024/QĐ-UBND",
      "Hà Nam, ngày 12", "30 tháng 12 năm 2024", "QUYẾT ĐỊNH", "Về A", "Điều 1. Ban hành.",
      "PHỤ LỤC", "(Ban hành kèm theo Quyết định số 70/2024/QĐ-UBND",
      "ngày 12 tháng 12 năm 2024 của Ủy ban nhân dân tỉnh)",
    ])
    #expect(document.metadata.number == "70/2024/QĐ-UBND")
    #expect(document.metadata.date?.iso == "2024-12-12")
  }

  @Test(
    arguments: [
      (["BỘ XÂY DỰNG", "CỤC ĐƯỜNG SẮT"], "Cục Đường sắt", "Bộ Xây dựng"),
      (
        ["BỘ NÔNG NGHIỆP", "VÀ PHÁT TRIỂN NÔNG THÔN"], "Bộ Nông nghiệp và Phát triển nông thôn", nil
      ),
      (
        ["ĐẢNG BỘ TỈNH PHÚ THỌ", "ĐẢNG ỦY XÃ ĐÔNG SƠN"], "Đảng ủy xã Đông Sơn",
        "Đảng bộ tỉnh Phú Thọ"
      ),
      (["UBND TỈNH NGHỆ AN", "SỞ NỘI VỤ"], "Sở Nội vụ", "UBND tỉnh Nghệ An"),
      (["ỦY BAN NHÂN DÂN", "XÃ YÊN BÌNH"], "Ủy ban nhân dân xã Yên Bình", nil),
      (["THANH UY HAI PHONG"], "Thành ủy Hải Phòng", nil),
      (["TINH UY QUANG NAM"], "Tỉnh ủy Quảng Nam", nil),
      (["BỘ TÀI CHÍNH - BỘ Y TẾ"], "Bộ Tài chính - Bộ Y tế", nil),
    ] as [([String], String, String?)]
  )
  func linesAboveTheNumberNameTheIssuer(_ lines: [String], _ issuer: String, _ parent: String?) {
    let document = read(lines + ["Số 5-QĐ/TU", "QUYẾT ĐỊNH", "về A"])
    #expect(document.metadata.issuer == issuer)
    #expect(document.metadata.parent == parent)
  }

  @Test func columnsOnOneLineAreParted() {
    let metadata = read([
      "UY BAN NHAN DAN CONG HOA XA HOI CHU NGHIA VIET NAM", "",
      "THANH PHO HA NOI Déoc lap - Tw do - Hanh phic",
      "S6: 04 /2025/QD-UBND Ha Noi, ngay 20 thang 02 nam 2025", "QUYET DINH", "",
      "Bai bo cac quyet dinh",
    ]).metadata
    #expect(metadata.side == .state)
    #expect(metadata.number == "04/2025/QĐ-UBND")
    #expect(metadata.issuer == "Ủy ban nhân dân thành phố Hà Nội")
    #expect(metadata.place == "Hà Nội")
    #expect(metadata.kind == "Quyết định")
  }

  @Test func theSubjectEndsBeforeTheBody() {
    let metadata = read([
      "CHÍNH PHỦ", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Số: 8/NQ-CP",
      "Hà Nội, ngày 13 tháng 01 năm 2024", "NGHỊ QUYẾT",
      "Về việc chống hạn ở các tỉnh miền núi và", "Trung du (đợt 2)", "CHÍNH PHỦ",
      "Căn cứ Luật Tổ chức Chính phủ;",
    ]).metadata
    #expect(metadata.title == "Về việc chống hạn ở các tỉnh miền núi và Trung du (đợt 2)")
  }

  @Test func capitalsOfASubjectAreLowered() {
    let metadata = read([
      "TỈNH ỦY HÀ NAM", "ĐẢNG CỘNG SẢN VIỆT NAM", "Số 9-KL/TU", "KẾT LUẬN",
      "HỘI NGHỊ TỈNH ỦY HÀ NAM LẦN THỨ 11, KHÓA XVI, VỀ NGHỊ QUYẾT 08-NQ/TU",
    ]).metadata
    #expect(
      metadata.title == "Hội nghị Tỉnh ủy Hà Nam lần thứ 11, khóa XVI, về nghị quyết 08-NQ/TU"
    )
  }

  @Test func textWithoutALetterheadHasNone() {
    let document = read(["Các cấp ủy đã quan tâm lãnh đạo công tác này."])
    #expect(document.metadata == DocumentMetadata())
    #expect(document.blocks.first?.text == "Các cấp ủy đã quan tâm lãnh đạo công tác này.")
  }
}
