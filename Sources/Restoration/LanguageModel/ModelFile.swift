/// A file of named sections with what is needed to trust it.
///
/// Little-endian, every part at a multiple of 8:
/// 1. “VKMODEL1”; version, 4 bytes; number of sections, 4 bytes; length of the file, 8 bytes;
///    checksum, 8 bytes, of all that follows, seeded with what is before it.
/// 2. Where the provenance is, 8 bytes, and its length, 8 bytes.
/// 3. Each section: four letters, four zeros, offset and length, 8 bytes each; sorted by name.
/// 4. The provenance in UTF-8, and the sections.
package struct ModelFile: Sendable {
  static let version: UInt32 = 1

  /// What the model was made from.
  package let provenance: String
  /// The checksum in sixteen hexadecimal digits, which names the content of the file.
  package let checksum: String
  private let sections: [String: ModelBytes]

  /// Reads and verifies everything that can be verified without knowing what the sections mean.
  ///
  /// - Complexity: O(n), at the speed of the memory.
  package init(_ bytes: ModelBytes) throws(ModelError) {
    guard bytes.count >= Self.tableOffset, bytes.word(at: 0) == Self.magic else {
      throw ModelError(.notAModel)
    }
    let version = bytes.halfWord(at: 8)
    guard version == Self.version else { throw ModelError(.unknownVersion(version)) }
    let length = bytes.word(at: 16)
    guard length == UInt64(bytes.count) else {
      throw ModelError(.wrongLength(expected: length, found: bytes.count))
    }
    let expected = bytes.word(at: 24)
    let found = Self.checksum(of: bytes)
    guard expected == found else {
      throw ModelError(.wrongChecksum(expected: expected, found: found))
    }
    let damaged = ModelError(.damaged(section: "file", part: "table of sections"))
    let sectionCount = Int(bytes.halfWord(at: 12))
    guard
      let table = bytes.slice(from: Self.tableOffset, count: sectionCount * Self.entrySize),
      let provenance = Self.part(of: bytes, at: 32)
    else { throw damaged }
    var sections: [String: ModelBytes] = [:]
    for index in 0..<sectionCount {
      guard
        let name = table.slice(from: index * Self.entrySize, count: 4)?.text,
        let section = Self.part(of: bytes, at: Self.tableOffset + index * Self.entrySize + 8)
      else { throw damaged }
      sections[name] = section
    }
    self.provenance = provenance.text
    self.checksum = Checksum.text(expected)
    self.sections = sections
  }

  /// The checksum that a file says it has, in the form of `checksum`.
  ///
  /// - Complexity: O(1).
  static func statedChecksum(of bytes: ModelBytes) -> String {
    Checksum.text(bytes.count < tableOffset ? 0 : bytes.word(at: 24))
  }

  package func section(_ name: String) throws(ModelError) -> ModelBytes {
    guard let section = sections[name] else { throw ModelError(.missingSection(name)) }
    return section
  }

  /// The file, as a whole.
  ///
  /// - Parameters:
  ///   - sections: what is in it, with names of four ASCII letters, in any order.
  ///   - provenance: what it was made from; no date, so that the same input gives the same bytes.
  /// - Returns: the bytes of the file.
  package static func bytes(
    sections: [(name: String, bytes: [UInt8])],
    provenance: String
  ) -> [UInt8] {
    var table = ByteSink()
    var content = ByteSink()
    let contentOffset = tableOffset + sections.count * entrySize
    func append(_ bytes: some Collection<UInt8>) {
      table.append(UInt64(contentOffset + content.bytes.count))
      table.append(UInt64(bytes.count))
      content.append(contentsOf: bytes)
      content.pad()
    }
    append(provenance.utf8)
    for section in sections.sorted(by: { $0.name < $1.name }) {
      precondition(section.name.utf8.count == 4, "a section has a name of four letters")
      table.append(contentsOf: section.name.utf8)
      table.append(UInt32(0))
      append(section.bytes)
    }
    func file(checksum: UInt64) -> [UInt8] {
      var file = ByteSink()
      file.append(magic)
      file.append(version)
      file.append(UInt32(sections.count))
      file.append(UInt64(contentOffset + content.bytes.count))
      file.append(checksum)
      file.append(contentsOf: table.bytes)
      file.append(contentsOf: content.bytes)
      return file.bytes
    }
    let checksum = file(checksum: 0).withUnsafeBytes { Self.checksum(of: ModelBytes(static: $0)) }
    return file(checksum: checksum)
  }
}

extension ModelFile {
  /// “VKMODEL1” as a little-endian number.
  private static let magic: UInt64 = 0x314C_4544_4F4D_4B56
  private static let tableOffset = 48
  private static let entrySize = 24

  private static func checksum(of bytes: ModelBytes) -> UInt64 {
    let seed = bytes.word(at: 8) ^ bytes.word(at: 16) << 32 ^ bytes.word(at: 0)
    return Checksum.value(of: bytes, from: 32, seed: seed)
  }

  /// The bytes whose offset and length are at `place`.
  private static func part(of bytes: ModelBytes, at place: Int) -> ModelBytes? {
    guard
      let offset = Int(exactly: bytes.word(at: place)),
      let count = Int(exactly: bytes.word(at: place + 8))
    else { return nil }
    return bytes.slice(from: offset, count: count)
  }
}
