import SystemPackage

/// Brings the files of one build into the output folder, so that a reader never meets a half-written
/// or half-replaced site.
///
/// 1. `stage`: a file that differs from what stands in the output is written beside it, into
///    `.vankho-staging`; one that does not is left alone and keeps its time.
/// 2. `publish`: a journal names all that is about to appear; then every staged file is renamed to
///    its place in the order of `PublishingStage`, vanished files are removed, and the manifest is
///    replaced. Nothing of the site changes before this step, so an error until here publishes
///    nothing.
///
/// What the manifest or the journal of a killed build names is ours; everything else in the folder
/// is a stranger's: never overwritten, never removed, reported.
struct Publisher: ~Copyable {
  static let stagingName = ".vankho-staging"
  static let journalName = ".vankho-journal"

  private let output: FilePath
  private let staging: FilePath
  private let writes: Bool
  private let rewritesAll: Bool
  /// Held until the publisher goes; absent when nothing is written.
  private let lock: OutputLock?
  /// What the last finished build wrote.
  private let published: OutputManifest
  /// The list of it as it stands on the disk.
  private let list: [UInt8]
  /// All that may stand on the disk because of builds that were cut off, one after the other.
  private let unfinished: [OutputPath: Set<ContentHash>]
  private var manifest = OutputManifest()
  /// The paths that this build has taken so far.
  private var claimed: Set<OutputPath> = []
  /// Those that are no ASCII, as texts: names that differ only in how their letters are composed cannot
  /// be told apart everywhere.
  private var names: Set<String> = []
  /// Whether the files of the last build count as kept until `release` says otherwise.
  let keepsPublished: Bool
  private var staged: [Staged] = []
  private var tree: OutputTree
  private(set) var diagnostics: [Diagnostic] = []

  private struct Staged {
    let path: OutputPath
    let stage: PublishingStage
    let number: Int
  }

  /// Opens the output folder, making it if need be; with `writes` false nothing on disk is touched.
  ///
  /// - Parameters:
  ///   - output: the site's folder.
  ///   - writes: false to find out what would be written.
  ///   - rewritesAll: true to write every file anew, changed or not.
  ///   - keeping: the list of files that the folder must have, so that the files which it names count
  ///     as kept.
  /// - Throws: `FileFailure` when the folder cannot be written or another build holds it.
  init(
    output: FilePath,
    writes: Bool,
    rewritesAll: Bool = false,
    keeping: PublishedList? = nil
  ) throws {
    let staging = output.appending(Self.stagingName)
    let lock = try Self.lock(output, staging: staging, writes: writes)
    let list = try Self.bytes(output.appending(OutputManifest.name))
    let kept = keeping.flatMap { $0.hash == ContentHash(of: list) ? $0.manifest : nil }
    let published = kept ?? OutputManifest(reading: list)
    let journal = try Self.bytes(output.appending(Self.journalName))
    var unfinished: [OutputPath: Set<ContentHash>] = [:]
    OutputManifest.forEachLine(of: journal) { path, hash in
      unfinished[path, default: []].insert(hash)
    }
    self.unfinished = unfinished
    keepsPublished = unfinished.isEmpty && kept != nil
    if keepsPublished { manifest = published }
    self.output = output
    self.staging = staging
    tree = OutputTree(output)
    self.writes = writes
    self.rewritesAll = rewritesAll
    self.published = published
    self.list = list
    self.lock = lock
  }

  /// Takes a file that stands in the output as an earlier build made it.
  mutating func keep(_ path: OutputPath, _ hash: ContentHash) {
    guard claim(path) else { return reportTwice(path) }
    manifest[path] = hash
  }

  /// Gives up files of the last build that nobody keeps; those that were taken again stay.
  mutating func release(_ paths: [OutputPath]) {
    guard keepsPublished else { return }
    let released = Set(paths)
    for path in claimed.filter({ published.contains($0) && !released.contains($0) }).sorted() {
      reportTwice(path)
    }
    for path in paths where !claimed.contains(path) { manifest[path] = nil }
  }

  /// Whether nobody has taken a path, or one that is the same text, before.
  private mutating func claim(_ path: OutputPath) -> Bool {
    let isNew = claimed.insert(path).inserted
    guard path.description.utf8.contains(where: { $0 >= 0x80 }) else { return isNew }
    return names.insert(path.description).inserted && isNew
  }

