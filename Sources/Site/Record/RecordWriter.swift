import SystemPackage

/// Writes a record part by part, so that no more of it than a part is in memory, and puts it in the
/// place of the last one when it is whole.
struct RecordWriter {
  private let descriptor: FileDescriptor
  private let fresh: FilePath
  private let target: FilePath
  private var checksum = BodyChecksum()
  private var length = 0
  private var writer = StoredBytes.Writer()

  /// Makes a file beside `target`.
  init(_ target: FilePath) throws {
    self.target = target
    fresh = FilePath(target.string + ".new")
    try Disk.makeFolders(target.removingLastComponent())
    descriptor = try FileDescriptor.open(
      fresh,
      .writeOnly,
      options: [.create, .truncate, .closeOnExec],
      permissions: [.ownerReadWrite, .groupRead, .otherRead]
    )
    try orDiscard {
      _ = try descriptor.writeAll([UInt8](repeating: 0, count: BuildRecord.frontLength))
    }
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
    length += bytes.count
    _ = try descriptor.writeAll(bytes)
  }

  /// Ends the body.
  mutating func endBody() throws {
    try flush(writer.bytes[...])
    writer.removeAll()
  }

  /// Writes the head and makes all of it the record.
  func finish(_ head: BuildRecord.Head) throws {
    var bytes = StoredBytes.Writer()
    head.append(to: &bytes)
    var front = StoredBytes.Writer()
    front.append(raw: BuildRecord.magic)
    front.append(word: Int64(length))
    front.append(word: Int64(bitPattern: checksum.value))
    front.append(word: Int64(bytes.bytes.count))
    front.append(ContentHash(of: bytes.bytes))
    try orDiscard {
      _ = try descriptor.writeAll(bytes.bytes)
      _ = try descriptor.writeAll(toAbsoluteOffset: 0, front.bytes)
    }
    do {
      try descriptor.close()
      try Disk.rename(fresh, to: target)
    } catch {
      removeFresh()
      throw error
    }
  }

  /// Does the work; where it fails, nothing stays of what was written.
  private func orDiscard(_ work: () throws -> Void) throws {
    do {
      try work()
    } catch {
      discard()
      throw error
    }
  }

  /// Gives up what was written; the last record stays.
  func discard() {
    Disk.close(descriptor)
    removeFresh()
  }

  private func removeFresh() {
    do {
      try Disk.removeFile(fresh)
    } catch {
      // The next record is written over it.
    }
  }
}
