import Foundation
import Site
import Testing

/// What the page of a document holds, whatever the browser makes of it.
@Suite struct DocumentPageTests {
  private static func page(_ address: String) throws -> String {
    let archive = try Archive(ReadingSamples.all)
    #expect(archive.build().exitStatus(strict: false) == 0)
    return try archive.text(address + "index.html")
  }

  @Test func signatureAndRecipientsStandBesideEachOther() throws {
    let page = try Self.page(ReadingSamples.stateAddress)
    let start = try #require(page.range(of: "<div class=\"ket\">"))
    let closing = page[start.upperBound...].replacing("\n", with: "")
    #expect(
      closing.hasPrefix(
        "<div class=\"noi-nhan\"><p>Nơi nhận:</p><ul><li>Như Điều 2;</li><li>Lưu: VT.</li></ul></div>"
          + "<div class=\"ky\"><p>TM. ỦY BAN NHÂN DÂN</p><p>KT. CHỦ TỊCH</p><p>PHÓ CHỦ TỊCH</p></div>"
          + "<div class=\"ten-ky\"><p>Trần Văn Bình</p></div></div>"
      )
    )
  }

  @Test func groundsAreSetApartAndTheWordOfDecisionIsCentred() throws {
    let page = try Self.page(ReadingSamples.stateAddress).replacing("\n", with: "")
    #expect(page.contains("<div class=\"can-cu\"><p>Căn cứ "))
    #expect(page.contains("<div class=\"giua\"><p>QUYẾT ĐỊNH:</p></div>"))
  }

  @Test func anAbbreviationIsExplainedWhereItIsFirstUsedAndNeverInANumber() throws {
    let page = try Self.page(ReadingSamples.partyAddress)
    #expect(
      page.contains("<abbr title=\"Ban Thường vụ\">BTV</abbr> Thành ủy thảo luận; BTV kết luận")
    )
    #expect(!page.contains("<abbr title=\"Tỉnh ủy, Thành ủy\">"))
    let decision = try Self.page(ReadingSamples.stateAddress)
    #expect(decision.components(separatedBy: "<abbr title=\"Ủy ban nhân dân\">").count == 2)
  }

  @Test func whatCmarkMakesHasNamesInTheLanguageOfThePage() throws {
    let page = try Self.page(ReadingSamples.partyAddress)
    #expect(page.contains("<input type=\"checkbox\" checked disabled aria-label=\"Đã xong\">"))
    #expect(page.contains("<input type=\"checkbox\" disabled aria-label=\"Chưa xong\">"))
    #expect(page.contains("aria-label=\"Trở lại chỗ có dấu chú thích\">↩"))
    #expect(!page.contains("Back to"))
  }

  @Test func theReportLinkIsFilledInWithTheDocument() throws {
    let page = try Self.page(ReadingSamples.partyAddress)
    let link = try #require(page.firstMatch(of: /href="(mailto:luutru@kho\.example[^"]*)"/))
    let address = try #require(URLComponents(string: String(link.1).replacing("&amp;", with: "&")))
    let items = Dictionary(
      uniqueKeysWithValues: (address.queryItems ?? []).map { ($0.name, $0.value ?? "") }
    )
    #expect(items["subject"] == "Báo lỗi: Kết luận số 15-KL/TU")
    #expect(items["body"]?.contains("https://kho.example/\(ReadingSamples.partyAddress)") == true)
    #expect(items["body"]?.contains("{") == false)
  }

  @Test(arguments: [
    "", "contact: \"phòng lưu trữ\"\n", "contact: a@b@c\n", "contact: javascript:x\n",
  ])
  func withoutAContactNobodyIsWrittenTo(_ line: String) throws {
    var sources = ReadingSamples.all
    sources["archive.yml"] = Archive.settings + "\n" + line
    let archive = try Archive(sources)
    archive.build()
    let page = try archive.text(ReadingSamples.partyAddress + "index.html")
    #expect(
      !page.contains("mailto:") && !page.contains("data-noi") && !page.contains("javascript:")
    )
  }

  @Test func anIssueFormIsAContactToo() throws {
    var sources = ReadingSamples.all
    sources["archive.yml"] = Archive.settings + "\ncontact: https://loi.example/new?label=van-ban\n"
    let archive = try Archive(sources)
    archive.build()
    let page = try archive.text(ReadingSamples.partyAddress + "index.html")
    #expect(page.contains("href=\"https://loi.example/new?label=van-ban&amp;title=B%C3%A1o"))
  }

  @Test func thePictureNamesWhoCitesAndWhoIsCited() throws {
    let page = try Self.page("thanh-uy-hai-phong/2021/02-nq-tu/")
    let picture = try #require(
      page.firstMatch(of: /<svg class="so-do".*?<\/svg>/.dotMatchesNewlines())
    )
    #expect(picture.0.contains(">15-KL/TU</text>"))
    #expect(picture.0.contains("1 văn bản trích dẫn văn bản này, văn bản này trích dẫn 0 văn bản"))
    let citing = try Self.page(ReadingSamples.partyAddress)
    #expect(citing.contains("<line class=\"thieu\""))
    #expect(citing.contains(">30/2020/NĐ-CP</text>"))
  }

  @Test func neighboursAreThoseOfTheSameIssuer() throws {
    let page = try Self.page(ReadingSamples.partyAddress)
    #expect(page.contains("rel=\"prev\" href=\"../../../thanh-uy-hai-phong/2021/02-nq-tu/\""))
    #expect(page.contains("Văn bản trước của Thành ủy Hải Phòng"))
    #expect(!page.contains("rel=\"next\""))
  }

  @Test func theListOfCitedDocumentsTellsWhatThePreviewShows() throws {
    let page = try Self.page(ReadingSamples.partyAddress)
    #expect(page.contains("<p class=\"trich-yeu\">Về nhiệm vụ năm 2021</p>"))
    #expect(page.contains("<span>Thành ủy Hải Phòng</span> <span>05/01/2021</span>"))
  }
}
