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
  private let failed = Mutex<FileFailure?>(nil)

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

  /// A file in `folder`; nil where none can be made.
  static func inFolder(_ folder: FilePath) -> ScratchFile? {
    do {
      return try ScratchFile(in: folder)
    } catch {
      // What would be kept in it takes memory, or is made once more.
      return nil
    }
  }

  /// Why what was written could not be read again; nil where all could.
  var failure: FileFailure? { failed.withLock { $0 } }

  /// How many bytes were written.
  var length: Int { end.load(ordering: .relaxed) }

  /// Writes `bytes` behind all others; the place where they stand.
  func append(_ bytes: [UInt8]) throws(FileFailure) -> Range<Int> {
    let start = end.wrappingAdd(bytes.count, ordering: .relaxed).oldValue
    try Disk.write(bytes, to: descriptor, at: start, of: path)
    return start..<start + bytes.count
  }

  /// The bytes of a place that `append` gave; nil where they cannot be read, which `failure` tells.
  func bytes(in range: Range<Int>) -> [UInt8]? {
    do {
      return try Disk.bytes(of: descriptor, in: range, of: path)
    } catch {
      failed.withLock { $0 = $0 ?? error }
      return nil
    }
  }
}
