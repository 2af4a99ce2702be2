import Documents
import Testing

struct DocumentKindTests {
  @Test(arguments: [
    ("KẾT LUẬN", "Kết luận"), ("ket luan", "Kết luận"), ("Nghị  quyết", "Nghị quyết"),
    ("thông tư liên tịch", "Thông tư liên tịch"), ("QUY ĐỊNH", "Quy định"),
    ("Tờ trình", "Tờ trình"),
  ])
  func aKindIsFoundByItsName(name: String, expected: String) {
    #expect(DocumentKind(named: name)?.name == expected)
  }

  @Test(arguments: [
    ("QUYET BINH", "Quyết định"), ("Két luan", "Kết luận"), ("NGHI QUYÉT", "Nghị quyết"),
    ("KET LUAN", "Kết luận"), ("CHi THI", "Chỉ thị"), ("THÔNG BÁ0", "Thông báo"),
    ("NGHj DINH", "Nghị định"),
  ])
  func aDamagedNameIsReadAsTheNearestKind(name: String, expected: String) {
    #expect(DocumentKind(reading: name)?.name == expected)
  }

  @Test(arguments: ["ban", "hội nghị", "", "một văn kiện nào đó của Đảng"])
  func whatIsNearNoKindOrTwoIsNone(name: String) {
    #expect(DocumentKind(reading: name) == nil)
  }

  @Test func theSignQĐStandsForTwoPartyKindsAndTTForOneOnEachSide() {
    #expect(DocumentKind.kinds(sign: "QĐ", side: .party).map(\.name) == ["Quyết định", "Quy định"])
    #expect(DocumentKind.kinds(sign: "QĐ", side: .state).map(\.name) == ["Quyết định"])
    #expect(DocumentKind.kinds(sign: "TT", side: .party).map(\.name) == ["Thông tri"])
    #expect(DocumentKind.kinds(sign: "TT", side: .state).map(\.name) == ["Thông tư"])
    #expect(DocumentKind.kinds(sign: "XX", side: .state).isEmpty)
  }

  @Test func slugsAreUniqueAndFolded() {
    let slugs = DocumentKind.all.map(\.slug)
    #expect(Set(slugs).count == slugs.count)
    #expect(DocumentKind(named: "Đề án")?.slug == "de-an")
  }
}
