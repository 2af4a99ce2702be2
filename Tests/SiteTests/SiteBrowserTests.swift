import BrowserSupport
import Foundation
import Site
import Testing

/// The site in a real browser, from a sub-path, under its own content security policy.
@Suite(.enabled(if: Chromium.isInstalled, "no Chromium on this machine"))
struct SiteBrowserTests {
  private static let address = "thanh-uy-hai-phong/2023/244-kl-tu/"

  @Test(arguments: ["ket luan", "kết luận 244", "244 kl tu", "244-KL/TU"])
  func theFirstDocumentIsFound(by query: String) async throws {
    let archive = try Archive.own()
    let server = try archive.serve()
    let page = try await Chromium.shared().newPage()
    try await page.navigate(to: server.url + "tim-kiem/")
    try await page.focus("main input[type=search][name=q]")
    try await page.insert(query)
    try await page.wait(
      until: "document.querySelector('#results[aria-busy=\"false\"] a.hit') !== null"
    )
    let first = try await page.evaluate("document.querySelector('a.hit').href").string
    #expect(first?.hasPrefix(server.url + Self.address) == true, "\(first ?? "")")
    #expect(
      try await page.evaluate("document.querySelectorAll('#results mark').length > 0").bool == true
    )
    #expect(page.consoleErrors.isEmpty, "\(page.consoleErrors)")
    try await page.close()
    server.stop()
  }

  @Test func withoutScriptsEveryDocumentIsReachedThroughLists() async throws {
    let archive = try Archive.own()
    let server = try archive.serve()
    let page = try await Chromium.shared().newPage()
    try await page.setJavaScript(enabled: false)
    var seen: Set<String> = []
    var queue = [server.url]
    while let url = queue.popLast() {
      guard seen.insert(url).inserted else { continue }
      try await page.navigate(to: url)
      let links: [String] = try await page.evaluate(
        "[...document.links].map(a => a.href.split('#')[0]).filter(u => u.endsWith('/'))",
        as: [String].self
      )
      queue += links.filter { $0.hasPrefix(server.url) }
    }
    let pages = try archive.files().keys.filter { $0.hasSuffix("/index.html") }
    // The search page needs a script; it is left through its own links to the lists.
    for name in pages where name != "tim-kiem/index.html" {
      #expect(seen.contains(server.url + name.dropLast("index.html".count)), "\(name)")
    }
    try await page.close()
    server.stop()
  }

  @Test(arguments: [320, 390, 1280], [Page.ColorScheme.light, .dark])
  func nothingIsWiderThanTheWindow(width: Int, scheme: Page.ColorScheme) async throws {
    let archive = try Archive.own()
    let server = try archive.serve()
    let page = try await Chromium.shared().newPage(width: width, height: 800)
    try await page.emulateMedia(colorScheme: scheme)
    for path in ["", Self.address, "tim-kiem/", "nam/2023/", "trung-uong/2013/217-qd-tw/"] {
      try await page.navigate(to: server.url + path)
      let overflow = try await page.evaluate(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth"
      )
      #expect(overflow.int == 0, "/\(path) at \(width)")
      #expect(page.consoleErrors.isEmpty, "/\(path): \(page.consoleErrors)")
    }
    try await page.close()
    server.stop()
  }

  @Test func citationsInTheTextLeadToTheirPages() async throws {
    let archive = try Archive.own()
    let server = try archive.serve()
    let page = try await Chromium.shared().newPage()
    try await page.navigate(to: server.url + Self.address)
    let links: [String] = try await page.evaluate(
      "[...document.querySelectorAll('a.trich-dan')].map(a => a.getAttribute('href'))",
      as: [String].self
    )
    #expect(links.count == 12)
    #expect(links.allSatisfy { $0.hasPrefix("../../../") })
    #expect(Set(links).count == 9)
    try await page.click("a.trich-dan")
    try await page.wait(until: "location.pathname.endsWith('/08-nq-tu/')")
    #expect(
      try await page.evaluate(
        "[...document.links].some(a => a.pathname.endsWith('/2023/244-kl-tu/'))"
      ).bool == true
    )
    try await page.close()
    server.stop()
  }
}
