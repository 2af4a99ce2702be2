import Foundation
import Site
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Lists, feeds and trust pages of an archive.
@Suite struct BrowsingTests {
  @Test func topicsAndTermsHaveListsOfTheirOwn() throws {
    let archive = try Archive(ReadingSamples.all)
    archive.build()
    let topic = try archive.text("chu-de/luu-tru/index.html")
    #expect(topic.contains("<h1>Chủ đề: Lưu trữ</h1>"))
    #expect(topic.contains("15-kl-tu/") && topic.contains("02-nq-tu/"))
    #expect(try archive.text("chu-de/index.html").contains("2 văn bản"))
    #expect(
      try archive.text("nhiem-ky/thanh-uy-hai-phong-xvi/index.html")
        .contains("<h1>Thành ủy Hải Phòng khóa XVI</h1>")
    )
    let page = try archive.text(ReadingSamples.partyAddress + "index.html")
    #expect(page.contains("href=\"../../../chu-de/chuyen-doi-so/\""))
    #expect(page.contains("href=\"../../../nhiem-ky/thanh-uy-hai-phong-xvi/\""))
  }

  @Test func aYearThatFillsMoreThanAPageIsPartedByMonthsAndPagesStayFlat() throws {
    let archive = try Archive()
    for number in 1...620 {
      try archive.write(
        "a/\(number).md",
        """
        ---
        number: \(number)-TB/TU
        kind: Thông báo
        date: 2022-\(number % 2 == 0 ? "03" : "11")-1\(number % 10)
        ---

        Nội dung.
        """
      )
    }
    archive.build()
    let year = try archive.text("nam/2022/index.html")
    #expect(year.contains("href=\"../../nam/2022/thang-3/\""))
    #expect(try archive.text("nam/2022/thang-11/trang-4/index.html").contains("aria-current"))
    let middle = try archive.text("loai/thong-bao/trang-4/index.html")
    let links = middle.matches(of: /<li>(?:<span aria-current="page">|<a href="[^"]*">)(\d+)</)
    #expect(links.map { String($0.1) } == ["1", "2", "3", "4", "5", "6", "7"])
    #expect(SiteCheck(archive.options).run().diagnostics == [])
  }

  @Test func theTimelineIsAPictureAndATable() throws {
    let archive = try Archive(ReadingSamples.all)
    archive.build()
    for name in ["index.html", "nam/index.html"] {
      let page = try archive.text(name)
      #expect(page.contains("<svg class=\"nam-thang\" role=\"img\""), "\(name)")
      #expect(page.contains("<tr><th scope=\"row\">2021</th><td>3</td><td>0</td></tr>"), "\(name)")
      #expect(page.contains("<tr><th scope=\"row\">2020</th><td>0</td><td>1</td></tr>"), "\(name)")
    }
  }

  @Test func feedsTellOfAnIssuerAKindAndOfThoseThatCite() throws {
    let archive = try Archive(ReadingSamples.all)
    archive.build()
    let feeds = try archive.files().keys.filter { $0.hasSuffix("atom.xml") }.sorted()
    #expect(
      feeds == [
        "atom.xml", "chinh-phu/2020/30-2020-nd-cp/atom.xml",
        "co-quan/thanh-uy-hai-phong/atom.xml", "co-quan/ubnd-hai-phong/atom.xml",
        "loai/ket-luan/atom.xml", "loai/nghi-quyet/atom.xml", "loai/quyet-dinh/atom.xml",
        "thanh-uy-hai-phong/2021/02-nq-tu/atom.xml",
      ]
    )
    for name in feeds {
      let text = try archive.text(name)
      #expect(XMLParser(data: Data(text.utf8)).parse(), "\(name)")
      #expect(text.contains("<id>https://kho.example/\(name)</id>"))
      #expect(
        text.contains(
          "<link rel=\"self\" type=\"application/atom+xml\" href=\"https://kho.example/\(name)\"/>"
        )
      )
    }
    let citing = try archive.text("chinh-phu/2020/30-2020-nd-cp/atom.xml")
    #expect(citing.matches(of: /<entry>/).count == 2)
    // The newest first.
    #expect(citing.contains("<updated>2021-05-06T00:00:00Z</updated>"))
    #expect(
      try archive.text("co-quan/ubnd-hai-phong/index.html")
        .contains(
          "type=\"application/atom+xml\" title=\"Văn bản của Ủy ban nhân dân thành phố Hải Phòng\""
        )
    )
  }

  @Test func feedsOfThoseThatCiteAreAnOutputThatCanBeLeftOut() throws {
    var sources = ReadingSamples.all
    sources["archive.yml"] = ReadingSamples.settings + "outputs: [html]\n"
    let archive = try Archive(sources)
    archive.build()
    #expect(try archive.files()["thanh-uy-hai-phong/2021/02-nq-tu/atom.xml"] == nil)
    #expect(SiteCheck(archive.options).run().diagnostics == [])
  }

  @Test func aSitemapOfMoreThanFiftyThousandAddressesIsAnIndexOfParts() throws {
    let addresses = (100_000..<150_001).map { "https://kho.example/\($0)/" }
    let files = Sitemap(addresses: addresses, root: "https://kho.example/").files
    #expect(files.map(\.name) == ["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml"])
    #expect(files[0].xml.contains("<loc>https://kho.example/sitemap-2.xml</loc>"))
    #expect(files[1].xml.components(separatedBy: "<loc>").count - 1 == 50_000)
    #expect(files[2].xml.components(separatedBy: "<loc>").count - 1 == 1)
    for file in files { #expect(XMLParser(data: Data(file.xml.utf8)).parse(), "\(file.name)") }
  }

  @Test func theLogTellsWhatAPersonChangedAndTheAboutPageHowOften() throws {
    let front = """
      ---
      number: 15-KL/TU
      issuer: Thành ủy Hải Phòng
      place: Hải Phòng
      date: 2021-03-04
      review: done
      reviewer: Nguyễn Thị Hoa
      reviewed: 2026-05-11
      ---

      """
    let text = """
      Thực hiện Nghị quyết số 02-NQ/TU, ngày 05/01/2021 của Thành ủy, Thường trực Thành ủy kết luận:

      ## I. KẾT QUẢ

      Các cơ quan đã lập hồ sơ, nộp lưu trữ đúng hạn; còn một số đơn vị nộp chậm do thiếu người, thiếu kho. Hồ sơ của các đơn vị đã được kiểm tra.

      - Số hóa tài liệu.
      - Sửa chữa kho.
      """
    var archive = try Archive(["a/15.txt": DamagedSample.raw, "a/15.md": front + text])
    archive.options.model = .restorer(DamagedSample.restorer.restorer())
    #expect(archive.build().exitStatus(strict: false) == 0)
    let log = try archive.text("dinh-chinh/index.html")
    #expect(
      log.contains(
        "Người hiệu đính: Nguyễn Thị Hoa. Ngày hiệu đính: 11/05/2026. Người soát đã sửa 3 chỗ."
      )
    )
    #expect(
      log.contains(
        "<th scope=\"row\">Từ dòng 17</th><td>(không có)</td><td><ins lang=\"vi\">chữa</ins></td>"
      )
    )
    let about = try archive.text("gioi-thieu/index.html")
    #expect(about.contains("Đo trên 1 văn bản đã có người soát toàn văn"))
    #expect(about.contains("người soát phải sửa 1 chữ do máy đọc"))
    #expect(SiteCheck(archive.options).run().diagnostics == [])
  }

  @Test func anEmptyLogSaysSo() throws {
    let archive = try Archive()
    archive.build()
    #expect(
      try archive.text("dinh-chinh/index.html").contains("Chưa có văn bản nào được người đọc soát.")
    )
  }

  @Test func everyPageTellsOthersWhatItIs() throws {
    let archive = try Archive(ReadingSamples.all)
    archive.build()
    for (name, data) in try archive.files() where name.hasSuffix("index.html") {
      let page = String(decoding: data, as: UTF8.self)
      for property in ["og:type", "og:title", "og:url", "og:image", "og:site_name", "og:locale"] {
        #expect(page.contains("<meta property=\"\(property)\" content=\""), "\(name): \(property)")
      }
    }
    let files = try archive.files()
    let manifest = try #require(files["manifest.webmanifest"])
    let object = try #require(try JSONSerialization.jsonObject(with: manifest) as? [String: Any])
    #expect(object["name"] as? String == "Kho thử nghiệm")
    #expect(object["start_url"] as? String == "./")
    #expect(files["assets/bieu-trung.png"] != nil)
  }
}
