import BrowserSupport
import Foundation
import Search

/// A site in a temporary folder that has the search page and nothing else, with its server.
struct SearchSite: Sendable {
  private let folder: TemporaryFolder
  private let server: StaticServer

  /// The address of the search page.
  var url: String { server.url + "tim-kiem/" }

  init(
    _ records: [SearchRecord],
    notHeld: [NotHeldRecord] = [],
    prefix: String = ""
  ) throws {
    folder = try TemporaryFolder(prefix: "search")
    server = try StaticServer(
      folder: folder.path,
      prefix: prefix,
      contentSecurityPolicy: "default-src 'self'"
    )
    try Assets.copyScripts(to: folder)
    try folder.write(Self.page(), to: "tim-kiem/index.html")
    try folder.write("<!DOCTYPE html><title>404</title>", to: "404.html")
    for record in records {
      try folder.write(
        "<!DOCTYPE html><meta charset=utf-8><title>Trang</title>",
        to: record.address + "index.html"
      )
    }
    try write(IndexFiles(records, notHeld: notHeld))
  }

  /// Puts another index in the place of the one there is, as a new build does.
  func rebuild(_ records: [SearchRecord]) throws {
    try removeIndex()
    try write(IndexFiles(records))
  }

  func removeIndex() throws {
    let path = folder.path + "/tim-kiem/"
    for name in try FileManager.default.contentsOfDirectory(atPath: path) where name != "index.html"
    {
      try FileManager.default.removeItem(atPath: path + name)
    }
  }

  func remove() {
    server.stop()
    folder.remove()
  }

  private func write(_ index: IndexFiles) throws {
    for (path, bytes) in index.files { try folder.write(bytes, to: "tim-kiem/" + path) }
  }

  /// The inner template in the least of frames, with a second box as a header has.
  private static func page() throws -> String {
    var inner = try Assets.text("search.mustache")
    var values = ["heading": "Tìm kiếm", "indexHref": "./", "root": "../"]
    for (key, text) in try Assets.strings() { values["t." + key] = text }
    for (name, value) in values {
      let escaped = value.replacing("&", with: "&amp;").replacing("\"", with: "&quot;")
      inner = inner.replacing("{{\(name)}}", with: escaped)
    }
    return """
      <!DOCTYPE html><html lang="vi"><head><meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'self'">
      <title>Tìm kiếm</title><link rel="icon" href="../bieu-trung.svg">
      <script type="module" src="../assets/tim-kiem.js"></script></head>
      <body><header><form action="./"><input type="search" name="q" id="header-box"></form></header>
      <main>\(inner)</main></body></html>
      """
  }
}
