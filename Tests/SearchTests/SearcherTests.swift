import Search
import Testing

/// What is found, and in which order.
@Suite struct SearcherTests {
  private static let conclusion = SearchRecord(
    address: "thanh-uy-hai-phong/2023/244-kl-tu/",
    number: "244-KL/TU",
    title: "Kết luận Hội nghị Thành ủy lần thứ 11",
    kind: "Kết luận",
    issuer: "Thành ủy Hải Phòng",
    date: "2023-04-14",
    sections: [
      SearchSection(anchor: "", heading: "", text: "Thực hiện Chương trình công tác năm 2023."),
      SearchSection(
        anchor: "I",
        heading: "I. Kết quả thực hiện nhiệm vụ quý I",
        text: "Tập trung chuyển đổi số, đầu tư công và đường sắt. Nghị quyết số 30-NQ/TW."
      ),
    ],
    readings: ["thyc", "hién"],
    cites: ["30-NQ/TW"]
  )

  private func record(
    _ name: String,
    _ text: String,
    title: String = "Văn bản",
    date: String? = "2020-01-01"
  ) -> SearchRecord {
    SearchRecord(
      address: "\(name)/",
      title: title,
      date: date,
      sections: [SearchSection(anchor: "1", heading: "", text: text)]
    )
  }

  @Test(arguments: [
    "kết luận", "ket luan", "KẾT LUẬN", "chuyen doi so", "dau tu cong", "duong sat", "đường sắt",
    "thành uỷ", "thành ủy", "thanh uy", "\"đường sắt\"", "\"duong sat\"", "ke\u{302}\u{301}t",
    "thyc hién", "quý i", "30-NQ/TW", "0030 nq", "sắt -máy", "hai phong chuyển đổi",
  ])
  func theConclusionIsFound(by query: String) throws {
    #expect(try IndexFiles([Self.conclusion]).addresses(query) == [Self.conclusion.address])
  }

  @Test(arguments: [
    "", "-", "tàu hỏa", "\"đương sát\"", "\"sắt đường\"", "đường sắt -công", "\"công và đường bộ\"",
    "244-CT/TU", "kết luận 245", "chỉ thị 244", "-đường",
  ])
  func theConclusionIsNotFound(by query: String) throws {
    #expect(try IndexFiles([Self.conclusion]).addresses(query).isEmpty)
  }

  @Test(arguments: [
    "244-KL/TU", "244 kl tu", "244/KL-TU", "so 244-kl/tu", "kết luận 244", "ket luan 244",
    "0244-KL/TU",
    "số 244", "244", "244KL TU", "Kết luận số 244-KL/TU của Thành ủy Hải Phòng", "kl 244 năm 2023",
    "244 -KL/TU",
  ])
  func aDocumentNumberLeadsToItsDocument(in spelling: String) throws {
    let citing = record(
      "a",
      "Kết luận số 244-KL/TU, số 244, kl tu 244, năm 2023 của Hải Phòng Thành ủy"
    )
    let files = IndexFiles([citing, Self.conclusion])
    #expect(try files.addresses(spelling).first == Self.conclusion.address)
  }

  @Test(arguments: [
    "thành ủy 2023", "ngày 244", "hải phòng 244 xe", "244-NQ/TU", "nghị quyết 244",
  ])
  func aNumberAmongOtherWordsIsNoDocumentNumber(in query: String) throws {
    let result = try IndexFiles([Self.conclusion]).searcher().search(query)
    #expect(!result.hits.contains { $0.standing < 2 })
  }

  @Test func phrasesInHeadingsThenInTextThenNearThenAnywhere() throws {
    let gap = String(repeating: "xa ", count: 40)
    let files = IndexFiles([
      record("a", "nhà \(gap) ở", date: "2024-01-01"),
      record("b", "nhà nào cũng ở", date: "2023-01-01"),
      record("c", "có nhà ở đây", date: "2022-01-01"),
      record("d", "không", title: "Nhà ở xã hội", date: "2021-01-01"),
    ])
    #expect(try files.addresses("nhà ở") == ["d/", "c/", "b/", "a/"])
    #expect(try files.addresses("nha o") == ["d/", "c/", "b/", "a/"])
    #expect(try files.addresses("\"nhà ở\"") == ["d/", "c/"])
  }

  @Test func neitherPhraseNorNearnessReachesAcrossSections() throws {
    let files = IndexFiles([
      SearchRecord(
        address: "a/",
        title: "Một",
        sections: [
          SearchSection(anchor: "", heading: "", text: "hai ba"),
          SearchSection(anchor: "", heading: "", text: "bốn năm"),
        ]
      )
    ])
    #expect(try files.addresses("\"ba bốn\"").isEmpty)
    #expect(try files.addresses("\"một hai\"").isEmpty)
    let hit = try #require(try files.searcher().search("ba bốn").hits.first)
    #expect(hit.standing == 8)
  }

