import Foundation
import Site
import Testing

@Suite struct AkomaNtosoTests {
  private static let regulation = """
    ---
    number: 12/2021/QĐ-UBND
    kind: Quyết định
    issuer: Ủy ban nhân dân thành phố Hải Phòng
    place: Hải Phòng
    date: 2021-05-06
    title: Sửa đổi Quyết định số 3/2019/QĐ-UBND & “phụ lục” <kèm theo>
    ---

    Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ;

    ## Chương I

    ### Điều 1. Phạm vi

    1\\. Kho lưu trữ.

    a) Kho của thành phố;

    b) Kho của cơ quan.

    2\\. Bãi bỏ khoản 2 Điều 5 Quyết định số 3/2019/QĐ-UBND ngày 01/02/2019.

    ### Điều 2. Thi hành

    - Văn phòng & các sở.

    | Kho | Số |
    |---|---|
    | A | 1 |
    """

  private let address = "ubnd-hai-phong/2021/12-2021-qd-ubnd/"

  @Test func itIsWellFormedInItsNamespaceAndIdentifiesTheWork() throws {
    let archive = try Archive(["a.md": Self.regulation])
    archive.build()
    let outline = try #require(XMLOutline(try archive.text(address + "akn.xml")))
    let namespace = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
    #expect(outline.elements.allSatisfy { $0.namespace == namespace })
    #expect(
      outline.elements.prefix(4).map(\.name) == ["akomaNtoso", "act", "meta", "identification"]
    )
    let work = "/akn/vn/act/ubnd-hai-phong/2021/12-2021-qd-ubnd"
    #expect(
      outline.values(of: "value", in: "FRBRuri") == [work, work + "/vie", work + "/vie.akn"]
    )
    #expect(
      outline.values(of: "value", in: "FRBRthis")
        == [work + "/!main", work + "/vie/!main", work + "/vie/!main.akn"]
    )
    #expect(
      outline.values(of: "date", in: "FRBRdate") == ["2021-05-06", "2021-05-06", "2021-05-06"]
    )
    #expect(outline.values(of: "value", in: "FRBRnumber") == ["12/2021/QĐ-UBND"])
    #expect(outline.values(of: "language", in: "FRBRlanguage") == ["vie"])
  }

  @Test func itsDivisionsHaveTheAnchorsOfThePage() throws {
    let archive = try Archive(["a.md": Self.regulation])
    archive.build()
    let outline = try #require(XMLOutline(try archive.text(address + "akn.xml")))
    let divisions = outline.elements.filter {
      ["chapter", "article", "paragraph", "point"].contains($0.name)
    }
    let eIds = divisions.compactMap { $0.attributes["eId"] }
    #expect(
      eIds == [
        "chuong-I", "dieu-1", "dieu-1.1", "dieu-1.1.a", "dieu-1.1.b", "dieu-1.2", "dieu-2",
      ]
    )
    let depths = divisions.map(\.depth)
    #expect(depths.map { $0 - (depths.first ?? 0) } == [0, 1, 2, 3, 3, 2, 1])
    let page = try archive.text(address + "index.html")
    for eId in eIds { #expect(page.contains("id=\"\(eId)\"")) }
    let all = outline.values(of: "eId")
    #expect(Set(all).count == all.count)
  }

  @Test func itRefersToWhatItCitesAndSaysWhatItChanges() throws {
    let archive = try Archive(["a.md": Self.regulation])
    archive.build()
    let outline = try #require(XMLOutline(try archive.text(address + "akn.xml")))
    let decree = "/akn/vn/act/chinh-phu/2020/30-2020-nd-cp"
    let changed = "/akn/vn/act/ubnd-hai-phong/2019/03-2019-qd-ubnd"
    #expect(outline.values(of: "href", in: "activeRef") == [changed, decree])
    #expect(outline.values(of: "href", in: "ref") == [decree, changed])
    #expect(outline.values(of: "type", in: "textualMod") == ["substitution", "repeal"])
    #expect(outline.values(of: "href", in: "source") == ["#trich_yeu", "#dieu-1.2"])
    #expect(outline.values(of: "href", in: "destination") == [changed, changed])
  }

  @Test func aDocumentWithoutDivisionsHasABody() throws {
    let archive = try Archive(["a.md": "---\nnumber: 5-CV/TU\ndate: 2020-01-02\n---\n\nMột.\n"])
    archive.build()
    let name = "thanh-uy-hai-phong/2020/05-cv-tu/akn.xml"
    let outline = try #require(XMLOutline(try archive.text(name)))
    #expect(outline.elements.map(\.name).contains("body"))
    #expect(outline.values(of: "eId").contains("noi_dung"))
  }

  @Test func theSettingsMayLeaveItOut() throws {
    let archive = try Archive(["a.md": Self.regulation])
    try archive.write("archive.yml", Archive.settings + "\noutputs: [html, json]\n")
    archive.build()
    let names = try archive.files().keys.filter { $0.hasPrefix(address) }.sorted()
    #expect(names == [address + "index.html", address + "index.json"])
  }
}
