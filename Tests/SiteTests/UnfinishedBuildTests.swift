import Foundation
import Site
import SystemPackage
import Testing

/// What builds that were cut off leave on the disk is known to those that come after them.
@Suite struct UnfinishedBuildTests {
  private static func document(_ number: String, _ words: String) -> String {
    """
    ---
    number: \(number)-KL/TU
    kind: Kết luận
    issuer: Thành ủy Hải Phòng
    date: 2021-02-03
    title: Về một việc
    ---

    \(words)
    """
  }

  private static let page = "thanh-uy-hai-phong/2021/01-kl-tu/index.html"

  /// Builds with one more state of a document and leaves all as if that build had been killed just
  /// before it was done.
  private func cutOff(_ archive: borrowing Archive, _ words: String) throws {
    let site = archive.folder.appending(path: "site")
    let list = site.appending(path: ".vankho-files")
    let before = try Data(contentsOf: list)
    try archive.write("a.md", Self.document("1", words))
    archive.build()
    try FileManager.default.moveItem(at: list, to: site.appending(path: ".vankho-journal"))
    try before.write(to: list)
  }

  private func expectClean(_ archive: borrowing Archive) throws {
    var clean = try Archive()
    clean.options.content = archive.options.content
    clean.build()
    #expect(try archive.files() == clean.files())
    let folders = [archive.folder, clean.folder].map { folder in
      FileManager.default.enumerator(atPath: folder.appending(path: "site").path)?
        .compactMap { $0 as? String }.filter { !$0.hasPrefix(".") }.sorted()
    }
    #expect(folders[0] == folders[1])
  }

  @Test func aPageOfTheBuildBeforeTheLastIsTakenDown() throws {
    let archive = try Archive(["b.md": Self.document("2", "Hai.")])
    try archive.write("a.md", Self.document("1", "Một."))
    archive.build()
    try cutOff(archive, "Một, lần hai.")
    // The next one ends when its journal is written: a folder stands where a file must go.
    let obstacle = archive.folder.appending(path: "site").appending(path: "assets/vankho.css")
    try FileManager.default.removeItem(at: obstacle)
    try FileManager.default.createDirectory(
      at: obstacle.appending(path: "x"),
      withIntermediateDirectories: true
    )
    try archive.write("a.md", Self.document("1", "Một, lần ba."))
    #expect(!archive.build().isPublished)
    #expect(try archive.text(Self.page).contains("lần hai"))

    try FileManager.default.removeItem(at: obstacle)
    try archive.remove("a.md")
    #expect(archive.build().isPublished)
    try expectClean(archive)
  }

  @Test func foldersThatWereMadeForNothingGo() throws {
    let archive = try Archive(["b.md": Self.document("2", "Hai.")])
    archive.build()
    try cutOff(archive, "Một.")
    let folder = archive.folder.appending(path: "site/\(Self.page)").deletingLastPathComponent()
    for file in try FileManager.default.contentsOfDirectory(
      at: folder,
      includingPropertiesForKeys: nil
    ) {
      try FileManager.default.removeItem(at: file)
    }
    try archive.remove("a.md")
    archive.build()
    try expectClean(archive)
  }

  @Test func whatABuildLeftThatWasKilledGoesThoughNothingChanged() throws {
    let archive = try Archive(Samples.all)
    archive.build()
    // A file as new as the build that read it is read once more.
    archive.build()
    let staging = archive.folder.appending(path: "site/.vankho-staging")
    try FileManager.default.createDirectory(at: staging, withIntermediateDirectories: true)
    try Data("nửa trang".utf8).write(to: staging.appending(path: "index.html"))
    archive.build()
    #expect(!FileManager.default.fileExists(atPath: staging.path))
    try expectClean(archive)
  }

  @Test func aListOfFilesThatIsOutOfOrderIsWrittenAnew() throws {
    let archive = try Archive(["b.md": Self.document("2", "Hai.")])
    archive.build()
    let list = archive.folder.appending(path: "site/.vankho-files")
    let lines = try String(contentsOf: list, encoding: .utf8)
    try Data((lines + lines.prefix(while: { $0 != "\n" })).utf8).write(to: list)
    archive.build()
    #expect(try String(contentsOf: list, encoding: .utf8) == lines)
  }

  /// Names of one text, composed and not: which of them a document is made of, and whether it changed.
  @Test func namesThatDifferOnlyInTheirFormAreToldApart() throws {
    let archive = try Archive(["b.md": Self.document("2", "Hai.")])
    try archive.write("a/\u{E9}.md", Self.document("1", "Một."))
    try archive.write("a/e\u{301}.yml", "publish: false\n")
    try archive.write("a/\u{E9}.yml", "topics: [Đất đai]\n")
    archive.build()
    // So that only the names can tell: files changed shortly before a build are read again by the next.
    try archive.write("b.md", Self.document("2", "Hai, lần hai."))
    archive.build()
    #expect(try archive.files()[Self.page] == nil)
    try archive.remove("a/e\u{301}.yml")
    try archive.write("b.md", Self.document("2", "Hai, lần ba."))
    archive.build()
    try expectClean(archive)
  }
}
