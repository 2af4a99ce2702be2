/// The sorted list of name and SHA-256 of all that the build wrote, kept as `.vankho-files`.
///
/// It decides which files of the output folder are ours. One line a file, `<hash>  <path>`, as
/// `sha256sum --check` reads it.
package struct OutputManifest: Sendable {
  static let name = ".vankho-files"

  private(set) var hashes: [OutputPath: ContentHash] = [:]
  /// Every path stands in one of these, perhaps with some that have gone: in the order of a list that
  /// was read, which is sorted, or as they came.
  private var ordered: [OutputPath] = []
  private var added: [OutputPath] = []

  init() {}

  /// Reads a manifest; lines that are none are passed over, so that damage only costs time.
  package init(reading bytes: [UInt8]) {
    hashes.reserveCapacity(bytes.count / 100)
    Self.forEachLine(of: bytes) { path, hash in
      guard hashes.updateValue(hash, forKey: path) == nil else { return }
      // The lines of a damaged list may stand in any order.
      if let last = ordered.last, !(last < path) {
        added.append(path)
      } else {
        ordered.append(path)
      }
    }
  }

  /// Hands over the path and the hash of each line of a list.
  static func forEachLine(of bytes: [UInt8], _ body: (OutputPath, ContentHash) -> Void) {
    bytes.withUnsafeBufferPointer { bytes in
      var start = 0
      while start < bytes.count {
        let rest = UnsafeBufferPointer(rebasing: bytes[start...])
        let length = rest.firstIndex(of: UInt8(ascii: "\n")) ?? rest.count
        if let (path, hash) = read(UnsafeBufferPointer(rebasing: rest[..<length])) {
          body(path, hash)
        }
        start += length + 1
      }
    }
  }

  private static func read(
    _ line: UnsafeBufferPointer<UInt8>
  ) -> (path: OutputPath, hash: ContentHash)? {
    let blank = UInt8(ascii: " ")
    let end = line.prefix(65).firstIndex(of: blank) ?? line.count
    let name = line[end...].drop { $0 == blank }
    guard let hash = ContentHash(hexBytes: line[..<end]),
      let path = OutputPath(String(decoding: name, as: UTF8.self))
    else { return nil }
    return (path, hash)
  }

  private static func append(_ path: OutputPath, _ hash: ContentHash, to bytes: inout [UInt8]) {
    hash.appendHex(to: &bytes)
    bytes.append(contentsOf: "  ".utf8)
    bytes.append(contentsOf: path.description.utf8)
    bytes.append(UInt8(ascii: "\n"))
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

  /// All paths, sorted.
  ///
  /// - Complexity: O(n), and O(m log m) in those that were not read in their order.
  var paths: [OutputPath] {
    var paths: [OutputPath] = []
    paths.reserveCapacity(hashes.count)
    forEach { path, _ in paths.append(path) }
    return paths
  }

  /// Hands over all paths, sorted, each with its hash.
  private func forEach(_ body: (OutputPath, ContentHash) -> Void) {
    var last: OutputPath?
    func take(_ path: OutputPath) {
      // One that went and came again stands in both.
      guard path != last, let hash = hashes[path] else { return }
      body(path, hash)
      last = path
    }
    var next = 0
    for path in added.sorted() {
      while next < ordered.count, ordered[next] < path {
        take(ordered[next])
        next += 1
      }
      take(path)
    }
    for path in ordered[next...] { take(path) }
  }

  subscript(path: OutputPath) -> ContentHash? {
    get { hashes[path] }
    set {
      guard let newValue else {
        hashes[path] = nil
        return
      }
      if hashes.updateValue(newValue, forKey: path) == nil { added.append(path) }
    }
  }

  func contains(_ path: OutputPath) -> Bool { hashes[path] != nil }

  /// Every path of either, with the hash of `other` where both have one.
  func union(_ other: OutputManifest) -> OutputManifest {
    var union = self
    for (path, hash) in other.hashes { union[path] = hash }
    return union
  }

  /// The list as it is written.
  ///
  /// - Complexity: that of `paths`.
  package var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(hashes.count * 128)
    forEach { path, hash in Self.append(path, hash, to: &bytes) }
    return bytes
  }
}

extension OutputManifest: Equatable {
  package static func == (left: OutputManifest, right: OutputManifest) -> Bool {
    left.hashes == right.hashes
  }
}
