/// The sorted list of name and SHA-256 of all that the build wrote, kept as `.vankho-files`.
///
/// It decides which files of the output folder are ours. One line a file, `<hash>  <path>`, as
/// `sha256sum --check` reads it.
package struct OutputManifest: Sendable {
  static let name = ".vankho-files"

  /// What was read, as far as `changes` says nothing else.
  private var lines = ManifestLines()
  /// What was set since then; nil for what was taken out.
  private var changes: [OutputPath: ContentHash?] = [:]
  package private(set) var count = 0

  package init() {}

  /// Reads a manifest; lines that are none are passed over, so that damage only costs time.
  package init(reading bytes: [UInt8]) {
    if let lines = ManifestLines(reading: bytes) {
      self.lines = lines
      count = lines.count
    } else {
      Self.forEachLine(of: bytes) { self[$0] = $1 }
    }
  }

  /// Hands over the path and the hash of each line of a list.
  static func forEachLine(of bytes: [UInt8], _ body: (OutputPath, ContentHash) -> Void) {
    let blank = UInt8(ascii: " ")
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      let end = line.prefix(65).firstIndex(of: blank) ?? line.endIndex
      let name = line[end...].drop { $0 == blank }
      guard let hash = ContentHash(hexBytes: line[..<end]),
        let path = OutputPath(String(decoding: name, as: UTF8.self))
      else { continue }
      body(path, hash)
    }
  }

  private static func append(_ path: OutputPath, _ hash: ContentHash, to bytes: inout [UInt8]) {
    hash.appendHex(to: &bytes)
    bytes.append(contentsOf: "  ".utf8)
    bytes.append(contentsOf: path.description.utf8)
    bytes.append(UInt8(ascii: "\n"))
  }

  /// Hands over the list in its order: lines as they were read, and what was set since then.
  private func forEach(
    lines take: (Range<Int>) -> Void,
    set takeChange: (OutputPath, ContentHash) -> Void
  ) {
    var next = 0
    for (path, hash) in changes.sorted(by: { $0.key < $1.key }) {
      let (line, isFound) = lines.place(of: path)
      take(next..<line)
      next = isFound ? line + 1 : line
      if let hash { takeChange(path, hash) }
    }
    take(next..<lines.count)
  }

  package subscript(path: OutputPath) -> ContentHash? {
    get {
      if let change = changes[path] { return change }
      let (line, isFound) = lines.place(of: path)
      return isFound ? lines.hash(line) : nil
    }
    set {
      let known = self[path]
      guard known != newValue else { return }
      changes[path] = .some(newValue)
      count += (newValue == nil ? 0 : 1) - (known == nil ? 0 : 1)
    }
  }

  func contains(_ path: OutputPath) -> Bool { self[path] != nil }

  /// All paths, sorted.
  ///
  /// - Complexity: O(n), and O(m log m) in those that were set.
  package var paths: [OutputPath] {
    var paths: [OutputPath] = []
    paths.reserveCapacity(count)
    forEach {
      paths += $0.map(lines.path)
    } set: { path, _ in
      paths.append(path)
    }
    return paths
  }

  /// The paths that `other` lacks, sorted.
  ///
  /// - Complexity: that of `paths`; of lists that were read as one, that of what was set in either.
  package func paths(missingIn other: OutputManifest) -> [OutputPath] {
    suspects(beside: other).filter { contains($0) && !other.contains($0) }.sorted()
  }

  /// The paths of which the two may say different things: of lists that were read as one, those that
  /// were set in either since.
  private func suspects(beside other: OutputManifest) -> Set<OutputPath> {
    lines == other.lines
      ? Set(changes.keys).union(other.changes.keys) : Set(paths).union(other.paths)
  }

  /// Every path of either, with the hash of `other` where both have one.
  package func union(_ other: OutputManifest) -> OutputManifest {
    var union = self
    for path in suspects(beside: other) { union[path] = other[path] ?? self[path] }
    return union
  }

  /// The list as it is written.
  ///
  /// - Complexity: that of `paths`.
  package var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(lines.bytes.count + changes.count * 128)
    forEach {
      bytes += lines[$0]
    } set: { path, hash in
      Self.append(path, hash, to: &bytes)
    }
    return bytes
  }

  /// The list as a journal that takes the place of an earlier one: with all that may stand on the disk
  /// because of that one, a line each.
  func bytes(replacing journal: [OutputPath: Set<ContentHash>]) -> [UInt8] {
    var bytes = bytes
    for (path, hashes) in journal.sorted(by: { $0.key < $1.key }) {
      for hash in hashes.sorted(by: { $0.hex < $1.hex }) where hash != self[path] {
        Self.append(path, hash, to: &bytes)
      }
    }
    return bytes
  }
}

extension OutputManifest: Equatable {
  package static func == (left: OutputManifest, right: OutputManifest) -> Bool {
    left.bytes == right.bytes
  }
}
