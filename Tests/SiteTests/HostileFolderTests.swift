import Foundation
import Site
import SystemPackage
import Testing

/// What a build leaves alone, however its folders are laid out.
@Suite struct HostileFolderTests {
  @Test(arguments: ["content", "content/site", ".", "x/../content"])
  func anOutputAmongTheSourcesIsRefused(_ output: String) throws {
    var archive = try Archive(Samples.all)
    archive.options.output = FilePath(archive.folder.path).appending(output)
    let report = archive.build()
    #expect(!report.isPublished)
    #expect(report.diagnostics.map(\.severity) == [.error])
    let content = archive.folder.appending(path: "content")
    #expect(try FileManager.default.contentsOfDirectory(atPath: content.path).count == 3)
  }

  @Test func aStagingFolderThatIsALinkIsNotFollowed() throws {
    let archive = try Archive(Samples.all)
    let treasure = archive.folder.appending(path: "elsewhere/treasure")
    let site = archive.folder.appending(path: "site")
    for folder in [treasure.deletingLastPathComponent(), site] {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }
    try Data("quý".utf8).write(to: treasure)
    try FileManager.default.createSymbolicLink(
      at: site.appending(path: ".vankho-staging"),
      withDestinationURL: treasure.deletingLastPathComponent()
    )
    #expect(archive.build().isPublished)
    #expect(FileManager.default.fileExists(atPath: treasure.path))
  }

  @Test func aFileWhereAFolderBelongsKeepsEverythingFromBeingPublished() throws {
    let archive = try Archive(Samples.all)
    let site = archive.folder.appending(path: "site")
    try FileManager.default.createDirectory(at: site, withIntermediateDirectories: true)
    try Data("x".utf8).write(to: site.appending(path: "nam"))
    #expect(!archive.build().isPublished)
    #expect(try archive.files().keys.sorted() == ["nam"])
  }
}
