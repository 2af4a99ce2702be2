import Foundation
import Site
import Testing
import TestSupport

/// The archive's first document, read from OCR text whose diacritics are gone.
@Suite struct FirstDocumentTests {
  private static let address = "thanh-uy-hai-phong/2023/244-kl-tu/"

  private struct Record: Decodable {
    struct Section: Decodable {
      let level: Int
      let label: String?
    }
    struct Citation: Decodable {
      let number: String?
      let date: String?
      let type: String
      let status: String
      let target: String?
    }
    let number, kind, issuer, place, date: String?
    let recipients: [String]
    let outline: [Section]
    let citations: [Citation]
  }

  private static func record() throws -> Record {
    let archive = try Archive.own()
    #expect(archive.build().exitStatus(strict: false) == 0)
    return try JSONDecoder().decode(
      Record.self,
      from: Data(archive.text(address + "index.json").utf8)
    )
  }

  @Test func theLetterheadIsRead() throws {
    let record = try Self.record()
    #expect(record.number == "244-KL/TU")
    #expect(record.kind == "Kết luận")
    #expect(record.issuer == "Thành ủy Hải Phòng")
    #expect(record.place == "Hải Phòng")
    #expect(record.date == "2023-04-14")
    #expect(record.recipients.count == 8)
  }

  @Test func theOutlineIsTheLadderOfTheText() throws {
    let labels = try Self.record().outline.map(\.label)
    #expect(labels == ["I", "1", "2", "2.1", "2.2", "2.3", "(1)", "(2)", "II", "1", "2"])
  }

  @Test func theEightNumberedCitationsLeadToSevenDocuments() throws {
    let citations = try Self.record().citations.filter { $0.type == "numbered" && $0.target != nil }
    #expect(
      citations.compactMap(\.target) == [
        "thanh-uy-hai-phong/2022/08-nq-tu/", "trung-uong/khong-ro-nam/01-kl-tw/",
        "thanh-uy-hai-phong/2015/1738-qd-tu/", "trung-uong/2013/217-qd-tw/",
        "trung-uong/2013/218-qd-tw/", "trung-uong/2022/30-nq-tw/", "chinh-phu/2023/14-nq-cp/",
        "trung-uong/2022/30-nq-tw/",
      ]
    )
    #expect(citations.map(\.status).filter { $0 == "inferred" }.count == 1)
    #expect(
      citations.compactMap(\.date) == [
        "2022-12-06", "2015-01-27", "2013-12-12", "2013-12-12", "2022-11-23", "2023-02-08",
        "2022-11-23",
      ]
    )
  }

  @Test func theCitedDocumentsListItAsCiting() throws {
    let archive = try Archive.own()
    archive.build()
    for cited in ["thanh-uy-hai-phong/2022/08-nq-tu/", "trung-uong/khong-ro-nam/01-kl-tw/"] {
      #expect(try archive.text(cited + "index.html").contains("href=\"../../../\(Self.address)\""))
    }
  }

  @Test func theSourceIsPublishedByteForByte() throws {
    let archive = try Archive.own()
    archive.build()
    let source = PackageRoot.url.appending(path: "content/hai-phong/2023/244-kl-tu.txt")
    #expect(try archive.files()[Self.address + "goc.txt"] == Data(contentsOf: source))
  }
}
