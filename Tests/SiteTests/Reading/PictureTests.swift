import BrowserSupport
import Foundation
import Site
import TestSupport
import Testing

/// Pictures of the pages, for people to look at.
///
/// `make shots` makes them; they are made only when the environment names a folder in `SHOTS`.
@Suite(.enabled(if: Chromium.isInstalled && shotsFolder != nil, "SHOTS names no folder"))
struct PictureTests {
  /// Name and address of each page of the repository's own archive.
  private static let pages = [
    ("trang-chu", ""), ("van-ban", "thanh-uy-hai-phong/2023/244-kl-tu/"),
    ("chua-co", "trung-uong/2013/217-qd-tw/"), ("danh-sach", "nam/2023/"),
    ("tim-kiem", "tim-kiem/?q=quy+dinh"), ("gioi-thieu", "gioi-thieu/"),
  ]

  @Test(arguments: [390, 1280], [Page.ColorScheme.light, .dark])
  func picturesAreMade(width: Int, scheme: Page.ColorScheme) async throws {
    let folder = URL(filePath: try #require(shotsFolder), relativeTo: PackageRoot.url)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let archive = try Archive.own()
    archive.build()
    let server = try StaticServer(folder: archive.folder.appending(path: "site").path)
    let page = try await Chromium.shared().newPage(width: width, height: width < 600 ? 844 : 900)
    try await page.emulateMedia(colorScheme: scheme)
    for (name, address) in Self.pages {
      try await page.navigate(to: server.url + address)
      if name == "tim-kiem" {
        try await page.wait(
          until: "document.querySelector('#results[aria-busy=\"false\"] a.hit') !== null"
        )
      }
      let device = width < 600 ? "dien-thoai" : "may-tinh"
      let file = folder.appending(
        path: "\(name)-\(device)-\(scheme == .light ? "sang" : "toi").png"
      )
      try Data(try await page.screenshot(wholePage: true)).write(to: file)
      #expect(page.consoleErrors.isEmpty, "\(name): \(page.consoleErrors)")
    }
    try await page.close()
    server.stop()
  }
}

private let shotsFolder = ProcessInfo.processInfo.environment["SHOTS"]
