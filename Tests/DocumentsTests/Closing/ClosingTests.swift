import Documents
import Testing

@Suite struct ClosingTests {
  private func read(_ lines: [String]) -> DocumentMetadata {
    let body = ["I. VIỆC CHUNG", "Các đơn vị thực hiện đúng những việc đã được giao.", ""]
    return OfficialDocument(lines: body + lines, registry: .sample).metadata
  }

  @Test func oneColumnAfterTheOther() {
    let metadata = read([
      "Nơi nhận:", "- Như trên;", "- Các sở, ban, ngành,", "đoàn thể tỉnh;", "- Lưu: VT.", "",
      "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "", "Nguyễn Thị Hoa",
    ])
    #expect(metadata.recipients == ["Như trên", "Các sở, ban, ngành, đoàn thể tỉnh", "Lưu: VT"])
    #expect(metadata.authority == "TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH")
    #expect(metadata.post == "Phó Chủ tịch")
    #expect(metadata.signedBy == "Nguyễn Thị Hoa")
  }

  @Test func columnsOnTheSameLines() {
    let metadata = read([
      "Noi nhgn: TM. UY BAN NHAN DAN", "- Nhu trén; KT. CHU TICH", "", "- Cac so, ban, nganh; ao",
      "", "~ Doan the tinh; RHO CHU TICH", "- Luu: VT. Tran Van Hung",
    ])
    #expect(metadata.recipients.count == 4)
    #expect(metadata.authority == "TM. UY BAN NHAN DAN / KT. CHU TICH")
    #expect(metadata.post == "Phó Chủ tịch")
    #expect(metadata.signedBy == "Tran Van Hung")
  }

  @Test(arguments: [["Nơi nhận:", "- Văn phòng Quốc hội;", "- Lưu: VT."], []])
  func twoSignSideBySide(_ recipients: [String]) {
    let metadata = read(
      [
        "KT. BỘ TRƯỞNG BỘ NỘI VỤ          KT. BỘ TRƯỞNG BỘ TÀI CHÍNH",
        "THỨ TRƯỞNG                           THỨ TRƯỞNG", "",
        "Trần Anh Dũng                        Lê Văn Hòa", "",
      ] + recipients
    )
    #expect(metadata.authority == "KT. BỘ TRƯỞNG BỘ NỘI VỤ / KT. BỘ TRƯỞNG BỘ TÀI CHÍNH")
    #expect(metadata.post == "Thứ trưởng; Thứ trưởng")
    #expect(metadata.signedBy == "Trần Anh Dũng; Lê Văn Hòa")
  }

  @Test func theHeadOfABodySignsInHisOwnRight() {
    let metadata = read(["Nơi nhận:", "- Như trên;", "- Lưu: VT.", "BỘ TRƯỞNG", "Trần Hồng Minh"])
    #expect(metadata.authority == nil)
    #expect(metadata.post == "Bộ trưởng")
    #expect(metadata.signedBy == "Trần Hồng Minh")
  }

  @Test func ranksAndTheNameOfTheBodyAreLeftOut() {
    let metadata = read(["BỘ TRƯỞNG BỘ CÔNG AN", "(đã ký)", "Đại tướng Lương Văn Quang"])
    #expect(metadata.post == "Bộ trưởng")
    #expect(metadata.signedBy == "Lương Văn Quang")
  }

  @Test func twoSignJointPapers() {
    let metadata = read([
      "KT. BỘ TRƯỞNG BỘ Y TẾ", "THỨ TRƯỞNG", "Phạm Thu Cúc", "KT. BỘ TRƯỞNG BỘ TÀI CHÍNH",
      "THỨ TRƯỞNG", "Đỗ Văn Lợi", "Nơi nhận:", "- Lưu: VT.",
    ])
    #expect(metadata.signedBy == "Phạm Thu Cúc; Đỗ Văn Lợi")
    #expect(metadata.post == "Thứ trưởng; Thứ trưởng")
  }

  @Test func otherColonsAndListsAreNoRecipients() {
    let metadata = read(["Nội dung gồm:", "- Nơi nhận hồ sơ: bộ phận một cửa;", "- Thời hạn."])
    #expect(metadata.recipients.isEmpty)
  }

  @Test func whatFollowsTheClosingIsAnAttachment() {
    let document = OfficialDocument(
      lines: [
        "Điều 1. Ban hành kèm theo Quyết định này Quy chế làm việc.", "Nơi nhận:", "- Lưu: VT.",
        "CHỦ TỊCH", "Trần Hồng Minh", "\u{0C}QUY CHẾ", "Làm việc của Tổ công tác",
        "(Ban hành kèm theo Quyết định số 5/QĐ-UBND)", "Điều 1. Phạm vi", "Quy chế này áp dụng.",
      ],
      registry: .sample
    )
    #expect(document.outline.map(\.anchor) == ["dieu-1", "dieu-1-2"])
    #expect(document.blocks.map(\.text).contains("QUY CHẾ Làm việc của Tổ công tác"))
  }
}
