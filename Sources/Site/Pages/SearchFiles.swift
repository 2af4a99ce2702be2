import Search

/// The files of the search index as files of the site.
enum SearchFiles {
  static func file(_ file: SearchIndexFile) -> OutputFile? {
    path(file.path).map { Self.file($0, file.bytes, isManifest: file.isManifest) }
  }

  /// The documents that are cited but not held, in the order in which they are offered.
  static func notHeld(_ catalogue: Catalogue) -> [NotHeldRecord] {
    catalogue.notHeld.map { document in
      NotHeldRecord(
        address: document.address.path,
        number: document.number,
        title: document.heading
      )
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

  static func path(_ name: String) -> OutputPath? {
    OutputPath(FixedAddress.search + name)
  }
}
