import Foundation
import Synchronization
import SystemPackage

/// A file without a name that holds bytes for as long as it is open, so that they need no memory.
///
/// A class because it owns the descriptor, and because threads share its end.
final class ScratchFile: Sendable {
  private let descriptor: FileDescriptor
  private let path: FilePath
  private let end = Atomic(0)

  /// Makes a file in `folder`, which is made if need be.
  init(in folder: FilePath) throws(FileFailure) {
    try Disk.makeFolders(folder)
    let name = ".tam-\(ProcessInfo.processInfo.processIdentifier)"
    path = folder.appending(name)
    descriptor = try Disk.openScratch(path)
  }

  deinit {
    Disk.close(descriptor)
  }

  /// Writes `bytes` behind all others; the place where they stand.
  func append(_ bytes: [UInt8]) throws(FileFailure) -> Range<Int> {
    let start = end.wrappingAdd(bytes.count, ordering: .relaxed).oldValue
    try Disk.write(bytes, to: descriptor, at: start, of: path)
    return start..<start + bytes.count
  }

  /// The bytes of a place that `append` gave.
  func bytes(in range: Range<Int>) throws(FileFailure) -> [UInt8] {
    try Disk.bytes(of: descriptor, in: range, of: path)
  }
}
