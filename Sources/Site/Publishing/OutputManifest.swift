/// The sorted list of name and SHA-256 of all that the build wrote, kept as `.vankho-files`.
///
/// It decides which files of the output folder are ours. One line a file, `<hash>  <path>`, as
/// `sha256sum --check` reads it.
package struct OutputManifest: Sendable, Equatable {
  static let name = ".vankho-files"

  private(set) var hashes: [OutputPath: ContentHash] = [:]

  init() {}

  /// Reads a manifest; lines that are none are passed over, so that damage only costs time.
  package init(reading bytes: [UInt8]) {
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      let parts = line.split(separator: " ", maxSplits: 1)
      guard parts.count == 2, let hash = ContentHash(hex: parts[0]),
        let path = OutputPath(String(parts[1].drop { $0 == " " }))
      else { continue }
      hashes[path] = hash
    }
  }

  var paths: [OutputPath] { hashes.keys.sorted() }

  subscript(path: OutputPath) -> ContentHash? {
    get { hashes[path] }
    set { hashes[path] = newValue }
  }

  func contains(_ path: OutputPath) -> Bool { hashes[path] != nil }

  /// Every path of either, with the hash of `other` where both have one.
  func union(_ other: OutputManifest) -> OutputManifest {
    var union = self
    union.hashes.merge(other.hashes) { _, new in new }
    return union
  }

  package var bytes: [UInt8] {
    var bytes: [UInt8] = []
    for path in paths {
      guard let hash = hashes[path] else { continue }
      bytes += Array("\(hash.hex)  \(path)\n".utf8)
    }
    return bytes
  }
}
