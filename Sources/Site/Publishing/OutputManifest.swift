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
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      let blank = line.prefix(65).firstIndex(of: UInt8(ascii: " ")) ?? line.endIndex
      let name = line[blank...].drop { $0 == UInt8(ascii: " ") }
      guard let hash = ContentHash(hexBytes: line[..<blank]),
        let path = OutputPath(String(decoding: name, as: UTF8.self))
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
    bytes.reserveCapacity(hashes.count * 128)
    for (path, hash) in hashes.sorted(by: { $0.key < $1.key }) {
      hash.appendHex(to: &bytes)
      bytes.append(contentsOf: "  ".utf8)
      bytes.append(contentsOf: path.description.utf8)
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }
}
