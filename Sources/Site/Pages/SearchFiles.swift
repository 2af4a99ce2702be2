import Search

/// The files of the search index as files of the site.
enum SearchFiles {
  static func files(_ files: [SearchIndexFile]) -> [OutputFile] {
    files.compactMap { file in
      path(file.path).map { Self.file($0, file.bytes, isManifest: file.isManifest) }
    }
  }

  /// The files of a document's text, each with its length in bytes.
  static func texts(_ files: [SearchIndexFile]) -> [(file: OutputFile, length: Int)] {
    files.compactMap { file in
      path(file.path).map { (Self.file($0, file.bytes, isManifest: false), file.bytes.count) }
    }
  }

  static func paths(_ paths: [String]) -> [OutputPath] { paths.compactMap(path) }

  static func file(_ path: OutputPath, _ bytes: [UInt8], isManifest: Bool) -> OutputFile {
    // The manifest names the others, so it must not be there before them.
    OutputFile(
      path: path,
      content: .bytes(bytes),
      stage: isManifest ? .pages : .index,
      provenance: Provenance([.init("facts", ContentHash(of: bytes))])
    )
  }

  private static func path(_ name: String) -> OutputPath? {
    OutputPath(FixedAddress.search + name)
  }
}
