import Documents
import Markup
import Site
import Testing

@Suite struct MarkdownReadingTests {
  private func read(_ markdown: String) throws -> OfficialDocument {
    let blocks = try MarkupTree(parsing: markdown).textBlocks().map(PlainBlock.init)
    return OfficialDocument(markdownBlocks: blocks, registry: .sample)
  }

  @Test(arguments: SampleTests.names)
  func markdownOfATextHasTheSameStructure(_ name: String) throws {
    let document = try SampleTests.document(name)
    let again = try read(MarkdownText.markdown(for: document.blocks))
    #expect(again.blocks.map(\.anchor) == document.blocks.map(\.anchor))
    #expect(again.blocks.map(\.text) == document.blocks.map(\.text))
    #expect(again.blocks.map(\.label) == document.blocks.map(\.label))
    #expect(again.outline.map(\.anchor) == document.outline.map(\.anchor))
    #expect(again.recitals == document.recitals)
    #expect(again.metadata.recipients == document.metadata.recipients)
    #expect(again.metadata.authority == document.metadata.authority)
    #expect(again.metadata.post == document.metadata.post)
    #expect(again.metadata.signedBy == document.metadata.signedBy)
  }

  @Test func aPersonMayRepeatTheLetterhead() throws {
    let document = try read(
      """
      TỈNH ỦY HÀ NAM\\
      Số 15-NQ/TU

      ĐẢNG CỘNG SẢN VIỆT NAM\\
      Hà Nam, ngày 05 tháng 02 năm 2024

      **NGHỊ QUYẾT**

      về phát triển làng nghề

      ## I. TÌNH HÌNH

      Nhiều làng nghề đã được khôi phục.
      """
    )
    #expect(document.metadata.number == "15-NQ/TU")
    #expect(document.metadata.date?.iso == "2024-02-05")
    #expect(document.metadata.issuer == "Tỉnh ủy Hà Nam")
    #expect(document.metadata.title == "về phát triển làng nghề")
    #expect(document.blocks.map(\.kind).prefix(4).allSatisfy { $0 == .letterhead })
    #expect(document.blocks.count == 6)
    #expect(document.outline.map(\.anchor) == ["I"])
  }

  @Test func headingsAndListsOfAPersonHaveAnchors() throws {
    let document = try read(
      """
      # Kết quả

      ## Điều 1. Phạm vi

      1. Áp dụng cho cơ quan.
      2. Áp dụng cho tổ chức.

      ## Điều 2. Hiệu lực

      a) Từ ngày ký;

      **Nơi nhận:**

      - Như trên;
      - Lưu.

      T/M BAN THƯỜNG VỤ

      PHÓ BÍ THƯ

      Lê Văn Nam
      """
    )
    #expect(
      document.blocks.compactMap(\.anchor) == [
        "dieu-1", "dieu-1.1", "dieu-1.2", "dieu-2", "dieu-2.a",
      ]
    )
    #expect(document.metadata.recipients == ["Như trên", "Lưu"])
    #expect(document.metadata.authority == "T/M BAN THƯỜNG VỤ")
    #expect(document.metadata.signedBy == "Lê Văn Nam")
    #expect(document.metadata.number == nil)
  }

  @Test func aStampInMarkdownIsFound() throws {
    let document = try read("MẬT\n\n## I. NỘI DUNG\n\nTài liệu bí mật.\n")
    #expect(document.findings == [.secrecyMark(Located(.secret, line: 1, column: 1))])
  }
}
