import Documents
import Testing

/// Lists of documents under a paragraph that says what is done with them.
struct RelationListTests {
  private let reader = RelationReader()

  @Test(arguments: [
    ("Điều 2. Bãi bỏ các văn bản sau đây:", "repeals: Bãi bỏ các văn bản sau đây"),
    (
      "2. Nghị định này thay thế các văn bản sau:", "replaces: thay thế các văn bản sau"
    ),
    (
      "Các văn bản sau đây hết hiệu lực kể từ ngày Thông tư này có hiệu lực:",
      "repeals: Các văn bản sau đây hết hiệu lực kể từ ngày Thông tư này có hiệu lực"
    ),
    (
      "Sửa đổi, bổ sung một số điều của các thông tư sau:",
      "amends: Sửa đổi, bổ sung một số điều của các thông tư sau"
    ),
  ])
  func aParagraphOpensAList(_ text: String, _ expected: String) {
    let opening = reader.opening(in: text)
    #expect(opening.map { "\($0.relation.rawValue): \($0.words)" } == expected)
  }

  @Test(arguments: [
    "Bãi bỏ các thủ tục sau:", "Các văn bản đã được bãi bỏ như sau:", "Bãi bỏ các văn bản sau đây.",
    "Các cơ quan thực hiện các nhiệm vụ sau:", "Hồ sơ gồm các văn bản sau:",
  ])
  func otherParagraphsOpenNone(_ text: String) {
    #expect(reader.opening(in: text) == nil)
  }

  @Test func anItemIsTheDocumentThatItBeginsWith() throws {
    let opening = try #require(reader.opening(in: "Bãi bỏ các văn bản sau:"))
    let text =
      "a) Quyết định số 12/2011/QĐ-UBND sửa đổi Quyết định số 11/2010/QĐ-UBND về quản lý kho;"
    let citations = CitationRecognizer().citations(in: text)
    let relations = reader.relations(of: citations, in: text, below: opening)
    #expect(
      relations.map { $0?.words } == [
        "Bãi bỏ các văn bản sau: … Quyết định số 12/2011/QĐ-UBND", nil,
      ]
    )
    #expect(reader.isItem(citations, in: text))
  }

  @Test func aSentenceBelowTheListIsNoItem() throws {
    let opening = try #require(reader.opening(in: "Bãi bỏ các văn bản sau:"))
    let text = "Việc lập hồ sơ theo Thông tư số 09/2011/TT-BNV tiếp tục được thực hiện."
    let citations = CitationRecognizer().citations(in: text)
    #expect(reader.relations(of: citations, in: text, below: opening) == [nil])
    #expect(!reader.isItem(citations, in: text))
  }
}
