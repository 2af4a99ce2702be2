import Documents
import Testing

struct NumberedCitationTests {
  private let recognizer = CitationRecognizer()

  private func only(_ text: String) throws -> Citation {
    let found = recognizer.citations(in: text)
    try #require(found.count == 1, "\(found)")
    return found[0]
  }

  @Test func theFullFormOfThePartyHasACommaBeforeTheDate() throws {
    let text = "Thực hiện Nghị quyết số 08-NQ/TU, ngày 06/12/2022 của Thành ủy về mục tiêu năm 2023"
    let citation = try only(text)
    #expect(citation.surface(in: text) == "Nghị quyết số 08-NQ/TU")
    #expect(citation.range == 10..<32)
    #expect(citation.type == .numbered)
    #expect(citation.kind == "nghị quyết")
    #expect(citation.number == "08-NQ/TU")
    #expect(citation.date?.iso == "2022-12-06")
    #expect(citation.issuer == "Thành ủy")
    #expect(citation.knownIssuer == "Thành ủy")
    #expect(citation.parts == nil)
  }

  @Test func theFullFormOfTheStateHasNone() throws {
    let text =
      "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;"
    let citation = try only(text)
    #expect(citation.surface(in: text) == "Nghị định số 30/2020/NĐ-CP")
    #expect(citation.date?.iso == "2020-03-05")
    #expect(citation.issuer == "Chính phủ")
  }

  @Test func partsBeforeTheDocumentBelongToIt() throws {
    let text = "theo điểm a khoản 2 Điều 5 của Nghị định số 145/2020/NĐ-CP"
    #expect(try only(text).parts == "điểm a khoản 2 Điều 5")
    #expect(try only("Điều 12 Quy chế ban hành kèm theo Nghị định 61/2013/NĐ-CP").parts == nil)
    #expect(
      try only("Phụ lục I ban hành kèm theo Nghị định số 151/2025/NĐ-CP").parts == "Phụ lục I"
    )
  }

  @Test func wordsBetweenKindAndNumberAreInside() throws {
    let text = "Kế hoạch thu hồi đất số 04/KH-UBND ngày 8.1.2026 của UBND xã Châu Pha"
    let citation = try only(text)
    #expect(citation.surface(in: text) == "Kế hoạch thu hồi đất số 04/KH-UBND")
    #expect(citation.kind == "kế hoạch")
    #expect(citation.date?.iso == "2026-01-08")
    #expect(citation.issuer == "UBND xã Châu Pha")
  }

  @Test func aLawIsCitedWithItsNameAndNumber() throws {
    let text =
      "khoản 12 Điều 1 Luật sửa đổi, bổ sung một số điều của Luật Quản lý thuế số 21/2012/QH13"
    let citation = try only(text)
    #expect(
      citation.surface(in: text)
        == "Luật sửa đổi, bổ sung một số điều của Luật Quản lý thuế số 21/2012/QH13"
    )
    #expect(citation.type == .numbered)
    #expect(citation.parts == "khoản 12 Điều 1")
  }

  @Test func theSubjectOfTheSentenceIsTheIssuerAndItsDateTheDate() throws {
    let text =
      "Ngày 19/11/2024, Ban cán sự Đảng VKSND tối cao ban hành Nghị quyết số 181-NQ/BCSĐ về"
    let citation = try only(text)
    #expect(citation.issuer == "Ban cán sự Đảng VKSND tối cao")
    #expect(citation.date?.iso == "2024-11-19")
  }

  @Test func aPersonWhoSignsIsNoIssuer() throws {
    let text = "Thường trực Ban Bí thư Trần Cẩm Tú vừa ký Hướng dẫn số 02-HD/TW ngày 7.8 về"
    let citation = try only(text)
    #expect(citation.issuer == nil)
    #expect(citation.date == nil)
  }

  @Test func datesInForceAreNoDates() throws {
    let text = "Luật số 67/2020/QH14, có hiệu lực kể từ ngày 01 tháng 01 năm 2022"
    #expect(try only(text).date == nil)
  }

  @Test func theDateMayStandAfterTheTitle() throws {
    let text =
      "(Điều 1 Quyết định số 139/2002/QĐ-TTg Về việc khám bệnh ngày 15/10/2002 của Thủ tướng Chính phủ, có hiệu lực kể từ ngày 30/10/2002 )"
    let citation = try only(text)
    #expect(citation.date?.iso == "2002-10-15")
    #expect(citation.issuer == "Thủ tướng Chính phủ")
    #expect(citation.parts == "Điều 1")
  }

  @Test func headingsInCapitalsAreRead() throws {
    let text =
      "THỰC HIỆN THÔNG TƯ SỐ 09/2013/TT-BXD NGÀY 01 THÁNG 7 NĂM 2013 CỦA BỘ XÂY DỰNG VỀ NHÀ Ở"
    let citation = try only(text)
    #expect(citation.kind == "thông tư")
    #expect(citation.date?.iso == "2013-07-01")
    #expect(citation.issuer == "Bộ xây dựng")
    #expect(citation.knownIssuer == "Bộ Xây dựng")
  }

  @Test func numbersInTitlesOfOthersAreCitationsOfTheirOwn() {
    let text =
      "Nghị quyết số 14/NQ-CP, ngày 08/02/2023 của Chính phủ thực hiện Nghị quyết số 30-NQ/TW, ngày 23/11/2022 của Bộ Chính trị"
    let found = recognizer.citations(in: text)
    #expect(found.map(\.number) == ["14/NQ-CP", "30-NQ/TW"])
    #expect(found.map(\.date?.iso) == ["2023-02-08", "2022-11-23"])
    #expect(found.map(\.issuer) == ["Chính phủ", "Bộ Chính trị"])
  }

  @Test(arguments: [
    "Nghị định này có hiệu lực từ ngày 01/07/2025",
    "Nghị quyết Đại hội Đảng bộ các cấp nhiệm kỳ 2020 - 2025", "các nghị quyết của Trung ương",
    "Nghị quyết của Quốc hội về thí điểm", "theo mẫu số 05/XOANO ban hành kèm theo",
    "biểu mẫu số 01c/BTP/KSTT/KTTH, 04a/BTP/KSTT/KTTH", "Mẫu Quyết định số 01/QĐ-HĐ",
    "Nghị định số .../2022/NĐ-CP", "chỉ đạo của Ban 127/TW", "Điều 19.4.TT.12.14. Công bố cơ sở",
    "biển số 77B-022.71", "tỷ lệ 1/500", "giai đoạn 2021-2025", "ngày 08/02/2023", "Covid-19",
    "Trường Đại học Luật Hà Nội", "pháp luật", "khoản 2 Điều này",
  ])
  func classesFormsAndSelfReferencesAreNoCitations(text: String) {
    #expect(recognizer.citations(in: text).isEmpty)
  }
}
