import Search

/// The files of the search index as files of the site.
enum SearchFiles {
  static func files(_ files: [SearchIndexFile]) -> [OutputFile] {
    files.compactMap { file in
      guard let path = OutputPath(FixedAddress.search + file.path) else { return nil }
      // The manifest names the others, so it must not be there before them.
      return OutputFile(
        path: path,
        content: .bytes(file.bytes),
        stage: file.path == SearchIndexFile.manifestPath ? .pages : .index,
        provenance: Provenance([.init("facts", ContentHash(of: file.bytes))])
      )
    }
  }
}
