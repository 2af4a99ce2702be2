import Foundation
import Site
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// What holds for every site, tried on the archive of this repository and on a small one.
@Suite struct SiteQualityTests {
  @Test(arguments: [false, true])
  func everyLinkAndAnchorLeadsSomewhere(isOwn: Bool) throws {
    let archive = isOwn ? try Archive.own() : try Archive(Samples.all)
    archive.build()
    let report = SiteCheck(archive.options).run()
    #expect(report.diagnostics == [])
  }

  @Test func aBrokenSiteIsReportedFileByFile() throws {
    let archive = try Archive(Samples.all)
    archive.build()
    let site = archive.folder.appending(path: "site")
    try FileManager.default.removeItem(at: site.appending(path: "gioi-thieu/index.html"))
    try Data("khác".utf8).write(to: site.appending(path: "robots.txt"))
    let messages = SiteCheck(archive.options).run().diagnostics.map(\.message)
    #expect(messages.contains("this file is missing"))
    #expect(messages.contains("this file is not what the build wrote"))
    // Nothing links to a missing page by another name: the manifest still has it.
    #expect(!messages.contains { $0.hasPrefix("broken link") })
  }

  @Test func feedAndSitemapAreWellFormed() throws {
    let archive = try Archive(Samples.all)
    archive.build()
    for name in ["atom.xml", "sitemap.xml"] {
      let text = try archive.text(name)
      #expect(XMLParser(data: Data(text.utf8)).parse(), "\(name)")
    }
    let feed = try archive.text("atom.xml")
    #expect(feed.contains("<updated>2021-03-04T00:00:00Z</updated>"))
    #expect(feed.contains("https://kho.example/thanh-uy-hai-phong/2021/15-kl-tu/"))
  }

  @Test func theSitemapNamesEveryPageAndOnlyPages() throws {
    let archive = try Archive(Samples.all)
    archive.build()
    let sitemap = try archive.text("sitemap.xml")
    let pages = try archive.files().keys.filter { $0.hasSuffix("index.html") }
    for page in pages where page != "tim-kiem/index.html" {
      let address = "https://kho.example/" + page.dropLast("index.html".count)
      #expect(sitemap.contains("<loc>\(address)</loc>"), "\(address)")
    }
    #expect(!sitemap.contains("tim-kiem"))
    #expect(!sitemap.contains("404"))
    #expect(sitemap.components(separatedBy: "<loc>").count - 1 == pages.count - 1)
  }

  @Test func noPageAsksAnotherSiteForAnything() throws {
    let archive = try Archive.own()
    archive.build()
    for (name, data) in try archive.files() where name.hasSuffix(".html") {
      let page = String(decoding: data, as: UTF8.self)
      #expect(page.contains("content=\"default-src 'self'\""), "\(name)")
      for attribute in ["src=\"http", "src=\"//", "style=\"", "onclick=", "<style"] {
        #expect(!page.contains(attribute), "\(name): \(attribute)")
      }
    }
  }

  @Test func theInterfaceCanBeEnglish() throws {
    let archive = try Archive(Samples.all)
    try archive.write("archive.yml", Archive.settings + "\nlanguage: en\n")
    #expect(archive.build().exitStatus(strict: false) == 0)
    let page = try archive.text("thanh-uy-hai-phong/2021/15-kl-tu/index.html")
    #expect(page.contains("<html lang=\"en\">"))
    #expect(page.contains("lang=\"vi\""))
    #expect(page.contains("Kết luận số 15-KL/TU"))
  }
}
