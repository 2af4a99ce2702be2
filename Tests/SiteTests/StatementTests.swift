import Foundation
import Site
import Testing

/// What a person states beside a text counts, wherever it is stated.
@Suite struct StatementTests {
  private static let address = "thanh-uy-hai-phong/2021/15-kl-tu/"

  @Test(arguments: ["a/ket-luan.md", "a/ket-luan.txt"])
  func theReviewOfAMetadataFileCounts(_ name: String) throws {
    let archive = try Archive([
      name: name.hasSuffix(".md") ? "Một dòng.\n" : "THÀNH ỦY HẢI PHÒNG\nMột dòng.\n",
      "a/ket-luan.yml": """
      number: 15-KL/TU
      place: Hải Phòng
      date: 2021-03-04
      review: partial
      """,
    ])
    archive.build()
    #expect(try archive.text(Self.address + "index.html").contains("hieu-dinh-partial"))
    #expect(try archive.text(Self.address + "index.md").contains("review: \"partial\""))
  }

  @Test func frontMatterAloneSpeaksOfTheTextBesideIt() throws {
    let head = "---\nnumber: 15-KL/TU\nplace: Hải Phòng\ndate: 2021-03-04\n--- \n"
    let archive = try Archive(["a/ket-luan.md": head, "a/ket-luan.txt": "Chữ của bản gốc.\n"])
    #expect(archive.build().exitStatus(strict: true) == 0)
    #expect(try archive.text(Self.address + "index.txt").contains("Chữ của bản gốc."))
  }

  @Test func nothingOfAWithdrawnTextShows() throws {
    var sources = Samples.all
    sources["a/ket-luan.yml"] = "status: withdrawn\nreason: công bố nhầm\n"
    let archive = try Archive(sources)
    archive.build()
    for (name, data) in try archive.files() {
      let text = String(decoding: data, as: UTF8.self)
      #expect(!text.contains("Thường trực Thành ủy kết luận"), "\(name)")
      #expect(!text.contains("30/2020"), "\(name)")
    }
  }

  @Test func aFaultOfAnAliasIsReportedWhereItIsStated() throws {
    var sources = Samples.all
    sources["a/ket-luan.yml"] = "topics: [x]\naliases: [/thanh-uy-hai-phong/2021/02-nq-tu/]\n"
    let archive = try Archive(sources)
    let fault = try #require(archive.build().diagnostics.first { $0.message.contains("taken by") })
    #expect(fault.path.hasSuffix("ket-luan.yml"))
    #expect(fault.line == 2)
  }

  @Test func anArchiveWithoutSearchLinksToNone() throws {
    let archive = try Archive(Samples.all)
    try archive.write("archive.yml", Archive.settings + "\nsearch: false\n")
    archive.build()
    for (name, data) in try archive.files() where name.hasSuffix(".html") {
      #expect(!String(decoding: data, as: UTF8.self).contains("tim-kiem"), "\(name)")
    }
  }
}
