import Documents
import Testing

@Suite struct LayoutTests {
  private static let full =
    "Các cấp ủy đã quan tâm lãnh đạo việc giữ gìn và mở mang các làng nghề ở"

  private func blocks(_ lines: [String]) -> [Block] {
    OfficialDocument(lines: lines, registry: .sample).blocks
  }

  /// The text of the paragraph that two lines make when they are part of longer prose.
  private func joined(_ first: String, _ second: String) -> [String] {
    let prose = [String](repeating: Self.full, count: 6)
    let text = blocks(prose + [first, second]).map(\.text)
    return text.map { $0.replacing(prose.joined(separator: " ") + " ", with: "") }
  }

  @Test(arguments: [
    (
      "trong đó sơ kết hai năm triển khai việc thực hiện Kết luận số 01-",
      "KL/TW của Bộ Chính trị.",
      "01-KL/TW"
    ),
    ("thực hiện Nghị quyết số 14/", "NQ-CP của Chính phủ trên địa bàn.", "14/NQ-CP"),
    (
      "thực hiện Nghị định số 30", "/2020/NĐ-CP của Chính phủ về công tác văn thư.", "30/2020/NĐ-CP"
    ),
    (
      "theo Báo cáo thẩm tra của các ban Hội đồng nhân dân số 84/BC-", "KTNS của Ban Kinh tế.",
      "84/BC-KTNS"
    ),
    (
      "nghị quyết đại hội đảng bộ các cấp trong tỉnh nhiệm kỳ 2020", "- 2025 và các năm sau.",
      "2020 - 2025"
    ),
    (
      "nghị quyết đại hội đảng bộ các cấp trong tỉnh nhiệm kỳ 2020 -", "2025 và các năm sau.",
      "2020 - 2025"
    ),
    (
      "về việc phát triển các vùng, các ngành, các lĩnh vực của nền kinh tế", "- xã hội của tỉnh.",
      "kinh tế - xã hội"
    ),
  ])
  func whatWasCutAtALineEndIsJoined(_ first: String, _ second: String, _ whole: String) {
    let text = joined(first, second)
    #expect(text.count == 1 && text[0].contains(whole), "\(text)")
  }

  @Test func aSentenceGoesOnBeyondAPageNumber() {
    let document = OfficialDocument(
      lines: [
        Self.full + ", đồng", "", "5", "", "thời tập trung thực hiện các nhiệm vụ, giải pháp.",
      ]
      .reduce(into: [String](repeating: Self.full, count: 40)) { $0.append($1) },
      registry: .sample
    )
    #expect(document.blocks.count == 1)
    #expect(document.blocks.first?.text.contains("đồng thời tập trung") == true)
    #expect(document.blocks.first?.pageBreaks.map(\.page) == [5])
    #expect(document.setAside.map(\.reason) == [.pageNumber])
  }

  @Test func theBreakStandsWhereThePageBegins() throws {
    let lines = [Self.full, "\u{0C}2", "các địa phương trong tỉnh."]
    let block = try #require(blocks(lines).first)
    let offset = try #require(block.pageBreaks.first?.offset)
    #expect(String(block.text.unicodeScalars.dropFirst(offset)) == "các địa phương trong tỉnh.")
  }

  @Test func figuresInATableAreNoPageNumbers() {
    let lines = ["Tên giống", "", "2", "", "Nếp cái", "", "3", "", "Tám xoan"]
    let text = blocks(lines).map(\.text).joined(separator: " ")
    #expect(text.contains("2") && text.contains("3"))
  }

  @Test func linesOfATableStayLines() {
    let prose = [String](repeating: Self.full, count: 8)
    let block = blocks(
      prose + ["trong cả tỉnh."] + ["STT", "Tên giống", "Nơi trồng", "Nếp cái hoa vàng"]
    ).last
    #expect(block?.kind == .lines)
    #expect(block?.text == "STT\nTên giống\nNơi trồng\nNếp cái hoa vàng")
  }

  @Test func gazetteHeadsAndSignatureMarksAreNoText() {
    let lines = [
      "Signature Not Verified", "Người ký: Cổng Thông tin điện tử",
      "Email: hop-thu@co-quan.example",
      Self.full + ".", "6     CÔNG BÁO/Số 71 + 72/Ngày 09-02-2010", "",
      "Đoạn sau.",
    ]
    let document = OfficialDocument(lines: lines, registry: .sample)
    #expect(document.blocks.map(\.text) == [Self.full + ".", "Đoạn sau."])
    #expect(document.setAside.map(\.reason) == [.stamp, .stamp, .stamp, .runningHead])
  }

  @Test func aLineThatEveryPageBeginsWithIsARunningHead() {
    let lines = (1...5).flatMap { page in
      [
        "\(page > 1 ? "\u{0C}" : "")Đề án số hóa hồ sơ, trang \(page)",
        "\(["Một", "Hai", "Ba", "Bốn", "Năm"][page - 1]) việc.",
      ]
    }
    let document = OfficialDocument(lines: lines, registry: .sample)
    #expect(document.setAside.filter { $0.reason == .runningHead }.count == 5)
  }
}
