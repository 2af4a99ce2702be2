import Documents
import Testing

struct CitationTextTests {
  private func metadata(
    _ number: String?,
    _ kind: String?,
    _ date: String?,
    _ issuer: String?,
    _ title: String?
  ) -> DocumentMetadata {
    var metadata = DocumentMetadata()
    metadata.number = number
    metadata.kind = kind
    metadata.date = date.flatMap { CivilDate(iso: $0) }
    metadata.issuer = issuer
    metadata.title = title
    return metadata
  }

  @Test func thePartyCitesWithACommaTheStateWithout() {
    #expect(
      CitationText.full(
        metadata("08-NQ/TU", "Nghị quyết", "2022-12-06", "Thành ủy Hải Phòng", "Mục tiêu năm 2023")
      ) == "Nghị quyết số 08-NQ/TU, ngày 06/12/2022 của Thành ủy Hải Phòng về mục tiêu năm 2023"
    )
    #expect(
      CitationText.full(
        metadata("30/2020/NĐ-CP", "Nghị định", "2020-03-05", "Chính phủ", "Về công tác văn thư")
      ) == "Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư"
    )
  }

  @Test func verbsAndMeetingsGoOnWithoutVề() {
    #expect(
      CitationText.full(metadata("12/QĐ-TTg", "Quyết định", nil, nil, "Phê duyệt Đề án"))
        == "Quyết định số 12/QĐ-TTg phê duyệt Đề án"
    )
    #expect(
      CitationText.full(
        metadata(
          "244-KL/TU",
          "Kết luận",
          "2023-04-14",
          nil,
          "Hội nghị Thành ủy lần thứ 11, khóa XVI"
        )
      ) == "Kết luận số 244-KL/TU, ngày 14/4/2023 tại Hội nghị Thành ủy lần thứ 11, khóa XVI"
    )
  }

  @Test func aHeadingIsKindAndNumberOrKindAndTitle() {
    #expect(CitationText.heading(kind: "kết luận", number: "244-KL/TU") == "Kết luận số 244-KL/TU")
    #expect(CitationText.heading(kind: nil, number: "244-KL/TU") == "Văn bản số 244-KL/TU")
    #expect(
      CitationText.heading(of: metadata(nil, "Quy chế", nil, nil, "làm việc")) == "Quy chế làm việc"
    )
  }
}
