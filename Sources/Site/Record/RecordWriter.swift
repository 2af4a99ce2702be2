import SystemPackage

/// Writes a record part by part, so that no more of it than a part is in memory, and puts it in the
/// place of the last one when it is whole.
struct RecordWriter {
  private let descriptor: FileDescriptor
  private let fresh: FilePath
  private let target: FilePath
  private var checksum = BodyChecksum()
  private var headHash: ContentHash
  private var headLength: Int
  private var writer = StoredBytes.Writer()

  /// Makes a file beside `target` and writes the head.
  init(_ target: FilePath, head: BuildRecord.Head) throws {
    self.target = target
    fresh = FilePath(target.string + ".new")
    try Disk.makeFolders(target.removingLastComponent())
    descriptor = try FileDescriptor.open(
      fresh,
      .writeOnly,
      options: [.create, .truncate, .closeOnExec],
      permissions: [.ownerReadWrite, .groupRead, .otherRead]
    )
    var bytes = StoredBytes.Writer()
    head.append(to: &bytes)
    headHash = ContentHash(of: bytes.bytes)
    headLength = bytes.bytes.count
    _ = try descriptor.writeAll([UInt8](repeating: 0, count: BuildRecord.frontLength))
    _ = try descriptor.writeAll(bytes.bytes)
  }

  /// Appends to the body.
  mutating func append(_ write: (inout StoredBytes.Writer) -> Void) throws {
    write(&writer)
    guard writer.bytes.count >= BodyChecksum.blockLength else { return }
    let whole = writer.bytes.count / BodyChecksum.blockLength * BodyChecksum.blockLength
    try flush(writer.bytes[..<whole])
    let rest = Array(writer.bytes[whole...])
    writer.removeAll()
    writer.append(raw: rest)
  }

  private mutating func flush(_ bytes: ArraySlice<UInt8>) throws {
    checksum.add(bytes)
    _ = try descriptor.writeAll(bytes)
  }

  /// Makes it the record.
  mutating func finish() throws {
    try flush(writer.bytes[...])
    var front = StoredBytes.Writer()
    front.append(raw: BuildRecord.magic)
    front.append(word: Int64(headLength))
    front.append(headHash)
    front.append(word: Int64(bitPattern: checksum.value))
    _ = try descriptor.writeAll(toAbsoluteOffset: 0, front.bytes)
    try descriptor.close()
    try Disk.rename(fresh, to: target)
  }
}
