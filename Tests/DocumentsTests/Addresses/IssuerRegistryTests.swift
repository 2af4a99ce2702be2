import Documents
import Testing

struct IssuerRegistryTests {
  private let registry = IssuerRegistry(
    home: Issuer(
      name: "Thành ủy Hải Phòng",
      place: "Hải Phòng",
      sign: "TU",
      aliases: ["Ban Chấp hành Đảng bộ thành phố Hải Phòng"]
    ),
    issuers: [Issuer(name: "Tỉnh ủy Quảng Ninh", place: "Quảng Ninh", sign: "TU")]
  )

  @Test(arguments: [
    ("THANH UY HAI PHONG", "Thành ủy Hải Phòng"), ("THÀNH UỶ HẢI PHÒNG", "Thành ủy Hải Phòng"),
    ("THANH Uy HAI PHDNG", "Thành ủy Hải Phòng"), ("BO CHINH TRI", "Bộ Chính trị"),
    ("Bo Chinh trj", "Bộ Chính trị"), ("Chinh phii", "Chính phủ"),
    ("BAN CHẤP HÀNH ĐẢNG BỘ THÀNH PHỐ HẢI PHÒNG", "Thành ủy Hải Phòng"),
    ("BỘ GIÁO DỤC VÀ ĐÀO TẠO", "Bộ Giáo dục và Đào tạo"),
  ])
  func letterheadsAreShownUnderTheKnownName(text: String, name: String) {
    #expect(registry.issuer(forLetterhead: text)?.name == name)
  }

  @Test(arguments: ["TỈNH ỦY QUẢNG BÌNH", "SỞ CÔNG THƯƠNG", "TINH UY HAI DUONG", "", "UBND", "★"])
  func otherBodiesAreNotTakenForKnownOnes(text: String) {
    #expect(registry.issuer(forLetterhead: text) == nil)
  }

  @Test(arguments: [
    ("Thành ủy Hải Phòng", "Hải Phòng"), ("Ban Thường vụ Tỉnh ủy Bắc Ninh", "Bắc Ninh"),
    ("Ủy ban nhân dân tỉnh Nghệ An", "Nghệ An"), ("UBND thành phố Hà Nội", "Hà Nội"),
    ("Ủy ban nhân dân Quận 3", "Quận 3"), ("Đảng ủy xã Châu Pha", "Châu Pha"),
    ("Sở Xây dựng tỉnh Hà Nam", "Hà Nam"), ("Sở Xây dựng Hà Nội", "Hà Nội"),
    ("Thành ủy Hải Phòng khóa XVI", "Hải Phòng"), ("UBND TP. Hồ Chí Minh", "Hồ Chí Minh"),
    ("Sở Lao động - Thương binh và Xã hội", nil), ("CỤC QUẢN LÝ THỊ TRƯỜNG", nil),
    ("Cục Hải quan thành phố Hải Phòng", "Hải Phòng"), ("Thành ủy", nil), ("UBND tỉnh", nil),
    ("Bộ Chính trị", nil), ("Chính phủ", nil),
  ])
  func theNameSaysThePlace(name: String, place: String?) {
    #expect(registry.place(of: name) == place)
  }

  @Test func termsComeFromTheArchiveAndFromTheCongresses() throws {
    let term = Term(
      name: "2020-2025",
      from: try #require(CivilDate(iso: "2020-10-17")),
      to: CivilDate(iso: "2025-09-30")
    )
    let issuer = Issuer(name: "Thành ủy Hải Phòng", place: "Hải Phòng", terms: [term])
    let registry = IssuerRegistry(home: issuer)
    let date = try #require(CivilDate(iso: "2023-04-14"))
    #expect(registry.term(of: issuer, on: date)?.name == "2020-2025")
    #expect(registry.term(of: issuer, on: try #require(CivilDate(iso: "2015-01-27"))) == nil)
    #expect(registry.term(of: Issuer(name: "Bộ Chính trị"), on: date)?.name == "XIII")
    let before = try #require(CivilDate(iso: "2021-02-01"))
    #expect(registry.term(of: Issuer(name: "Bộ Chính trị"), on: before)?.name == "XII")
  }
}
