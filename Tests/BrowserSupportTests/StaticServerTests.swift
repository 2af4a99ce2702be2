import BrowserSupport
import Foundation
import FoundationNetworking
import Testing

@Suite struct StaticServerTests {
  private func status(_ url: String) async throws -> (Int, String, String?) {
    let (data, response) = try await URLSession.shared.data(from: #require(URL(string: url)))
    let answer = try #require(response as? HTTPURLResponse)
    return (
      answer.statusCode, String(decoding: data, as: UTF8.self),
      answer.value(forHTTPHeaderField: "Content-Type")
    )
  }

  @Test func filesIndexFilesAndTheMissingPageAreServed() async throws {
    let folder = try TemporaryFolder()
    try folder.write("trang chủ", to: "index.html")
    try folder.write("hai", to: "hai/index.html")
    try folder.write("{}", to: "a b.json")
    try folder.write("không có", to: "404.html")
    let server = try StaticServer(folder: folder.path, prefix: "kho/van-ban/")
    #expect(server.url.hasSuffix(":\(server.port)/kho/van-ban/"))
    #expect(try await status(server.url) == (200, "trang chủ", "text/html"))
    #expect(try await status(server.url + "hai/") == (200, "hai", "text/html"))
    #expect(try await status(server.url + "a%20b.json?x=1") == (200, "{}", "application/json"))
    #expect(try await status(server.url + "khong") == (404, "không có", "text/html"))
    let outside = "http://127.0.0.1:\(server.port)/index.html"
    #expect(try await status(outside).0 == 404)
    #expect(server.requestedPaths.first == "/kho/van-ban/")
  }

  @Test func aStoppedServerRefuses() async throws {
    let folder = try TemporaryFolder()
    let server = try StaticServer(folder: folder.path)
    server.stop()
    await #expect(throws: (any Error).self) { try await status(server.url) }
  }

  @Test func aRemovedTemporaryFolderIsGone() throws {
    let folder = try TemporaryFolder()
    try folder.write("a", to: "b/c.txt")
    #expect(FileManager.default.fileExists(atPath: folder.path + "/b/c.txt"))
    folder.remove()
    #expect(!FileManager.default.fileExists(atPath: folder.path))
  }
}
