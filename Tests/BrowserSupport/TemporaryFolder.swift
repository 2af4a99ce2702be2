import Foundation
import Synchronization

/// A new empty folder in the temporary directory, removed with its content by `remove()`, at the
/// latest when this process exits.
public final class TemporaryFolder: Sendable {
  /// The absolute path, without a slash at its end.
  public let path: String

  /// Makes a folder whose name starts with `prefix`.
  public init(prefix: String = "test") throws {
    let pattern = FileManager.default.temporaryDirectory.path + "/\(prefix)-XXXXXX"
    var name = Array(pattern.utf8CString)
    guard mkdtemp(&name) != nil else { throw BrowserError.system(call: "mkdtemp", code: errno) }
    path = String(decoding: name.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    _ = Self.removesAtExit
    Self.living.withLock { _ = $0.insert(path) }
  }

  /// Writes a file, with the folders above it.
  public func write(_ bytes: some Sequence<UInt8>, to name: String) throws {
    let file = URL(fileURLWithPath: path).appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    let data = Data(bytes)
    guard FileManager.default.createFile(atPath: file.path, contents: data) else {
      throw BrowserError.system(call: "write \(name)", code: errno)
    }
  }

  /// Writes a text file, with the folders above it.
  public func write(_ text: String, to name: String) throws {
    try write(text.utf8, to: name)
  }

  /// Removes the folder now; what is gone already does not matter.
  public func remove() {
    Self.living.withLock { _ = $0.remove(path) }
    Self.remove(path)
  }
}

extension TemporaryFolder {
  private static let living = Mutex<Set<String>>([])

  private static let removesAtExit: Void = {
    atexit {
      for path in TemporaryFolder.living.withLock({ $0 }) { TemporaryFolder.remove(path) }
    }
  }()

  /// A folder that cannot be removed is left to the system, which owns the temporary directory.
  private static func remove(_ path: String) {
    _ = try? FileManager.default.removeItem(atPath: path)
  }
}
