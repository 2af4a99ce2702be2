import SystemPackage

/// The folders of an output folder: what stands on the way to a file, which folders were made, and
/// which files nobody knows.
struct OutputTree {
  /// What stands on the way to a file.
  enum Way {
    /// Folders.
    case open
    /// Nothing, from some folder on; so that the file itself is not there either.
    case missing
    /// Something that is no folder: a symbolic link, too, since it could lead out of the output.
    case obstructed(FilePath)
  }

  private let output: FilePath
  private var found: Set<OutputPath> = []
  private var lacking: Set<OutputPath> = []
  private var made: Set<OutputPath> = []
  /// Files of one folder mostly come one after the other.
  private var last: (folder: OutputPath, way: Way)?
  private var lastMade: OutputPath?

  init(_ output: FilePath) {
    self.output = output
  }

  /// What stands on the way to `path`, as long as no folder is made.
  mutating func way(to path: OutputPath) throws -> Way {
    let folders = path.folders
    guard let own = folders.last else { return .open }
    if let last, last.folder == own { return last.way }
    var way = Way.open
    for name in folders where !found.contains(name) {
      let folder = output.appending(name.description)
      guard !lacking.contains(name), let status = try Disk.status(of: folder) else {
        if name != own { lacking.insert(name) }
        way = .missing
        break
      }
      guard status.type == .directory else { return .obstructed(folder) }
      // Only what lies above is kept: of each folder below there are few files.
      if name != own { found.insert(name) }
    }
    last = (own, way)
    return way
  }

  /// Makes the folders that lead to `path`.
  mutating func makeFolders(to path: OutputPath) throws {
    let folders = path.folders
    guard let own = folders.last, own != lastMade else { return }
    for name in folders where made.insert(name).inserted {
      try Disk.makeFolder(output.appending(name.description))
    }
    lastMade = own
  }
}

extension OutputTree {
  /// The files that do not belong to the site, relative to the output, in order; hidden ones at the
  /// top are nobody's business.
  func strangers(belongs: (OutputPath) -> Bool) throws -> [String] {
    try strangers(in: output, below: "", belongs)
  }

  /// The same where it is known which there were: they are looked for again, and the top is.
  func strangers(among known: [String], belongs: (OutputPath) -> Bool) throws -> [String] {
    var found = try known.filter { path in
      try path.contains("/") && !isOurs(path, belongs)
        && Disk.status(of: output.appending(path)) != nil
    }
    for (name, isFolder) in try Disk.entries(in: output)
    where !isFolder && !name.hasPrefix(".") && !isOurs(name, belongs) {
      found.append(name)
    }
    return found
  }

  private func strangers(
    in folder: FilePath,
    below prefix: String,
    _ belongs: (OutputPath) -> Bool
  ) throws -> [String] {
    var found: [String] = []
    for (name, isFolder) in try Disk.entries(in: folder)
    where !(prefix.isEmpty && name.hasPrefix(".")) {
      let path = prefix + name
      if isFolder {
        found += try strangers(in: folder.appending(name), below: path + "/", belongs)
      } else if !isOurs(path, belongs) {
        found.append(path)
      }
    }
    return found
  }

  private func isOurs(_ path: String, _ belongs: (OutputPath) -> Bool) -> Bool {
    OutputPath(path).map(belongs) ?? false
  }
}
