import Foundation
import Site
import SystemPackage
import TestSupport
import Testing

/// Files and folders whose names are the same text, its letters composed or not, are different ones.
@Suite struct ComposedNameTests {
  private static let composed = "\u{E9}"
  private static let decomposed = "e\u{301}"

  /// An archive with assets in templates of its own.
  private static func archive(_ assets: [String]) throws -> Archive {
    let archive = try Archive.withOwnTemplates()
    let templates = archive.folder.appending(path: "templates")
    for name in assets { try write(name, "mới", below: templates.appending(path: "assets")) }
    return archive
  }

  private static func write(_ name: String, _ text: String, below folder: URL) throws {
    let url = folder.appending(path: name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try Data(text.utf8).write(to: url)
  }

  @Test func foldersAreToldApart() throws {
    let archive = try Self.archive(["\(Self.decomposed)/a.css", "\(Self.composed)/b.css"])
    #expect(archive.build().isPublished)
    #expect(try archive.text("assets/\(Self.decomposed)/a.css") == "mới")
    #expect(try archive.text("assets/\(Self.composed)/b.css") == "mới")
  }

  @Test func aStrangersFileInTheOtherFolderIsKept() throws {
    let archive = try Self.archive(["\(Self.decomposed)/a.css", "\(Self.composed)/b.css"])
    try Self.write(
      "assets/\(Self.composed)/b.css",
      "của người khác",
      below: archive.folder.appending(path: "site")
    )
    #expect(!archive.build().isPublished)
    #expect(try archive.text("assets/\(Self.composed)/b.css") == "của người khác")
  }

  @Test func aLinkInTheOtherFoldersPlaceIsNotFollowed() throws {
    let archive = try Self.archive(["\(Self.decomposed)/a.css", "\(Self.composed)/b.css"])
    let elsewhere = archive.folder.appending(path: "elsewhere")
    try Self.write("b.css", "quý", below: elsewhere)
    let assets = archive.folder.appending(path: "site/assets")
    for folder in [assets, assets.appending(path: Self.decomposed)] {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }
    try FileManager.default.createSymbolicLink(
      at: assets.appending(path: Self.composed),
      withDestinationURL: elsewhere
    )
    #expect(!archive.build().isPublished)
    #expect(
      try String(contentsOf: elsewhere.appending(path: "b.css"), encoding: .utf8) == "quý"
    )
  }

  /// Not every server and every disk that a site is copied to tells them apart.
  @Test func twoFilesOfOneNameAreRefused() throws {
    let archive = try Self.archive(["\(Self.decomposed).js", "\(Self.composed).js"])
    let report = archive.build()
    #expect(!report.isPublished)
    #expect(report.diagnostics.contains { $0.message == "two pages claim this file" })
  }
}
