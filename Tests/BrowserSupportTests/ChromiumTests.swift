import BrowserSupport
import Foundation
import Testing

@Suite(.enabled(if: Chromium.isInstalled, "no Chromium is installed"), .timeLimit(.minutes(15)))
struct ChromiumTests {
  private static let page = """
    <!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>Thử</title>
    <link rel="icon" href="data:,"></head>
    <body><h1>Kết luận</h1><input id="q"><p id="heard"></p><a href="hai">Hai</a>
    <script src="nghe.js"></script></body></html>
    """
  private static let script = """
    q.addEventListener('input', () => { heard.textContent = q.value; });
    q.addEventListener('keydown', (event) => { document.body.dataset.key = event.key; });
    """

  private func site() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(Self.page, to: "index.html")
    try folder.write(Self.script, to: "nghe.js")
    try folder.write("<!DOCTYPE html><title>Hai</title><p>hai", to: "hai/index.html")
    try folder.write("<!DOCTYPE html><title>Không có</title>", to: "404.html")
    return folder
  }

  @Test func aPageIsLoadedAndItsScriptsRun() async throws {
    let folder = try site()
    let server = try StaticServer(folder: folder.path)
    let page = try await Chromium.shared().newPage(width: 400, height: 300)
    try await page.navigate(to: server.url)
    #expect(try await page.evaluate("document.title").string == "Thử")
    #expect(try await page.evaluate("[innerWidth, innerHeight]", as: [Int].self) == [400, 300])
    #expect(try await page.evaluate("Promise.resolve({a: [1.5, null]})") == ["a": [1.5, nil]])
    try await page.close()
  }

  @Test func typedKeysReachTheField() async throws {
    let folder = try site()
    let server = try StaticServer(folder: folder.path)
    let page = try await Chromium.shared().newPage()
    try await page.navigate(to: server.url)
    try await page.focus("#q")
    try await page.type("kết l")
    try await page.insert("uận")
    try await page.wait(until: "heard.textContent === 'kết luận'")
    try await page.press("ArrowDown")
    #expect(try await page.evaluate("document.body.dataset.key").string == "ArrowDown")
    try await page.clear("#q")
    #expect(try await page.evaluate("heard.textContent").string == "")
    try await page.close()
  }

  @Test func linksLeadOnAndHistoryBack() async throws {
    let folder = try site()
    let server = try StaticServer(folder: folder.path, prefix: "/kho")
    let page = try await Chromium.shared().newPage()
    try await page.navigate(to: server.url)
    try await page.click("a")
    try await page.wait(until: "document.title === 'Hai'")
    #expect(try await page.evaluate("location.pathname").string == "/kho/hai/")
    try await page.goBack()
    try await page.wait(until: "document.title === 'Thử' && document.readyState === 'complete'")
    try await page.close()
  }

  @Test func requestsAndErrorsAreRecorded() async throws {
    let folder = try site()
    try folder.write(
      """
      <!DOCTYPE html><meta charset="utf-8"><title>Lỗi</title><link rel="icon" href="/co.svg"><body onload="1">
      <script src="khong-co.js"></script><script src="nem.js"></script>
      """,
      to: "loi/index.html"
    )
    try folder.write("console.log('chào', 1); throw new Error('hỏng')", to: "loi/nem.js")
    let server = try StaticServer(
      folder: folder.path,
      contentSecurityPolicy: "default-src 'self'"
    )
    let page = try await Chromium.shared().newPage()
    try await page.navigate(to: server.url + "loi/")
    let missing = page.requests.first { $0.url.hasSuffix("khong-co.js") }
    #expect(missing?.status == 404)
    #expect(page.requests.first?.url == server.url + "loi/")
    #expect(page.requests.first?.isFinished == true)
    let errors = page.consoleErrors.map(\.text)
    #expect(errors.contains { $0.contains("hỏng") })
    #expect(errors.contains { $0.contains("404") })
    #expect(errors.contains { $0.contains("Content Security Policy") })
    #expect(page.consoleMessages.contains { $0.text == "chào 1" })
    page.clearRecord()
    #expect(page.requests.isEmpty && page.consoleMessages.isEmpty)
    try await page.close()
  }

  @Test func scriptsCanBeSwitchedOffAndTheNetworkCut() async throws {
    let folder = try site()
    let server = try StaticServer(folder: folder.path)
    let page = try await Chromium.shared().newPage()
    try await page.setJavaScript(enabled: false)
    try await page.navigate(to: server.url)
    #expect(try await page.evaluate("document.querySelector('h1').textContent") == "Kết luận")
    try await page.focus("#q")
    try await page.type("x")
    #expect(try await page.evaluate("document.querySelector('#heard').textContent") == "")
    try await page.setJavaScript(enabled: true)
    try await page.setOffline(true)
    await #expect(throws: BrowserError.self) { try await page.navigate(to: server.url) }
    try await page.close()
  }

  @Test func mediaAndPicturesAreAsAskedFor() async throws {
    let folder = try site()
    let server = try StaticServer(folder: folder.path)
    let page = try await Chromium.shared().newPage()
    try await page.navigate(to: server.url)
    try await page.setViewport(width: 320, height: 640, mobile: true)
    try await page.emulateMedia(colorScheme: .dark, medium: "print")
    #expect(
      try await page.evaluate(
        "matchMedia('(prefers-color-scheme: dark)').matches && matchMedia('print').matches"
      )
        == true
    )
    let picture = try await page.screenshot()
    #expect(Array(picture.prefix(4)) == [0x89, 0x50, 0x4E, 0x47])
    #expect(Array(picture[16..<24]) == [0, 0, 1, 64, 0, 0, 2, 128])
    #expect(try await page.printed().prefix(5) == Array("%PDF-".utf8).prefix(5))
    #expect(try await page.screenshot(wholePage: true).count > 100)
    try await page.close()
  }

  @Test func whatTheScriptThrowsIsThrown() async throws {
    let page = try await Chromium.shared().newPage()
    await #expect(throws: BrowserError.self) { try await page.evaluate("throw new Error('a')") }
    await #expect(throws: BrowserError.timeout(condition: "1 > 2")) {
      try await page.wait(until: "1 > 2", seconds: 0)
    }
    await #expect(throws: BrowserError.self) { try await page.focus("#nothing") }
    try await page.close()
  }

  @Test func aClosedBrowserIsGoneAndSaysSo() async throws {
    let browser = try await Chromium.launch()
    let page = try await browser.newPage()
    browser.close()
    await #expect(throws: BrowserError.closed) { try await page.evaluate("1") }
    browser.close()
  }
}
