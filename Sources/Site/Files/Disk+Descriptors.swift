import Foundation
import SystemPackage

extension Disk {
  /// Makes a file for reading and writing and takes its name away, so that it goes when it is closed.
  static func openScratch(_ path: FilePath) throws(FileFailure) -> FileDescriptor {
    let descriptor: FileDescriptor
    do {
      descriptor = try FileDescriptor.open(
        path,
        .readWrite,
        options: [.create, .exclusiveCreate, .closeOnExec],
        permissions: .ownerReadWrite
      )
    } catch {
      throw FileFailure(operation: "write", path: path, reason: Errno(failing: error))
    }
    do {
      try removeFile(path)
    } catch {
      close(descriptor)
      throw error
    }
    return descriptor
  }

  /// Closes a file that nothing more is expected of.
  static func close(_ descriptor: FileDescriptor) {
    do {
      try descriptor.close()
    } catch {
      // What could fail now is to keep what nobody will read.
    }
  }

  /// Writes `bytes` at a place of an open file; `path` is what a failure names.
  static func write(
    _ bytes: [UInt8],
    to descriptor: FileDescriptor,
    at offset: Int,
    of path: FilePath
  ) throws(FileFailure) {
    do {
      _ = try descriptor.writeAll(toAbsoluteOffset: Int64(offset), bytes)
    } catch {
      throw FileFailure(operation: "write", path: path, reason: Errno(failing: error))
    }
  }

  /// A part of an open file, or as much of it as there is; `path` is what a failure names.
  static func bytes(
    of descriptor: FileDescriptor,
    in range: Range<Int>,
    of path: FilePath
  ) throws(FileFailure) -> [UInt8] {
    do {
      return try [UInt8](unsafeUninitializedCapacity: range.count) { buffer, count in
        let room = UnsafeMutableRawBufferPointer(buffer)
        while count < range.count {
          let read = try descriptor.read(
            fromAbsoluteOffset: Int64(range.lowerBound + count),
            into: UnsafeMutableRawBufferPointer(rebasing: room[count..<range.count])
          )
          if read == 0 { break }
          count += read
        }
      }
    } catch {
      throw FileFailure(operation: "read", path: path, reason: Errno(failing: error))
    }
  }
}

extension Errno {
  /// The system's reason for an error of one of its calls.
  fileprivate init(failing error: any Error) {
    self = error as? Errno ?? .ioError
  }
}
