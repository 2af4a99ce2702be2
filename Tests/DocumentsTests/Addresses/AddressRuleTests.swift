import Documents
import Testing

struct AddressRuleTests {
  private let rule = AddressRule(
    registry: IssuerRegistry(
      home: Issuer(name: "Thành ủy Hải Phòng", place: "Hải Phòng", sign: "TU")
    )
  )

  private func metadata(
    _ number: String?,
    kind: String? = nil,
    issuer: String? = nil,
    place: String? = nil,
    date: String? = "2023-04-14",
    title: String? = nil
  ) -> DocumentMetadata {
    var metadata = DocumentMetadata()
    metadata.number = number
    metadata.kind = kind
    metadata.issuer = issuer
    metadata.place = place
    metadata.date = date.flatMap { CivilDate(iso: $0) }
    metadata.title = title
    return metadata
  }

  @Test(arguments: [
    ("244-KL/TU", nil, nil, "thanh-uy-hai-phong/2023/244-kl-tu/"),
    ("244-KL/TU", "Tỉnh ủy Bắc Ninh", nil, "tinh-uy-bac-ninh/2023/244-kl-tu/"),
    ("244-KL/TU", nil, "Hà Nội", "thanh-uy-ha-noi/2023/244-kl-tu/"),
    ("244-KL/TU", nil, "Nghệ An", "tinh-uy-nghe-an/2023/244-kl-tu/"),
    ("244-KL/TU", nil, "Thành phố Hồ Chí Minh", "thanh-uy-ho-chi-minh/2023/244-kl-tu/"),
    ("244-KL/TU", nil, "TP.HCM", "thanh-uy-ho-chi-minh/2023/244-kl-tu/"),
    ("8-NQ/TW", "Ban Bí thư", "Hà Nội", "trung-uong/2023/08-nq-tw/"),
    ("14/NQ-CP", "Chính phủ", "Hà Nội", "chinh-phu/2023/14-nq-cp/"),
    ("768/QĐ-TTg", nil, "Hà Nội", "thu-tuong/2023/768-qd-ttg/"),
    ("59/2023/QH15", "Quốc hội", nil, "quoc-hoi/2023/59-2023-qh15/"),
    ("560/NQ-UBTVQH15", nil, nil, "ubtvqh/2023/560-nq-ubtvqh15/"),
    (
      "12/2023/QĐ-UBND", "Ủy ban nhân dân thành phố Hà Nội", nil,
      "ubnd-ha-noi/2023/12-2023-qd-ubnd/"
    ),
    ("12/NQ-HĐND", nil, nil, "hdnd-hai-phong/2023/12-nq-hdnd/"),
    ("12/2023/TT-BTC", "Bộ Tài chính", "Hà Nội", "btc/2023/12-2023-tt-btc/"),
    ("08/2023/TTLT-BNV-VPCP", nil, nil, "bnv/2023/08-2023-ttlt-bnv-vpcp/"),
    ("134-CV/UBKTTU", nil, nil, "ubkttu-hai-phong/2023/134-cv-ubkttu/"),
    ("05-NQ/ĐU", "Đảng ủy xã Châu Pha", "Châu Pha", "du-chau-pha/2023/05-nq-du/"),
    ("12-HD/BTCTW", nil, "Hà Nội", "btctw/2023/12-hd-btctw/"),
  ])
  func theIssuerComesFromTheSign(number: String, issuer: String?, place: String?, path: String) {
    let metadata = metadata(number, issuer: issuer, place: place)
    #expect(rule.address(of: metadata, fileName: "x").path == path)
  }

  @Test func withoutAPlaceTheSignStandsAlone() {
    let rule = AddressRule(registry: IssuerRegistry())
    let named = metadata("244-KL/TU", issuer: "Thành ủy")
    #expect(rule.address(of: named, fileName: "x").path == "thanh-uy/2023/244-kl-tu/")
    #expect(rule.lacksPlace(named))
    #expect(!rule.lacksPlace(metadata("14/NQ-CP")))
    #expect(!self.rule.lacksPlace(metadata("244-KL/TU")))
  }

  @Test func theYearOfTheNumberStandsForAMissingDate() {
    #expect(
      rule.address(of: metadata("30/2020/NĐ-CP", date: nil), fileName: "x").path
        == "chinh-phu/2020/30-2020-nd-cp/"
    )
    #expect(
      rule.address(of: metadata("244-KL/TU", date: nil), fileName: "x").path
        == "thanh-uy-hai-phong/khong-ro-nam/244-kl-tu/"
    )
  }

  @Test func onlyAPartyRegulationEndsInQuyDinh() {
    let path = { (number: String, kind: String) in
      rule.address(of: metadata(number, kind: kind), fileName: "x").path
    }
    #expect(path("66-QĐ/TW", "Quy định") == "trung-uong/2023/66-qd-tw-quy-dinh/")
    #expect(path("66-QĐ/TW", "Quyết định") == "trung-uong/2023/66-qd-tw/")
    #expect(path("11-QĐi/TW", "Quy định") == "trung-uong/2023/11-qdi-tw/")
    #expect(path("12/QĐ-TTg", "Quy định") == "thu-tuong/2023/12-qd-ttg/")
    let unnumbered = metadata(
      nil,
      kind: "Kết luận",
      issuer: "Thành ủy Hải Phòng",
      title: "về Quy định"
    )
    #expect(!rule.address(of: unnumbered, fileName: "x").path.hasSuffix("-quy-dinh/"))
    let nameless = metadata(nil, issuer: "Thành ủy Hải Phòng")
    #expect(!rule.address(of: nameless, fileName: "66-qd-tw-quy-dinh").path.hasSuffix("-quy-dinh/"))
  }

  @Test func withoutANumberTheNameStandsAndWithoutANameTheFile() {
    let named = metadata(nil, kind: "Quy chế", issuer: "Thành ủy Hải Phòng", title: "Làm việc")
    #expect(
      rule.address(of: named, fileName: "x").path == "thanh-uy-hai-phong/2023/quy-che-lam-viec/"
    )
    let nameless = metadata(nil, kind: "Quy chế", date: nil)
    #expect(
      rule.address(of: nameless, fileName: "Bản gốc (1)").path
        == "khong-ro-co-quan/khong-ro-nam/ban-goc-1/"
    )
    #expect(
      rule.address(of: metadata(nil, date: nil), fileName: "★").path
        == "khong-ro-co-quan/khong-ro-nam/van-ban/"
    )
  }

  @Test func longNamesAreCutBetweenWords() {
    let title = String(repeating: "phát triển kinh tế xã hội ", count: 20)
    let name = rule.address(of: metadata(nil, kind: "Đề án", title: title), fileName: "x").name
    #expect(name.utf8.count <= 120)
    #expect(name.hasPrefix("de-an-phat-trien"))
    #expect(!name.hasSuffix("-"))
  }

  @Test func anAddressIsReadFromItsPath() {
    let address = rule.address(of: metadata("244-KL/TU"), fileName: "x")
    #expect(Address(path: address.path) == address)
    #expect(Address(path: "/" + address.path) == address)
    #expect(Address(path: "../x/y") == nil)
    #expect(Address(path: "a/b") == nil)
  }
}
