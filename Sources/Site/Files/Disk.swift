import Foundation
import SystemPackage

/// The file operations that the build needs, each one system call or a loop over one.
///
/// Written over POSIX because Foundation's writers sync the disk on every file (about seventy times
/// slower here). Every operation names itself, the path and the system's reason when it fails.
enum Disk {
  /// What stands at a path, symbolic links not followed; nil when nothing does.
  static func status(of path: FilePath) throws(FileFailure) -> Stat? {
    do {
      return try path.stat(followTargetSymlink: false)
    } catch {
      if error == .noSuchFileOrDirectory || error == .notDirectory { return nil }
      throw FileFailure(operation: "examine", path: path, reason: error)
    }
  }

  /// The whole content of a file.
  static func bytes(of path: FilePath) throws(FileFailure) -> [UInt8] {
    try attempt("read", path) {
      let descriptor = try FileDescriptor.open(path, .readOnly, options: [.closeOnExec])
      return try descriptor.closeAfter {
        let expected = try descriptor.stat().size
        var bytes = try [UInt8](unsafeUninitializedCapacity: Int(expected) + 1) { buffer, count in
          let room = UnsafeMutableRawBufferPointer(buffer)
          while count < room.count {
            let read = try descriptor.read(
              into: UnsafeMutableRawBufferPointer(rebasing: room[count...])
            )
            if read == 0 { break }
            count += read
          }
        }
        // A file that grew while it was read goes on.
        while bytes.count > Int(expected) {
          let more = try [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
            count = try descriptor.read(into: UnsafeMutableRawBufferPointer(buffer))
          }
          if more.isEmpty { break }
          bytes += more
        }
        return bytes
      }
    }
  }

  /// A part of a file, or as much of it as there is.
  static func bytes(of path: FilePath, in range: Range<Int>) throws(FileFailure) -> [UInt8] {
    try attempt("read", path) {
      let descriptor = try FileDescriptor.open(path, .readOnly, options: [.closeOnExec])
      return try descriptor.closeAfter { try bytes(of: descriptor, in: range, of: path) }
    }
  }

  /// Whether the file at `path` holds exactly `bytes`; a file of another size is not read.
  static func holds(_ bytes: [UInt8], at path: FilePath) throws(FileFailure) -> Bool {
    guard let status = try status(of: path), status.type == .regular,
      status.size == Int64(bytes.count)
    else { return false }
    return try self.bytes(of: path) == bytes
  }

  /// The names in a folder, in byte order, without `.` and `..`.
  static func names(in folder: FilePath) throws(FileFailure) -> [String] {
    try entries(in: folder).map(\.name)
  }

  /// The names in a folder, in byte order, each with whether it is a folder.
  static func entries(
    in folder: FilePath
  ) throws(FileFailure) -> [(name: String, isFolder: Bool)] {
    guard let stream = folder.withPlatformString({ opendir($0) }) else {
      throw FileFailure(operation: "list", path: folder, reason: Errno(rawValue: errno))
    }
    defer { closedir(stream) }
    var entries: [(name: String, isFolder: Bool)] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { field in
        field.withMemoryRebound(to: CInterop.PlatformChar.self, capacity: 256) {
          String(platformString: $0)
        }
      }
      guard name != ".", name != ".." else { continue }
      // Not every file system tells the type with the name.
      let isFolder =
        entry.pointee.d_type == UInt8(DT_UNKNOWN)
        ? try status(of: folder.appending(name))?.type == .directory
        : entry.pointee.d_type == UInt8(DT_DIR)
      entries.append((name, isFolder))
    }
    return entries.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  /// Throws when a file cannot be opened for reading.
  static func checkReadable(_ path: FilePath) throws(FileFailure) {
    try attempt("read", path) {
      try FileDescriptor.open(path, .readOnly, options: [.closeOnExec]).close()
    }
  }

  /// Hands the content of a file to `use`, some of it at a time, so that its size costs no memory.
  static func stream(_ path: FilePath, to use: (ArraySlice<UInt8>) throws -> Void)
    throws(FileFailure)
  {
    try attempt("read", path) {
      let descriptor = try FileDescriptor.open(path, .readOnly, options: [.closeOnExec])
      try descriptor.closeAfter {
        var buffer = [UInt8](repeating: 0, count: 1 << 18)
        while true {
          let count = try buffer.withUnsafeMutableBytes { try descriptor.read(into: $0) }
          if count == 0 { break }
          try use(buffer[..<count])
        }
      }
    }
  }

