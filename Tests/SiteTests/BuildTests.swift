import Foundation
import Site
import Testing

@Suite struct BuildTests {
  @Test func twoBuildsOfOneArchiveAreTheSameBytes() throws {
    let one = try Archive(Samples.all)
    let other = try Archive(Samples.all)
    #expect(one.build().exitStatus(strict: false) == 0)
    #expect(other.build().exitStatus(strict: false) == 0)
    let files = try one.files()
    #expect(try files == other.files())
    #expect(files["thanh-uy-hai-phong/2021/15-kl-tu/index.html"] != nil)
    #expect(files[".vankho-files"] != nil)
  }

  @Test func theNumberOfThreadsChangesNothing() throws {
    var one = try Archive(Samples.all)
    one.options.jobs = 1
    var other = try Archive(Samples.all)
    other.options.jobs = 4
    one.build()
    other.build()
    #expect(try one.files() == other.files())
  }

  @Test func asecondBuildWritesNothingAndKeepsEveryTime() throws {
    let archive = try Archive(Samples.all)
    archive.build()
    let page = "thanh-uy-hai-phong/2021/15-kl-tu/index.html"
    let before = try archive.modificationDate(page)
    let report = archive.build()
    #expect(report.changedFiles == 0)
    #expect(report.unchangedFiles > 20)
    #expect(try archive.modificationDate(page) == before)
  }

  @Test func aChangedDocumentGivesWhatACleanBuildGives() throws {
    let archive = try Archive(Samples.all)
    archive.build()
    try archive.write("a/nghi-quyet.md", Samples.resolution + "\nThêm một dòng.\n")
    try archive.write("b/moi.md", Samples.conclusion.replacing("15-KL/TU", with: "16-KL/TU"))
    archive.build()
    try archive.remove("a/ket-luan.md")
    archive.build()
    let clean = try Archive([
      "a/nghi-quyet.md": Samples.resolution + "\nThêm một dòng.\n",
      "b/moi.md": Samples.conclusion.replacing("15-KL/TU", with: "16-KL/TU"),
      "trang/gioi-thieu.md": Samples.page,
    ])
    clean.build()
    #expect(try archive.files() == clean.files())
  }

  @Test func anAddressThatVanishesIsAWarningThatNamesAliases() throws {
    let archive = try Archive(Samples.all)
    archive.build()
    try archive.remove("a/ket-luan.md")
    let report = archive.build()
    let warning = try #require(
      report.diagnostics.first { $0.message.contains("/thanh-uy-hai-phong/2021/15-kl-tu/") }
    )
    #expect(warning.severity == .warning)
    #expect(warning.hint?.contains("aliases: [/thanh-uy-hai-phong/2021/15-kl-tu/]") == true)
  }

  @Test func aBuildThatWasCutOffIsHealedByTheNext() throws {
    let archive = try Archive(Samples.all)
    archive.build()
    let whole = try archive.files()
    // As after a kill between two renames: a page of the new build stands, the manifest is old.
    let site = archive.folder.appending(path: "site")
    let halfDone = "thanh-uy-hai-phong/2021/77-kl-tu/index.html"
    try FileManager.default.createDirectory(
      at: site.appending(path: halfDone).deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try Data("nửa chừng".utf8).write(to: site.appending(path: halfDone))
    let manifest = try #require(whole[".vankho-files"])
    let hash = "e9d0e1c3a2f0b4c5d6e7f8a9b0c1d2e3f4a5b6c7d8e9f0a1b2c3d4e5f6a7b8c9"
    try (manifest + Data("\(hash)  \(halfDone)\n".utf8))
      .write(to: site.appending(path: ".vankho-journal"))
    try FileManager.default.createDirectory(
      at: site.appending(path: ".vankho-staging"),
      withIntermediateDirectories: true
    )
    try Data("cũ".utf8).write(to: site.appending(path: ".vankho-staging/0"))
    try FileManager.default.removeItem(at: site.appending(path: "index.html"))
    #expect(archive.build().exitStatus(strict: false) == 0)
    var healed = try archive.files()
    // The half-written page has not the journal's hash, so it may be somebody's work: it is left.
    #expect(healed.removeValue(forKey: halfDone) != nil)
    #expect(healed == whole)
  }

  @Test func aStrangersFileIsNeverTouched() throws {
    let archive = try Archive(Samples.all)
    archive.build()
    let stranger = archive.folder.appending(path: "site/CNAME")
    try Data("kho.example".utf8).write(to: stranger)
    let report = archive.build()
    #expect(report.diagnostics.contains { $0.path.hasSuffix("CNAME") && $0.severity == .note })
    #expect(try String(contentsOf: stranger, encoding: .utf8) == "kho.example")
  }

  @Test func twoBuildsAtOnceAreRefused() throws {
    let archive = try Archive(Samples.all)
    archive.build()
    let lock = archive.folder.appending(path: "site/.vankho-lock").path
    let descriptor = open(lock, O_WRONLY)
    #expect(descriptor >= 0)
    #expect(flock(descriptor, LOCK_EX | LOCK_NB) == 0)
    let report = archive.build()
    close(descriptor)
    #expect(report.exitStatus(strict: false) == 1)
    #expect(report.diagnostics.contains { $0.hint?.contains("another build") == true })
  }
}
