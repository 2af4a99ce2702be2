import Foundation
import Site
import Testing
import TestSupport

/// The archive's first document, read from OCR text whose diacritics are gone, with the text restored
/// and without.
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

  private static func record(isRestored: Bool) throws -> Record {
    let archive = try Archive.own(isRestored: isRestored)
    #expect(archive.build().exitStatus(strict: false) == 0)
    return try JSONDecoder().decode(
      Record.self,
      from: Data(archive.text(address + "index.json").utf8)
    )
  }

  @Test(arguments: [false, true])
  func theLetterheadIsRead(isRestored: Bool) throws {
    let record = try Self.record(isRestored: isRestored)
    #expect(record.number == "244-KL/TU")
    #expect(record.kind == "Kết luận")
    #expect(record.issuer == "Thành ủy Hải Phòng")
    #expect(record.place == "Hải Phòng")
    #expect(record.date == "2023-04-14")
    #expect(record.recipients.count == 8)
  }

  @Test(arguments: [false, true])
  func theOutlineIsTheLadderOfTheText(isRestored: Bool) throws {
    let labels = try Self.record(isRestored: isRestored).outline.map(\.label)
    #expect(labels == ["I", "1", "2", "2.1", "2.2", "2.3", "(1)", "(2)", "II", "1", "2"])
  }

  @Test(arguments: [false, true])
  func theEightNumberedCitationsLeadToSevenDocuments(isRestored: Bool) throws {
    let citations = try Self.record(isRestored: isRestored).citations.filter {
      $0.type == "numbered" && $0.target != nil
    }
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

  @Test(arguments: [false, true])
  func theCitedDocumentsListItAsCiting(isRestored: Bool) throws {
    let archive = try Archive.own(isRestored: isRestored)
    archive.build()
    for cited in ["thanh-uy-hai-phong/2022/08-nq-tu/", "trung-uong/khong-ro-nam/01-kl-tw/"] {
      #expect(try archive.text(cited + "index.html").contains("href=\"../../../\(Self.address)\""))
    }
  }

  @Test(arguments: [false, true])
  func theSourceIsPublishedByteForByte(isRestored: Bool) throws {
    let archive = try Archive.own(isRestored: isRestored)
    archive.build()
    let source = PackageRoot.url.appending(path: "content/hai-phong/2023/244-kl-tu.txt")
    #expect(try archive.files()[Self.address + "goc.txt"] == Data(contentsOf: source))
  }
}
