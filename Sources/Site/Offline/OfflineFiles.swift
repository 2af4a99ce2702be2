import Foundation

/// What makes the site work without a connection: the web app manifest, and the service worker with
/// the version of the site that it keeps.
struct OfflineFiles {
  static let workerName = "ngoai-tuyen.js"
  static let pageName = "ngoai-tuyen.html"
  /// The list of the files of a small search index, for the worker.
  static let indexName = "ngoai-tuyen.json"
  static let manifestName = "manifest.webmanifest"

  /// The whole search index is kept of an archive whose index is not larger than this, in bytes.
  private static let indexLimit = 2_000_000

  let settings: ArchiveSettings
  /// The script of `templates/ngoai-tuyen.js`.
  let script: String
  /// CSS and JavaScript that every page may need, fetched when the worker is installed.
  let assets: [String]
  /// The files of the search index, as far as they were made.
  let index: IndexFiles
  /// Of everything that the site is made from.
  let version: ContentHash

  /// The files of a search index: their names and how many bytes they have.
  struct IndexFiles: Sendable {
    private(set) var names: [String] = []
    private(set) var bytes = 0

    /// Takes note of a file of the site, if it belongs to the index.
    mutating func add(_ file: OutputFile) {
      guard case .bytes(let content) = file.content else { return }
      add(file.path, length: content.count)
    }

    /// Takes note of a file that is there already.
    mutating func add(_ path: OutputPath, length: Int) {
      let name = path.description
      guard name.hasPrefix(FixedAddress.search), !name.hasSuffix(".html") else { return }
      bytes += length
      if bytes <= OfflineFiles.indexLimit { names.append(name) }
    }
  }

  /// What the worker knows of its site.
  private struct Edition: Encodable {
    let version: String
    let page: String
    let files: [String]
    /// The name of the list of the index's files; nil where the index is too large to be kept.
    let index: String?
  }

  private struct Manifest: Encodable {
    struct Icon: Encodable {
      let src: String
      let sizes: String
      let type: String
    }

    let name: String
    let short_name: String
    let description: String
    let lang: String
    let dir = "ltr"
    let start_url = "./"
    let scope = "./"
    let display = "standalone"
    let background_color = "#f3f0e9"
    let theme_color = "#8b1a1a"
    let icons: [Icon]
  }

  func files() throws -> [OutputFile] {
    let isWhole = !index.names.isEmpty && index.bytes <= Self.indexLimit
    let edition = Edition(
      version: String(version.hex.prefix(16)),
      page: Self.pageName,
      files: assets,
      index: isWhole ? Self.indexName : nil
    )
    let manifest = Manifest(
      name: settings.title,
      short_name: settings.title,
      description: settings.description,
      lang: settings.language.rawValue,
      icons: [
        Manifest.Icon(src: "assets/bieu-trung.svg", sizes: "any", type: "image/svg+xml"),
        Manifest.Icon(src: "assets/bieu-trung.png", sizes: "512x512", type: "image/png"),
      ]
    )
    let worker = "const edition = \(try Self.json(edition));\n\n" + script
    return [
      SiteFeeds.file(Self.workerName, worker),
      SiteFeeds.file(Self.manifestName, try Self.json(manifest) + "\n"),
      isWhole
        ? SiteFeeds.file(Self.indexName, try Self.json(index.names.sorted()) + "\n") : nil,
    ].compactMap { $0 }
  }

  private static func json(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }
}

extension OfflineFiles {
  /// A hash of all that the site is made from: equal sites have equal versions, and a change of
  /// anything changes it.
  ///
  /// - Complexity: O(inputs).
  static func version(
    _ folder: TemplateFolder,
    _ pages: SitePages,
    _ plainPages: [PlainPage]
  ) -> ContentHash {
    let site =
      folder.assets.flatMap(\.provenance.ingredients)
      + folder.templates.hashes.sorted { $0.key < $1.key }.map { .init($0.key, $0.value) }
      + [
        .init("strings", pages.strings.hash), .init("settings", pages.settings.hash),
        .init("abbreviations", pages.abbreviations.hash),
      ] + plainPages.map(\.input)
    let documents = pages.catalogue.entries.lazy.flatMap(\.inputs)
    // One after the other: the inputs of a large archive are not gathered first.
    let parts = [ContentHash(of: site), ContentHash(of: documents)]
    return ContentHash(of: parts.map(\.hex).joined())
  }
}
