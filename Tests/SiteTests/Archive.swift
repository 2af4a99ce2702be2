import Foundation
import Site
import SystemPackage
import TestSupport

/// An archive in a temporary folder: sources in, site out, with the program's own templates.
struct Archive: ~Copyable {
  let folder: URL
  var options = BuildOptions()

  /// - Parameter sources: text by name below `content/`.
  /// - Throws: what the file system refuses.
  init(_ sources: [String: String] = [:]) throws {
    folder = FileManager.default.temporaryDirectory
      .appending(path: "vankho-archive-\(UUID().uuidString)")
    options.content = FilePath(folder.appending(path: "content").path)
    options.templates = FilePath(PackageRoot.url.appending(path: "templates").path)
    options.output = FilePath(folder.appending(path: "site").path)
    options.cache = FilePath(folder.appending(path: "cache").path)
    options.model = .noModel
    try write("archive.yml", Self.settings)
    for (name, text) in sources { try write(name, text) }
  }

  /// The archive of this repository: its own `content/`, restored with the program's own model or
  /// not at all.
  static func own(isRestored: Bool = true) throws -> Archive {
    var archive = try Archive()
    archive.options.model = isRestored ? .bundled : .noModel
    archive.options.content = FilePath(PackageRoot.url.appending(path: "content").path)
    return archive
  }

  /// The samples with a copy of the program's templates, for tests that change these.
  static func withOwnTemplates() throws -> Archive {
    var archive = try Archive(Samples.all)
    let templates = archive.folder.appending(path: "templates")
    try FileManager.default.copyItem(
      at: PackageRoot.url.appending(path: "templates"),
      to: templates
    )
    archive.options.templates = FilePath(templates.path)
    return archive
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  func write(_ name: String, _ text: String) throws {
    let url = folder.appending(path: "content/\(name)")
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try Data(text.utf8).write(to: url)
  }

  func remove(_ name: String) throws {
    try FileManager.default.removeItem(at: folder.appending(path: "content/\(name)"))
  }

  @discardableResult
  func build(observing observe: (OutputFile) -> Void = { _ in }) -> BuildReport {
    Build(options).run(observing: observe)
  }

  /// Every file of the site with its bytes, the lock apart.
  func files() throws -> [String: Data] {
    let site = folder.appending(path: "site")
    guard let walk = FileManager.default.enumerator(atPath: site.path) else { return [:] }
    var files: [String: Data] = [:]
    for case let name as String in walk where !name.hasSuffix(".vankho-lock") {
      let url = site.appending(path: name)
      let values = try url.resourceValues(forKeys: [.isRegularFileKey])
      if values.isRegularFile == true { files[name] = try Data(contentsOf: url) }
    }
    return files
  }

  /// The text of a file of the site.
  func text(_ name: String) throws -> String {
    try String(contentsOf: folder.appending(path: "site/\(name)"), encoding: .utf8)
  }

  func modificationDate(_ name: String) throws -> Date? {
    try folder.appending(path: "site/\(name)")
      .resourceValues(forKeys: [.contentModificationDateKey]).contentModificationDate
  }

  static let settings = """
    title: Kho thử nghiệm
    base-url: https://kho.example/
    home: Thành ủy Hải Phòng
    issuers:
      - {name: Thành ủy Hải Phòng, place: Hải Phòng, sign: TU}
    """
}
