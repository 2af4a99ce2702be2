import Foundation
import SystemPackage

/// The right to write one output folder, held by one process at a time until it is dropped.
///
/// An advisory `flock` on `.vankho-lock`: the system gives it back when the process ends, however
/// it ends, so a killed build never locks the folder for good.
struct OutputLock: ~Copyable {
  static let name = ".vankho-lock"

  private let descriptor: FileDescriptor

  /// Throws `FileFailure` with reason `wouldBlock` when another process holds the lock.
  init(_ folder: FilePath) throws(FileFailure) {
    descriptor = try Self.lockedDescriptor(folder)
  }

  deinit {
    close(descriptor.rawValue)
  }

  private static func lockedDescriptor(_ folder: FilePath) throws(FileFailure) -> FileDescriptor {
    let path = folder.appending(name)
    let descriptor: FileDescriptor
    do {
      descriptor = try FileDescriptor.open(
        path,
        .writeOnly,
        options: [.create, .closeOnExec],
        permissions: [.ownerReadWrite, .groupRead, .otherRead]
      )
    } catch {
      throw FileFailure(operation: "write", path: path, reason: error as? Errno ?? .ioError)
    }
    guard flock(descriptor.rawValue, LOCK_EX | LOCK_NB) == 0 else {
      let reason = Errno(rawValue: errno)
      close(descriptor.rawValue)
      throw FileFailure(operation: "lock", path: folder, reason: reason)
    }
    return descriptor
  }
}