  private mutating func reportTwice(_ path: OutputPath) {
    diagnostics.append(
      Diagnostic(
        .error,
        output.appending(path.description).string,
        "two pages claim this file",
        hint: "rename one of them"
      )
    )
  }

  private mutating func reportObstacle(_ folder: FilePath) {
    diagnostics.append(
      Diagnostic(
        .error,
        folder.string,
        "no folder, but a folder of the site belongs here",
        hint: "move it out of the output folder, then build again"
      )
    )
  }

  /// Takes one file of the build; two files of one path are a mistake of the program.
  ///
  /// - Returns: the hash of what it holds; nil where it cannot be published.
  @discardableResult
  mutating func stage(_ file: OutputFile) throws -> ContentHash? {
    guard claim(file.path) else {
      reportTwice(file.path)
      return nil
    }
    var isThere = true
    switch try tree.way(to: file.path) {
    case .open: break
    case .missing: isThere = false
    case .obstructed(let obstacle):
      reportObstacle(obstacle)
      return nil
    }
    let hash: ContentHash
    var isUnchanged = false
    let target = isThere ? output.appending(file.path.description) : output
    switch file.content {
    case .bytes(let bytes):
      hash = ContentHash(of: bytes)
      if isThere { isUnchanged = try Disk.holds(bytes, at: target) }
    case .copy(let source):
      hash = try ContentHash(ofFile: source)
      if isThere { isUnchanged = try isFile(target, of: hash) }
    }
    if isThere, !isUnchanged, !isOurs(file.path), try Disk.status(of: target) != nil {
      diagnostics.append(
        Diagnostic(
          .error,
          target.string,
          "a file that vankho did not write stands where a page belongs",
          hint: "move it out of the output folder, then build again"
        )
      )
      return nil
    }
    manifest[file.path] = hash
    if isUnchanged, !rewritesAll { return hash }
    if writes {
      let place = staging.appending(String(staged.count))
      switch file.content {
      case .bytes(let bytes): try Disk.write(bytes, to: place)
      case .copy(let source): try Disk.copy(source, to: place)
      }
    }
    staged.append(Staged(path: file.path, stage: file.stage, number: staged.count))
    return hash
  }

  /// Whether something stands in the way, so that nothing may be published.
  var isObstructed: Bool { !diagnostics.isEmpty }

  /// How many files are new or changed so far.
  var changedCount: Int { staged.count }

  /// How many files are as they were.
  var unchangedCount: Int { manifest.count - staged.count }

  /// What to say when all is published, and what to remember of it.
  struct Publication {
    /// Of the list of files.
    let manifest: ContentHash
    /// The files that belong to somebody else, relative to the output.
    let strangers: [String]
    /// What the next build is to say, too: of strangers.
    let lasting: [Diagnostic]
    /// What vanished in this build.
    let passing: [Diagnostic]
  }

  /// Makes the staged files the site.
  ///
  /// - Parameter known: strangers that an earlier build found, if it is sure that its files stand as it
  ///   left them; the folder is then not walked again, only its top is.
  /// - Returns: what to say and to remember of it.
  /// - Throws: `FileFailure` when something cannot be written.
  consuming func publish(known: [String]? = nil) throws -> Publication {
    let vanished = Set(published.paths(missingIn: manifest))
      .union(unfinished.keys.filter { !manifest.contains($0) }).sorted()
    var passing: [Diagnostic] = []
    for path in vanished {
      if let warning = vanishedAddress(path) { passing.append(warning) }
    }
    let folder = output
    var strangers: [String] = []
    if try Disk.status(of: output) != nil {
      let (manifest, published, unfinished) = (manifest, published, unfinished)
      let belongs = { path in
        manifest.contains(path) || published.contains(path) || unfinished[path] != nil
      }
      strangers =
        if let known {
          try tree.strangers(among: known, belongs: belongs)
        } else { try tree.strangers(belongs: belongs) }
    }
    let bytes = manifest.bytes
    let publication = Publication(
      manifest: ContentHash(of: bytes),
      strangers: strangers,
      lasting: diagnostics + strangers.map { Self.stranger($0, in: folder) },
      passing: passing
    )
    guard writes else { return publication }
    if staged.isEmpty, unfinished.isEmpty, bytes == list {
      try Disk.removeTree(staging)
      return publication
    }
    let journal = output.appending(Self.journalName)
    let isGrowing = !vanished.isEmpty || staged.contains { !isOurs($0.path) }
    let pending = isGrowing ? published.union(manifest) : manifest
    try replace(journal, by: pending.bytes(replacing: unfinished))
    for file in inOrder(staged) {
      let target = output.appending(file.path.description)
      try tree.makeFolders(to: file.path)
      try Disk.rename(staging.appending(String(file.number)), to: target)
    }
    for path in vanished { try remove(path) }
    try replace(output.appending(OutputManifest.name), by: bytes)
    try Disk.removeFile(journal)
    try Disk.removeTree(staging)
    return publication
  }

