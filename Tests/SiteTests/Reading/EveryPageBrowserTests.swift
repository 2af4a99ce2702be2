import BrowserSupport
import Foundation
import Site
import Testing

/// What holds on every kind of page, in a real browser.
@Suite(.enabled(if: Chromium.isInstalled, "no Chromium on this machine"))
struct EveryPageBrowserTests {
  private static let paths = [
    "", ReadingSamples.partyAddress, ReadingSamples.stateAddress, "chinh-phu/2020/30-2020-nd-cp/",
    "nam/", "nam/2021/", "loai/", "loai/ket-luan/", "co-quan/", "chua-co/", "chu-de/", "nhiem-ky/",
    "trich-dan-nhieu/", "dinh-chinh/", "gioi-thieu/", "tim-kiem/", "404.html", "ngoai-tuyen.html",
  ]

  private static func open(
    width: Int,
    _ look: (Page, String, StaticServer) async throws -> Void
  ) async throws {
    let archive = try Archive(ReadingSamples.all)
    archive.build()
    let server = try StaticServer(
      folder: archive.folder.appending(path: "site").path,
      contentSecurityPolicy: "default-src 'self'"
    )
    let page = try await Chromium.shared().newPage(width: width, height: 800)
    for path in paths {
      try await page.navigate(to: server.url + path)
      try await look(page, path, server)
      #expect(page.consoleErrors.isEmpty, "/\(path): \(page.consoleErrors)")
      page.clearRecord()
    }
    try await page.close()
    server.stop()
  }

  /// 320 px, and 1280 px zoomed to 200 % and 400 %.
  @Test(arguments: [320, 640])
  func everyPageFlowsAnewInANarrowWindow(width: Int) async throws {
    try await Self.open(width: width) { page, path, _ in
      try await page.evaluate(
        "for (const each of document.querySelectorAll('details')) each.open = true"
      )
      let overflow = try await page.evaluate(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth"
      )
      #expect(overflow.int == 0, "/\(path)")
    }
  }

  @Test func theKeyboardReachesEverythingAndShowsWhereItIs() async throws {
    try await Self.open(width: 1280) { page, path, _ in
      let wanted =
        try await page.evaluate(
          """
          [...document.querySelectorAll('a[href], button, input, summary, [tabindex="0"]')]
            .filter((part) => part.checkVisibility() && !part.disabled && part.tabIndex >= 0).length
          """
        ).int ?? 0
      try await page.evaluate("window.reached = new Set(); document.activeElement.blur()")
      for _ in 0..<(wanted + 3) {
        try await page.press("Tab")
        let isMarked = try await page.evaluate(
          """
          (part => {
            if (part === document.body) return true;
            window.reached.add(part);
            const style = getComputedStyle(part);
            return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
          })(document.activeElement)
          """
        )
        #expect(isMarked.bool == true, "/\(path)")
      }
      let reached = try await page.evaluate("window.reached.size").int ?? 0
      #expect(reached >= wanted, "/\(path): \(reached) of \(wanted)")
    }
  }

  @Test func whoWantsLessMotionGetsNone() async throws {
    try await Self.open(width: 1280) { page, path, _ in
      try await page.emulateMedia(reducedMotion: true)
      let moving = try await page.evaluate(
        """
        [...document.querySelectorAll('*')].filter((part) => {
          const style = getComputedStyle(part);
          return style.scrollBehavior === 'smooth' || style.animationName !== 'none'
            || style.transitionDuration !== '0s';
        }).length
        """
      )
      #expect(moving.int == 0, "/\(path)")
    }
  }

  @Test func theFirstViewOfADocumentIsLightAndAsksNobodyElse() async throws {
    let archive = try Archive()
    let paragraph =
      "Các cấp ủy, tổ chức đảng lãnh đạo thực hiện Nghị quyết số 02-NQ/TU, ngày 05/01/2021 của Thành ủy. "
    let section = (1...9).map {
      "## \($0). Nhiệm vụ \($0)\n\n" + String(repeating: paragraph, count: 14) + "\n\n"
    }
    let text =
      ReadingSamples.resolution.replacing("02-NQ", with: "03-NQ") + "\n\n" + section.joined()
    #expect((16_500..<18_500).contains(text.utf8.count), "\(text.utf8.count)")
    try archive.write("a/dai.md", text)
    archive.build()
    let server = try StaticServer(folder: archive.folder.appending(path: "site").path)
    let page = try await Chromium.shared().newPage()
    try await page.navigate(to: server.url + "thanh-uy-hai-phong/2021/03-nq-tu/")
    let files = try archive.files()
    // By a server that compresses nothing.
    let size = Set(server.requestedPaths).reduce(0) { sum, path in
      let name = path.hasSuffix("/") ? path.dropFirst() + "index.html" : path.dropFirst()
      return sum + (files[String(name)]?.count ?? 0)
    }
    print("first view: \(size) bytes uncompressed of \(Set(server.requestedPaths).sorted())")
    #expect(page.requests.allSatisfy { $0.url.hasPrefix(server.url) })
    let assets = ["vankho.css", "trang.js", "van-ban.js", "chu-ngo.js"].reduce(0) {
      $0 + (files["assets/\($1)"]?.count ?? 0)
    }
    #expect(assets < 60_000)
    try await page.close()
    server.stop()
  }
}
