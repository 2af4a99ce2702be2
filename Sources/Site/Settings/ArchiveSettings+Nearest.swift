import SystemPackage

extension ArchiveSettings {
  /// The settings of the archive that a file lies in: those of the nearest `archive.yml` in its
  /// folder or above; nil when there is none, or none that can be read.
  static func nearest(to file: FilePath) -> ArchiveSettings? {
    guard let folder = folder(above: file) else { return nil }
    var ignored: [Diagnostic] = []
    let path = folder.appending("archive.yml")
    do {
      let bytes = try Disk.bytes(of: path)
      let text = SourceDecoding.decode(bytes, path: path.string, diagnostics: &ignored)
      return text.flatMap { read($0, path: path.string, diagnostics: &ignored) }
    } catch {
      // `build` reports what is wrong with the settings; a text can be read without them.
      return nil
    }
  }

  /// The content folder that a file lies in.
  static func folder(above file: FilePath) -> FilePath? {
    var folder = file.removingLastComponent()
    while true {
      let candidate = folder.isEmpty ? FilePath("archive.yml") : folder.appending("archive.yml")
      do {
        if try Disk.status(of: candidate)?.type == .regular {
          return folder.isEmpty ? FilePath(".") : folder
        }
      } catch {
        return nil
      }
      guard !folder.isEmpty, folder != folder.root.map(FilePath.init(root:)) else { return nil }
      folder.removeLastComponent()
    }
  }
}

extension FilePath {
  fileprivate init(root: FilePath.Root) {
    self.init(root: root, [])
  }
}
