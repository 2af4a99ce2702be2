import BrowserSupport
import Foundation
import Site
import Testing

/// The service worker in a real browser: what was read can be read again, and versions never mix.
@Suite(.enabled(if: Chromium.isInstalled, "no Chromium on this machine"))
struct OfflineBrowserTests {
  /// Whether the worker is there and has kept the page at an address below the root.
  private static func keeps(_ url: String) -> String {
    "caches.match('\(url)').then((kept) => Boolean(kept) && Boolean(navigator.serviceWorker.controller))"
  }

  @Test func whatWasReadCanBeReadWithoutAConnection() async throws {
    let archive = try Archive(ReadingSamples.all)
    let server = try archive.serve()
    let page = try await Chromium.shared().newPage()
    let read = server.url + ReadingSamples.partyAddress
    try await page.navigate(to: read)
    try await page.wait(until: Self.keeps(read))
    try await page.navigate(to: server.url + "nam/2021/")
    try await page.wait(until: Self.keeps(server.url + "nam/2021/"))
    server.stop()

    try await page.navigate(to: read)
    #expect(
      try await page.evaluate("document.querySelector('h1').textContent").string
        == "Kết luận số 15-KL/TU"
    )
    // With its style sheet and its scripts.
    #expect(try await page.evaluate("document.styleSheets[0].cssRules.length > 100").bool == true)
    try await page.wait(until: "document.querySelector('.chep') !== null")
    try await page.navigate(to: server.url + "nam/2021/")
    #expect(
      try await page.evaluate("document.querySelector('h1').textContent").string == "Năm 2021"
    )

    try await page.navigate(to: server.url + ReadingSamples.stateAddress)
    #expect(
      try await page.evaluate("document.querySelector('h1').textContent").string
        == "Không có kết nối"
    )
    try await page.wait(until: "document.querySelectorAll('#da-luu li a').length === 2")
    let kept: [String] = try await page.evaluate(
      "[...document.querySelectorAll('#da-luu a')].map(a => a.textContent)",
      as: [String].self
    )
    #expect(kept.contains("Kết luận số 15-KL/TU"))
    // The page works at any depth below the root.
    #expect(try await page.evaluate("document.styleSheets[0].cssRules.length > 100").bool == true)
    try await page.close()
  }

  @Test func theWorkerFetchesOnlyStyleScriptsAndTheOfflinePageWhenItIsInstalled() async throws {
    let archive = try Archive(ReadingSamples.all)
    let server = try archive.serve()
    let page = try await Chromium.shared().newPage()
    try await page.navigate(to: server.url)
    try await page.wait(until: Self.keeps(server.url))
    let kept: [String] = try await page.evaluate(
      """
      caches.keys().then(([name]) => caches.open(name)).then((cache) => cache.keys())
        .then((requests) => requests.map(({ url }) => new URL(url).pathname))
      """,
      as: [String].self
    )
    #expect(
      Set(kept) == [
        "/kho/", "/kho/ngoai-tuyen.html", "/kho/assets/vankho.css", "/kho/assets/trang.js",
        "/kho/assets/van-ban.js", "/kho/assets/chu-ngo.js", "/kho/assets/bieu-trung.svg",
      ]
    )
    try await page.close()
    server.stop()
  }

  @Test func theIndexOfASmallArchiveIsKeptWithTheSearchPage() async throws {
    let archive = try Archive(ReadingSamples.all)
    let server = try archive.serve()
    let page = try await Chromium.shared().newPage()
    try await page.navigate(to: server.url + "tim-kiem/")
    let names = try archive.files().keys
      .filter { $0.hasPrefix("tim-kiem/") && ![".html", ".xml"].contains(where: $0.hasSuffix) }
      .sorted()
    #expect(!names.isEmpty)
    let list = names.map { "'\(server.url)\($0)'" }.joined(separator: ",")
    try await page.wait(
      until: """
        Promise.all([\(list)].map((url) => caches.match(url)))
          .then((kept) => kept.every(Boolean) && Boolean(navigator.serviceWorker.controller))
        """
    )
    try await page.navigate(to: server.url + "tim-kiem/?q=luu+tru")
    try await page.wait(until: "document.querySelectorAll('#results a.hit').length > 0")
    try await page.wait(
      until: """
        Promise.all(performance.getEntriesByType('resource').map(({ name }) => caches.match(name)))
          .then((kept) => kept.every(Boolean))
        """
    )
    server.stop()
    try await page.navigate(to: server.url + "tim-kiem/?q=nhiem+vu")
    try await page.wait(until: "document.querySelectorAll('#results a.hit').length > 0")
    try await page.close()
  }

  @Test func aNewVersionIsAnnouncedAndTakesOverWhenTheReaderSaysSo() async throws {
    let archive = try Archive(ReadingSamples.all)
    let server = try archive.serve()
    let page = try await Chromium.shared().newPage()
    let read = server.url + ReadingSamples.partyAddress
    try await page.navigate(to: read)
    try await page.wait(until: Self.keeps(read))
    let before = try await page.evaluate("caches.keys().then((names) => names.join())").string
    try archive.write(
      "a/ket-luan.md",
      ReadingSamples.party.replacing("Các quận đã nộp lưu", with: "Các phường đã nộp lưu")
    )
    archive.build()
    try await page.navigate(to: read)
    try await page.wait(until: "document.querySelector('.bao-moi button') !== null")
    #expect(
      try await page.evaluate("document.querySelector('.bao-moi').getAttribute('role')").string
        == "status"
    )
    // The old version keeps what it has: nothing of the new one goes into its cache.
    let old = try await page.evaluate(
      "caches.open('\(before ?? "")').then((cache) => cache.match(location.href)).then((kept) => kept.text())"
    ).string
    #expect(old?.contains("Các quận đã nộp lưu") == true)
    try await page.focus(".bao-moi button")
    try await page.press("Enter")
    try await page.wait(
      until: "document.readyState === 'complete' && !document.querySelector('.bao-moi')"
    )
    // What was read is fetched anew, and the old cache is gone.
    try await page.wait(
      until: """
        caches.keys().then(async (names) => names.length === 1 && names[0] !== '\(before ?? "")'
          && (await (await caches.match('\(read)'))?.text())?.includes('Các phường đã nộp lưu'))
        """
    )
    #expect(page.consoleErrors.isEmpty, "\(page.consoleErrors)")
    try await page.close()
    server.stop()
  }

  @Test func equalSitesHaveEqualVersions() throws {
    let one = try Archive(ReadingSamples.all)
    let other = try Archive(ReadingSamples.all)
    one.build()
    other.build()
    let worker = try one.text("ngoai-tuyen.js")
    #expect(try other.text("ngoai-tuyen.js") == worker)
    try other.write("b/moi.md", ReadingSamples.decision.replacing("101/", with: "102/"))
    other.build()
    #expect(try other.text("ngoai-tuyen.js") != worker)
  }
}
