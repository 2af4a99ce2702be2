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
    hashes.reserveCapacity(bytes.count / 100)
    bytes.withUnsafeBufferPointer { bytes in
      var start = 0
      while start < bytes.count {
        let rest = UnsafeBufferPointer(rebasing: bytes[start...])
        let length = rest.firstIndex(of: UInt8(ascii: "\n")) ?? rest.count
        read(UnsafeBufferPointer(rebasing: rest[..<length]))
        start += length + 1
      }
    }
  }

  private mutating func read(_ line: UnsafeBufferPointer<UInt8>) {
    let blank = UInt8(ascii: " ")
    let end = line.prefix(65).firstIndex(of: blank) ?? line.count
    let name = line[end...].drop { $0 == blank }
    guard let hash = ContentHash(hexBytes: line[..<end]),
      let path = OutputPath(String(decoding: name, as: UTF8.self))
    else { return }
    hashes[path] = hash
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

  /// - Complexity: O(n log n).
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
