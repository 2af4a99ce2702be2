import SystemPackage

/// What lies in `content/`: documents, plain pages and the settings file.
struct ContentFolder: Sendable {
  /// Sorted by stem.
  private(set) var documents: [DocumentSource] = []
  /// The Markdown files of `trang/`, sorted by name.
  private(set) var pages: [SourceFile] = []
  private(set) var settings: SourceFile?
  private(set) var diagnostics: [Diagnostic] = []

  private static let settingsName = "archive.yml"
  private static let pagesFolder = "trang/"

  /// Walks the folder; unreadable parts, symbolic links and files of no use are diagnostics.
  ///
  /// - Throws: `FileFailure` when the folder itself cannot be listed.
  init(scanning folder: FilePath) throws {
    var files: [SourceFile] = []
    try walk(folder, of: folder, below: "", into: &files)
    sort(files)
  }

  /// A folder of which all that lies in it is known: these files, in the order of a walk.
  init(of files: [SourceFile]) {
    sort(files)
  }

  private mutating func sort(_ files: [SourceFile]) {
    var places: [String: Int] = [:]
    places.reserveCapacity(files.count)
    documents.reserveCapacity(files.count)
    for file in files { sort(file, &places) }
    // Nearly sorted already, as a walk gives the files.
    documents.sort { $0.stem < $1.stem }
  }

  private mutating func walk(
    _ folder: FilePath,
    of root: FilePath,
    below prefix: String,
    into files: inout [SourceFile]
  ) throws {
    for name in try Disk.names(in: folder) where !name.hasPrefix(".") {
      let path = folder.appending(name)
      do {
        guard let status = try Disk.status(of: path) else {
          report(.error, path, "the name is no UTF-8, or the file is gone", "rename it")
          continue
        }
        switch status.type {
        case .directory:
          try walk(path, of: root, below: prefix + name + "/", into: &files)
        case .regular:
          files.append(SourceFile(folder: root, name: prefix + name, size: status.size))
        case .symbolicLink:
          report(.error, path, "a symbolic link is not followed", "put the file itself here")
        default:
          report(.error, path, "neither a file nor a folder", "remove it from content/")
        }
      } catch let failure as FileFailure {
        diagnostics.append(Diagnostic(failure, hint: "make it readable for the build"))
      }
    }
  }

  private mutating func sort(_ file: SourceFile, _ places: inout [String: Int]) {
    if file.name == Self.settingsName {
      settings = file
      return
    }
    if file.name.hasPrefix(Self.pagesFolder) {
      if file.fileExtension == "md" {
        pages.append(file)
      } else {
        report(.warning, file.path, "only .md files are plain pages", "move it elsewhere")
      }
      return
    }
    let stem = file.stem
    let place = places[stem] ?? documents.count
    var source = place < documents.count ? documents[place] : DocumentSource(stem: stem)
    let taken: SourceFile?
    switch file.fileExtension {
    case "txt": (taken, source.text) = (source.text, source.text ?? file)
    case "md": (taken, source.markdown) = (source.markdown, source.markdown ?? file)
    case "yml", "yaml": (taken, source.metadata) = (source.metadata, source.metadata ?? file)
    case "pdf": (taken, source.scan) = (source.scan, source.scan ?? file)
    default:
      report(
        .warning,
        file.path,
        "a file of this type is not used",
        "a text is .txt or .md, metadata .yml, a scan .pdf"
      )
      return
    }
    if let taken {
      report(
        .error,
        file.path,
        "there is already \"\(taken.name)\" for this document",
        "keep one of the two"
      )
      return
    }
    if place < documents.count {
      documents[place] = source
    } else {
      documents.append(source)
      places[stem] = place
    }
  }

  private mutating func report(
    _ severity: Severity,
    _ path: FilePath,
    _ message: String,
    _ hint: String
  ) {
    diagnostics.append(Diagnostic(severity, path.string, message, hint: hint))
  }
}
