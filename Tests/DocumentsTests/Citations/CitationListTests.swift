import Documents
import Testing

struct CitationListTests {
  private let recognizer = CitationRecognizer()

  @Test func thePartyFormSharesDateAndIssuerBackwards() {
    let text =
      "Quyết định số 217-QĐ/TW và Quyết định số 218-QĐ/TW, ngày 12/12/2013 của Bộ Chính trị khóa XI"
    let found = recognizer.citations(in: text)
    #expect(found.map(\.number) == ["217-QĐ/TW", "218-QĐ/TW"])
    #expect(found.map(\.date?.iso) == ["2013-12-12", "2013-12-12"])
    #expect(found.map(\.issuer) == ["Bộ Chính trị khóa XI", "Bộ Chính trị khóa XI"])
  }

  @Test func stateDocumentsNamedWithTheirKindsHaveDatesOfTheirOwn() {
    let text =
      "Thông tư số 97/2010/TT-BTC và Thông tư số 139/2010/TT-BTC ngày 21/9/2010 của Bộ Tài chính"
    let found = recognizer.citations(in: text)
    #expect(found.map(\.date?.iso) == [nil, "2010-09-21"])
    #expect(found.map(\.issuer) == ["Bộ Tài chính", "Bộ Tài chính"])
  }

  @Test func membersWithoutAKindShareKindDateAndIssuer() {
    let text =
      "tại Quyết định số1600/QĐ-TTg, số 1602/QĐ-TTg ngày 10 tháng 12 năm 2023 của Thủ tướng Chính phủ."
    let found = recognizer.citations(in: text)
    #expect(
      found.map { $0.surface(in: text) } == ["Quyết định số1600/QĐ-TTg", "số 1602/QĐ-TTg"]
    )
    #expect(found.map(\.kind) == ["quyết định", "quyết định"])
    #expect(found.map(\.date?.iso) == ["2023-12-10", "2023-12-10"])
  }

  @Test func theKindOfAPluralIsShared() {
    let found = recognizer.citations(in: "các nghị quyết số 02/NQ-CP và 68/NQ-CP của Chính phủ")
    #expect(found.map(\.number) == ["02/NQ-CP", "68/NQ-CP"])
    #expect(found.map(\.kind) == ["nghị quyết", "nghị quyết"])
    #expect(found.map(\.issuer) == ["Chính phủ", "Chính phủ"])
  }

  @Test func issuersAreSharedOnlyAmongOneKind() {
    let found = recognizer.citations(
      in: "Nghị quyết số 43/2022/QH15 và Chỉ thị số 34-CT/TW của Ban Bí thư"
    )
    #expect(found.map(\.issuer) == [nil, "Ban Bí thư"])
  }

  @Test func bareFiguresGoOnInAList() {
    let text = "triển khai Nghị quyết 59, 70, 71 và 72 trong thời gian sớm nhất"
    let found = recognizer.citations(in: text)
    #expect(found.map(\.number) == ["59", "70", "71", "72"])
    #expect(found.allSatisfy { $0.type == .short && $0.kind == "nghị quyết" })
    #expect(found[0].surface(in: text) == "Nghị quyết 59")
  }
}