  /// Makes or empties a file and fills it with what another holds, without waiting for the disk.
  static func copy(_ source: FilePath, to path: FilePath) throws(FileFailure) {
    try attempt("write", path) {
      let descriptor = try openForWriting(path)
      try descriptor.closeAfter { try stream(source) { _ = try descriptor.writeAll($0) } }
    }
  }

  /// Makes or empties a file and writes `bytes` to it, without waiting for the disk.
  static func write(_ bytes: [UInt8], to path: FilePath) throws(FileFailure) {
    try attempt("write", path) {
      let descriptor = try openForWriting(path)
      _ = try descriptor.closeAfter { try descriptor.writeAll(bytes) }
    }
  }

  private static func openForWriting(_ path: FilePath) throws -> FileDescriptor {
    try FileDescriptor.open(
      path,
      .writeOnly,
      options: [.create, .truncate, .closeOnExec],
      permissions: [.ownerReadWrite, .groupRead, .otherRead]
    )
  }

  /// Replaces what stands at `target` by the file at `source` in one step.
  static func rename(_ source: FilePath, to target: FilePath) throws(FileFailure) {
    try call("replace", target) {
      source.withPlatformString { from in target.withPlatformString { Glibc.rename(from, $0) } }
    }
  }

  /// Makes a folder; one that stands there already is left as it is.
  static func makeFolder(_ path: FilePath) throws(FileFailure) {
    let reason = failure { path.withPlatformString { mkdir($0, 0o755) } }
    guard let reason, reason != .fileExists else { return }
    throw FileFailure(operation: "make folder", path: path, reason: reason)
  }

  /// Makes a folder and those that hold it.
  static func makeFolders(_ path: FilePath) throws(FileFailure) {
    let above = path.removingLastComponent()
    if !above.isEmpty, above != path, try status(of: above) == nil { try makeFolders(above) }
    try makeFolder(path)
  }

  /// Removes a file.
  static func removeFile(_ path: FilePath) throws(FileFailure) {
    try call("remove", path) { path.withPlatformString { unlink($0) } }
  }

  /// Removes a folder if it is empty; says whether it was.
  static func removeEmptyFolder(_ path: FilePath) -> Bool {
    path.withPlatformString { rmdir($0) } == 0
  }

  /// Removes a folder with everything in it, or a file; of a symbolic link the link alone.
  static func removeTree(_ path: FilePath) throws(FileFailure) {
    guard try status(of: path)?.type == .directory else { return try removeFile(path) }
    for name in try names(in: path) { try removeTree(path.appending(name)) }
    try call("remove", path) { path.withPlatformString { rmdir($0) } }
  }

  /// The absolute path without symbolic links; what does not exist yet is taken as it is written.
  static func resolved(_ path: FilePath) -> FilePath {
    var existing = FilePath(".").pushing(path)
    var missing: [FilePath.Component] = []
    while true {
      if let real = existing.withPlatformString({ realpath($0, nil) }) {
        defer { free(real) }
        return missing.reversed().reduce(FilePath(platformString: real)) { $0.appending($1) }
          .lexicallyNormalized()
      }
      guard let last = existing.lastComponent else { return path.lexicallyNormalized() }
      missing.append(last)
      existing.removeLastComponent()
    }
  }

  private static func attempt<Result>(
    _ operation: String,
    _ path: FilePath,
    _ body: () throws -> Result
  ) throws(FileFailure) -> Result {
    do {
      return try body()
    } catch let failure as FileFailure {
      throw failure
    } catch let reason as Errno {
      throw FileFailure(operation: operation, path: path, reason: reason)
    } catch {
      throw FileFailure(operation: operation, path: path, reason: .ioError)
    }
  }

  private static func call(
    _ operation: String,
    _ path: FilePath,
    _ body: () -> CInt
  ) throws(FileFailure) {
    guard let reason = failure(of: body) else { return }
    throw FileFailure(operation: operation, path: path, reason: reason)
  }

  /// Why a system call failed; nil when it succeeded.
  ///
  /// An interrupted call is made again.
  private static func failure(of call: () -> CInt) -> Errno? {
    while call() != 0 {
      let reason = Errno(rawValue: errno)
      if reason != .interrupted { return reason }
    }
    return nil
  }
}