  @Test func theAccentsTypedComeFirstAndOthersAfterThem() throws {
    let files = IndexFiles([
      record("a", "bán hàng", title: "Bận", date: "2024-01-01"),
      record("b", "ban hành", date: "2023-01-01"),
      record("c", "bàn hành", date: "2022-01-01"),
    ])
    #expect(try files.addresses("bàn") == ["c/", "a/", "b/"])
    #expect(try files.addresses("bán") == ["a/", "b/", "c/"])
    // Without accents place counts first, then the very spelling.
    #expect(try files.addresses("ban") == ["a/", "b/", "c/"])
    #expect(try files.addresses("\"bàn hành\"") == ["c/"])
    #expect(try files.addresses("\"ban hanh\"") == ["b/", "c/"])
    #expect(try files.addresses("ban hanh -bàn") == ["b/"])
  }

  @Test func equalsAreInOrderOfDateAndThenOfAddress() throws {
    let files = IndexFiles([
      record("a", "điều", date: nil), record("b", "điều", date: "2020-05-05"),
      record("c", "điều", date: "2021-01-01"), record("d", "điều", date: "2020-05-05"),
    ])
    #expect(try files.addresses("điều") == ["c/", "b/", "d/", "a/"])
  }

  @Test func theWordBeingTypedIsCompleted() throws {
    let files = IndexFiles([
      record("a", "công nghiệp"), record("b", "công ngh"), record("c", "ngừng"),
    ])
    #expect(try files.addresses("cong ngh") == ["b/", "a/"])
    #expect(try files.addresses("công nghiê") == ["a/"])
    #expect(try files.addresses("cong nghie ").isEmpty)
    #expect(try files.addresses("\"công nghiệ") == ["a/"])
    #expect(try files.addresses("n").isEmpty)
  }

  @Test func aWordIsNotCompletedWhenThereAreHitsEnough() throws {
    let whole = (0..<10).map { record("a\($0)", "tin") }
    let files = IndexFiles(whole + [record("b", "tinh")])
    #expect(try files.addresses("tin").count == 10)
    #expect(try IndexFiles(whole.dropLast() + [record("b", "tinh")]).addresses("tin").count == 10)
  }

  @Test func whatIsNotHeldIsOfferedWhenNoHeldDocumentHasTheNumber() throws {
    let notHeld = [
      NotHeldRecord(
        address: "trung-uong/khong-ro-nam/30-nq-tw/",
        number: "30-NQ/TW",
        title: "Nghị quyết số 30-NQ/TW"
      ),
      NotHeldRecord(
        address: "x/2010/244-qd-ub/",
        number: "244/QĐ-UB",
        title: "Quyết định 244/QĐ-UB"
      ),
    ]
    let searcher = try IndexFiles([Self.conclusion], notHeld: notHeld).searcher()
    #expect(try searcher.search("30 nq tw").offers.map(\.address) == [notHeld[0].address])
    #expect(try searcher.search("nghị quyết 30").offers.map(\.address) == [notHeld[0].address])
    #expect(try searcher.search("30-nq/tw").hits.count == 1)
    #expect(try searcher.search("244").offers.isEmpty)
    #expect(try searcher.search("244 qđ").offers.map(\.address) == [notHeld[1].address])
    #expect(try searcher.search("năm 30 tuổi").offers.isEmpty)
    #expect(try searcher.search("nghị quyết").offers.isEmpty)
  }

  @Test(arguments: [
    ("nam:2023", true), ("nam:2020..2023 kết luận", true), ("năm:2024..", false),
    ("loai:\"Kết luận\" đường sắt", true), ("loai:nghị-quyết", false), ("cq:hai-phong", true),
    ("so:244/KL-TU", true), ("so:245-KL/TU", false), ("dan:30-NQ/TW", true),
    ("dẫn:30-NQ/CP", false),
    ("nam:2023 tàu", false),
  ])
  func filtersNarrowWhatIsFound(_ query: String, _ isFound: Bool) throws {
    #expect(try IndexFiles([Self.conclusion]).addresses(query).isEmpty == !isFound)
  }

  @Test func aPhraseOfThreeWordsIsNoChainOfPairs() throws {
    let both = (0..<30).map {
      record("a\($0)", "bảo vệ rừng; giữ vệ môi sinh, bảo vệ đất, vệ môi trường")
    }
    let files = IndexFiles(both + [record("b", "bảo vệ môi trường")])
    #expect(try files.addresses("\"bảo vệ môi trường\"") == ["b/"])
    #expect(try files.addresses("bao ve moi truong").first == "b/")
    #expect(try files.addresses("bao ve moi truong").count == 31)
  }

  @Test func theDocumentTextMatters() throws {
    let files = IndexFiles([Self.conclusion])
    let searcher = try files.searcher()
    let hit = try #require(try searcher.search("\"đường sắt\"").hits.first)
    #expect(hit.standing == 3)
    #expect(try searcher.search("thyc").hits.map(\.standing) == [4])
  }
}
