import Documents
import Foundation
import Testing

/// The first document of the archive, as it was read from the page.
@Suite(.enabled(if: SharedData.hasSeed, "the shared data is not beside the package"))
struct SeedCitationTests {
  private struct Row: Equatable, CustomStringConvertible {
    var kind: String?
    var number: String?
    var date: String?
    var issuer: String?
    var description: String { "\(kind ?? "-") \(number ?? "-") \(date ?? "-") \(issuer ?? "-")" }
  }

  /// The paragraphs of the body: lines joined up to the next empty one, the letterhead left out.
  private func paragraphs() throws -> [String] {
    let url = try #require(SharedData.url("seed/244-kl-tu.txt"))
    let text = try String(contentsOf: url, encoding: .utf8)
    var paragraphs: [[String]] = [[]]
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropFirst(7) {
      let line = line.trimmingCharacters(in: .whitespaces)
      if line.isEmpty {
        paragraphs.append([])
      } else {
        paragraphs[paragraphs.count - 1].append(line)
      }
    }
    return paragraphs.map { $0.joined(separator: " ") }
  }

  @Test func theEightNumberedCitationsOfSevenDocumentsAreFound() throws {
    let paragraphs = try paragraphs()
    let found = CitationRecognizer().citations(in: paragraphs).flatMap(\.self)
    let rows = found.map {
      Row(kind: $0.kind, number: $0.number, date: $0.date?.iso, issuer: $0.knownIssuer)
    }
    #expect(
      rows == [
        Row(kind: "nghị quyết", number: "08-NQ/TU", date: "2022-12-06", issuer: "Thành ủy"),
        Row(kind: "kết luận", number: "01-KL/TW", date: nil, issuer: "Bộ Chính trị"),
        Row(
          kind: "quyết định",
          number: "1738-QĐ/TU",
          date: "2015-01-27",
          issuer: "Ban Thường vụ Thành ủy"
        ),
        Row(kind: "quyết định", number: "217-QĐ/TW", date: "2013-12-12", issuer: "Bộ Chính trị"),
        Row(kind: "quyết định", number: "218-QĐ/TW", date: "2013-12-12", issuer: "Bộ Chính trị"),
        Row(kind: "nghị quyết", number: "30-NQ/TW", date: "2022-11-23", issuer: "Bộ Chính trị"),
        Row(kind: "nghị quyết", number: "14/NQ-CP", date: "2023-02-08", issuer: "Chính phủ"),
        Row(kind: "nghị quyết", number: "30-NQ/TW", date: "2022-11-23", issuer: "Bộ Chính trị"),
      ]
    )
    #expect(found[3].issuer == found[4].issuer)
    #expect(Set(rows.map(\.number)).count == 7)
  }

  @Test func theyResolveToTheAddressesThatTheDocumentsWillHave() throws {
    let home = Issuer(name: "Thành ủy Hải Phòng", place: "Hải Phòng", sign: "TU")
    let registry = IssuerRegistry(home: home)
    let rule = AddressRule(registry: registry)
    var metadata = DocumentMetadata()
    metadata.number = "244-KL/TU"
    metadata.kind = "Kết luận"
    metadata.issuer = "Thành ủy Hải Phòng"
    metadata.place = "Hải Phòng"
    metadata.date = CivilDate(iso: "2023-04-14")
    let address = rule.address(of: metadata, fileName: "244-kl-tu")
    #expect(address.path == "thanh-uy-hai-phong/2023/244-kl-tu/")
    let citing = CitingDocument(metadata: metadata, address: address)
    let resolver = CitationResolver(catalogue: [citing], addressRule: rule)
    let found = CitationRecognizer(registry: registry).citations(in: try paragraphs())
    let resolutions = found.flatMap(\.self).map { resolver.resolve($0, in: citing) }
    #expect(
      resolutions.map { $0.address?.path } == [
        "thanh-uy-hai-phong/2022/08-nq-tu/", "trung-uong/khong-ro-nam/01-kl-tw/",
        "thanh-uy-hai-phong/2015/1738-qd-tu/", "trung-uong/2013/217-qd-tw/",
        "trung-uong/2013/218-qd-tw/", "trung-uong/2022/30-nq-tw/", "chinh-phu/2023/14-nq-cp/",
        "trung-uong/2022/30-nq-tw/",
      ]
    )
    let inferred = resolutions.filter {
      if case .inferred(_, held: false) = $0 { true } else { false }
    }
    #expect(inferred.count == 1)
  }
}
