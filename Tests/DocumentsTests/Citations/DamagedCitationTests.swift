import Documents
import Foundation
import Testing

struct DamagedCitationTests {
  private let recognizer = CitationRecognizer()

  @Test(arguments: [
    (
      "chi tiéu tai Nghi quyét sb 08-NQ/TU, ngay 06/12/2022", "nghị quyết", "08-NQ/TU", "2022-12-06"
    ),
    ("trién khai thuc hién Két luan s6 01- KL/TW cta", "kết luận", "01-KL/TW", nil),
    (
      "stra doi Quyét dinh s6 1738-QB/TU, ngay 27/01/2015", "quyết định", "1738-QĐ/TU", "2015-01-27"
    ),
    (
      "theo quy dinh tai Thong nr s6 02/2009/TT-BTP ngay 12 thang 3 ndm 2009", "thông tư",
      "02/2009/TT-BTP", "2009-03-12"
    ),
    (
      "Can cw Nghj dinh sé 30/2020/ND-CP ngdy 05/3/2020", "nghị định", "30/2020/NĐ-CP", "2020-03-05"
    ),
    ("Ludt Nha 6 sé 27/2023/0H15, va cac van ban khac", "luật", "27/2023/QH15", nil),
  ])
  func citationsAreFoundOnDamagedPages(
    text: String,
    kind: String,
    number: String,
    date: String?
  ) throws {
    let found = recognizer.citations(in: text)
    try #require(found.count == 1, "\(found)")
    #expect(found[0].kind == kind)
    #expect(found[0].number == number)
    #expect(found[0].date?.iso == date)
  }

  @Test(arguments: [
    (
      "Nghi quyét sé6 30-NQ/TW, ngay 23/11/2022 ciia Bo Chinh trj, trong thoi gian", "Bo Chinh trj",
      "Bộ Chính trị"
    ),
    (
      "Nghi quyét sé 14/NQ-CP, ngay 08/02/2023 ctia Chinh phii ban hanh Chuong trinh", "Chinh phii",
      "Chính phủ"
    ),
    (
      "Quyét dinh s6 12-QB/TU, ngay 27/01/2015 ctia Ban Thudng vu Thanh ty vé viéc",
      "Ban Thudng vu Thanh ty", "Ban Thường vụ Thành ủy"
    ),
    (
      "Két luan s6 01-KL/TW cta B Chinh tri, theo doi viéc trién khai", "B Chinh tri",
      "Bộ Chính trị"
    ),
  ])
  func knownBodiesAreGivenUnderTheirProperNames(text: String, printed: String, proper: String)
    throws
  {
    let found = recognizer.citations(in: text)
    try #require(found.count == 1, "\(found)")
    #expect(found[0].issuer == printed)
    #expect(found[0].knownIssuer == proper)
  }

  @Test func aCleanNameIsNotTakenForANearOne() {
    let found = recognizer.citations(
      in: "Công văn số 12/SCT-TM ngày 05/3/2020 của Sở Công Thương về việc đầu tư"
    )
    #expect(found.map(\.issuer) == ["Sở Công Thương"])
    #expect(found.map(\.knownIssuer) == [nil])
  }
}