  /// Drops what was staged; the site stays as it was.
  consuming func discard() throws {
    if writes { try Disk.removeTree(staging) }
  }
}

extension Publisher {
  /// Locks the output folder and empties the staging folder; nil when nothing is to be written.
  private static func lock(
    _ output: FilePath,
    staging: FilePath,
    writes: Bool
  ) throws -> OutputLock? {
    guard writes else { return nil }
    try Disk.makeFolders(output)
    let lock = try OutputLock(output)
    if try Disk.status(of: staging) != nil { try Disk.removeTree(staging) }
    try Disk.makeFolder(staging)
    return lock
  }

  private static func bytes(_ path: FilePath) throws -> [UInt8] {
    try Disk.status(of: path)?.type == .regular ? Disk.bytes(of: path) : []
  }

  private func isFile(_ path: FilePath, of hash: ContentHash) throws -> Bool {
    guard try Disk.status(of: path)?.type == .regular else { return false }
    return try ContentHash(ofFile: path) == hash
  }

  /// Removes a file that is no longer part of the site, unless somebody changed it since.
  private func remove(_ path: OutputPath) throws {
    let target = output.appending(path.description)
    // Where it is gone already, a build that was cut off may have left its folders.
    if let status = try Disk.status(of: target) {
      guard status.type == .regular else { return }
      let hash = try ContentHash(ofFile: target)
      guard hash == published[path] || unfinished[path]?.contains(hash) == true else { return }
      try Disk.removeFile(target)
    }
    var folder = target.removingLastComponent()
    while folder != output,
      try Disk.removeEmptyFolder(folder) || Disk.status(of: folder) == nil
    {
      folder.removeLastComponent()
    }
  }

  /// Writes a manifest or journal, whole or not at all; an equal one keeps its time.
  private func replace(_ target: FilePath, by bytes: [UInt8]) throws {
    guard try !Disk.holds(bytes, at: target) else { return }
    let fresh = staging.appending("manifest")
    try Disk.write(bytes, to: fresh)
    try Disk.rename(fresh, to: target)
  }

  private static func stranger(_ path: String, in output: FilePath) -> Diagnostic {
    Diagnostic(
      .note,
      output.appending(path).string,
      "not written by vankho, left as it is",
      hint: "what belongs to the site comes from content/ or templates/assets/"
    )
  }

  /// The files in the order in which they appear: assets and the index; then pages and lists, those that
  /// are new before those that were there, which may link to them from now on.
  private func inOrder(_ files: [Staged]) -> [Staged] {
    let stages = PublishingStage.allCases.count
    var steps = [[Staged]](repeating: [], count: 2 * stages)
    for file in files {
      let isLater = file.stage >= .pages && isOurs(file.path)
      steps[file.stage.rawValue + (isLater ? stages : 0)].append(file)
    }
    return steps.flatMap(\.self)
  }

  private func isOurs(_ path: OutputPath) -> Bool {
    published.contains(path) || unfinished[path] != nil
  }

  /// A document's page that was published once and no longer is: its address would go dead.
  private func vanishedAddress(_ path: OutputPath) -> Diagnostic? {
    let components = path.description.split(separator: "/")
    guard components.count == 4, components[3] == "index.html",
      !FixedAddress.isFixed(String(components[0]))
    else { return nil }
    let address = components.dropLast().joined(separator: "/")
    return Diagnostic(
      .warning,
      output.appending(path.description).string,
      "the address \"/\(address)/\" was published once and is gone",
      hint: "add \"aliases: [/\(address)/]\" to the document that took its place"
    )
  }
}
