import Synchronization
import SystemPackage

/// A file beside a build record that holds parts of it, which are read one by one when they are needed.
///
/// A class because it owns the descriptor, and because threads share what it knows of damage.
final class PartFile: Sendable {
  /// Where a part stands in the file.
  struct Place: Sendable, Hashable {
    let start: Int
    let count: Int
    /// Of its bytes, so that one that is not as it was written is no part.
    let hash: ContentHash
  }

  let size: Int
  private let descriptor: FileDescriptor
  private let path: FilePath
  private let damaged = Atomic(false)

  /// Opens the file; nil where it cannot be read.
  init?(_ path: FilePath) {
    do {
      guard try Disk.status(of: path)?.type == .regular else { return nil }
      descriptor = try FileDescriptor.open(path, .readOnly, options: [.closeOnExec])
    } catch {
      // What is not there is made again.
      return nil
    }
    do {
      size = Int(try descriptor.stat().size)
    } catch {
      Disk.close(descriptor)
      return nil
    }
    self.path = path
  }

  deinit {
    Disk.close(descriptor)
  }

  /// Whether a part that was asked for is not as it was written.
  var isDamaged: Bool { damaged.load(ordering: .relaxed) }

  /// The bytes of a part; nil where they are not as they were written.
  func bytes(at place: Place) -> [UInt8]? {
    do {
      let bytes = try Disk.bytes(
        of: descriptor,
        in: place.start..<place.start + place.count,
        of: path
      )
      if ContentHash(of: bytes) == place.hash { return bytes }
    } catch {
      // As if they were others.
    }
    damaged.store(true, ordering: .relaxed)
    return nil
  }
}
