import Documents
import Testing

/// Sentences and what a document that holds them does with those that it cites.
struct RelationReaderTests {
  private func relations(_ text: String, isTitle: Bool = false) -> [String] {
    let citations = CitationRecognizer().citations(in: text)
    return RelationReader(isTitle: isTitle).relations(of: citations, in: text).map { evidence in
      evidence.map { "\($0.relation.rawValue): \($0.words)" } ?? "–"
    }
  }

  @Test func agroundIsTheFirstDocumentOfItsParagraph() {
    #expect(
      relations(
        "Căn cứ Nghị định số 12/2021/NĐ-CP ngày 02/3/2021 của Chính phủ hướng dẫn Luật Kho tàng "
          + "số 45/2019/QH14;"
      ) == ["basis: Căn cứ Nghị định số 12/2021/NĐ-CP", "–"]
    )
  }

  @Test func groundsOfOneParagraphGoOnAfterASemicolon() {
    #expect(
      relations(
        "Căn cứ Luật Kho tàng ngày 02 tháng 3 năm 2019; Luật sửa đổi, bổ sung một số điều của Luật "
          + "Kho tàng ngày 05 tháng 6 năm 2022;"
      ) == [
        "basis: Căn cứ Luật Kho tàng",
        "basis: Luật sửa đổi, bổ sung một số điều của Luật Kho tàng",
      ]
    )
  }

  @Test func aListSharesItsRelation() {
    #expect(
      relations(
        "Thực hiện Chỉ thị số 11-CT/TW và Chỉ thị số 12-CT/TW, ngày 03/4/2018 của Ban Bí thư, Ban "
          + "Thường vụ yêu cầu:"
      ) == [
        "implements: Thực hiện Chỉ thị số 11-CT/TW",
        "implements: Thực hiện Chỉ thị số 11-CT/TW và Chỉ thị số 12-CT/TW",
      ]
    )
  }

  @Test func whatTheCitedDocumentDoesIsNoDeedOfThisOne() {
    #expect(
      relations(
        "Chính phủ đã ban hành Nghị quyết số 20/NQ-CP ngày 04/5/2020 thực hiện Nghị quyết số "
          + "55-NQ/TW, ngày 11/02/2020 của Bộ Chính trị."
      ) == ["–", "–"]
    )
  }

  @Test(arguments: [
    (
      "Quyết định này thay thế Quyết định số 15/2019/QĐ-UBND.",
      ["replaces: thay thế Quyết định số 15/2019/QĐ-UBND"]
    ),
    (
      "Điều 2. Sửa đổi, bổ sung khoản 2 Điều 5 Thông tư số 08/2017/TT-BNV như sau:",
      ["amends: Sửa đổi, bổ sung khoản 2 Điều 5 Thông tư số 08/2017/TT-BNV"]
    ),
    (
      "a) Bổ sung Điều 5a vào sau Điều 5 của Quy định số 30-QĐ/TU;",
      ["–"]
    ),
    ("1. Bãi bỏ Quyết định số 7/2015/QĐ-UBND.", ["repeals: Bãi bỏ Quyết định số 7/2015/QĐ-UBND"]),
    (
      "Nghị định số 9/2010/NĐ-CP hết hiệu lực kể từ ngày Nghị định này có hiệu lực.",
      ["repeals: Nghị định số 9/2010/NĐ-CP"]
    ),
    ("Nghị định số 9/2010/NĐ-CP được sửa đổi tại Nghị định số 3/2015/NĐ-CP.", ["–", "–"]),
    ("Nghiên cứu việc sửa đổi Quyết định số 1738-QĐ/TU.", ["–"]),
    (
      "Quyết định này có hiệu lực từ ngày ký, bãi bỏ Quyết định số 5-QĐ/TU và thay thế Quyết định số 6-QĐ/TU.",
      ["repeals: bãi bỏ Quyết định số 5-QĐ/TU", "replaces: thay thế Quyết định số 6-QĐ/TU"]
    ),
    (
      "Báo cáo tổng kết 10 năm thực hiện Nghị quyết số 17-NQ/TU.",
      ["reviews: tổng kết 10 năm thực hiện Nghị quyết số 17-NQ/TU"]
    ),
    ("Áp dụng theo hướng dẫn tại Thông tư số 4/2020/TT-BTC.", ["–"]),
    ("Theo Nghị quyết số 17-NQ/TU, các cấp ủy lập hồ sơ.", ["–"]),
  ])
  func oneSentence(_ text: String, _ expected: [String]) {
    #expect(relations(text) == expected)
  }

  @Test(arguments: [
    (
      "Sửa đổi, bổ sung một số điều của Nghị định số 46/2020/NĐ-CP",
      "amends: Sửa đổi, bổ sung một số điều của Nghị định số 46/2020/NĐ-CP"
    ),
    (
      "Quy định chi tiết một số điều của Luật Kho tàng số 45/2019/QH14",
      "guides: Quy định chi tiết một số điều của Luật Kho tàng số 45/2019/QH14"
    ),
    (
      "hướng dẫn thực hiện Quy định số 30-QĐ/TU về hồ sơ",
      "guides: hướng dẫn thực hiện Quy định số 30-QĐ/TU"
    ),
    (
      "sơ kết 5 năm thực hiện Chỉ thị số 4-CT/TU",
      "reviews: sơ kết 5 năm thực hiện Chỉ thị số 4-CT/TU"
    ),
    (
      "Về việc bãi bỏ Quyết định số 28/2019/QĐ-UBND",
      "repeals: bãi bỏ Quyết định số 28/2019/QĐ-UBND"
    ),
  ])
  func aTitle(_ title: String, _ expected: String) {
    #expect(relations(title, isTitle: true) == [expected])
  }

  @Test func whatIsQuotedSpeaksForAnotherDocument() {
    #expect(
      relations("như sau: “Thông tư này thay thế Thông tư số 02/2011/TT-BNV.”") == ["–"]
    )
  }
}
