import Foundation
import Restoration
import Synchronization
import SystemPackage

/// Restored texts of earlier builds, each in a file named by the text and by what restored it.
///
/// Losing it costs time and nothing else: an entry that is damaged, foreign or unreadable is made
/// anew. Entries appear by rename, so that a reader meets whole ones only.
///
/// A class because the threads of a build share what they have used so far.
final class RestorationCache: Sendable {
  /// What an entry is found by.
  struct Key: Sendable, Hashable {
    /// Of the file that holds it.
    let name: String

    /// - Complexity: O(length of the text).
    init(text: String, fingerprint: String) {
      let hash = ContentHash(of: "\(ContentHash(of: text).hex)\n\(fingerprint)")
      name = hash.hex + RestorationCache.suffix
    }
  }

  private struct Use {
    var names: Set<String> = []
    var written = 0
    var failure: FileFailure?
  }

  private static let suffix = ".restored"
  private static let newSuffix = ".new"

  private let folder: FilePath
  private let isReadOnly: Bool
  private let use = Mutex(Use())

  /// A cache in the folder `restored` of `cache`, which is made when there is something to keep.
  init(in cache: FilePath, isReadOnly: Bool = false) {
    folder = cache.appending("restored")
    self.isReadOnly = isReadOnly
  }
}

extension RestorationCache {
  /// What was kept of a text; nil when it must be restored.
  func text(for key: Key, of scanned: ScannedText) -> RestoredText? {
    use.withLock { _ = $0.names.insert(key.name) }
    do {
      let path = folder.appending(key.name)
      guard try Disk.status(of: path)?.type == .regular else { return nil }
      return StoredRestoration.text(in: try Disk.bytes(of: path), of: scanned)
    } catch {
      report(error)
      return nil
    }
  }

  /// Keeps what an earlier build asked for from being swept, as if this one had asked.
  func retain(_ name: String) {
    use.withLock { _ = $0.names.insert(name) }
  }

  /// Keeps a restored text.
  func keep(_ restored: RestoredText, for key: Key) {
    guard !isReadOnly, let bytes = StoredRestoration.bytes(of: restored) else { return }
    do {
      let number = try nextNumber()
      let process = ProcessInfo.processInfo.processIdentifier
      let new = folder.appending("\(key.name).\(process)-\(number)\(Self.newSuffix)")
      try Disk.write(bytes, to: new)
      try Disk.rename(new, to: folder.appending(key.name))
    } catch {
      report(error)
    }
  }

  /// Forgets everything.
  func empty() {
    remove { _ in true }
  }

  /// Forgets what was not asked for since the cache was opened.
  func sweep() {
    let used = use.withLock(\.names)
    remove { !used.contains($0) }
  }

  /// Why the cache did not work, if it did not.
  var diagnostic: Diagnostic? {
    use.withLock(\.failure).map { failure in
      Diagnostic(
        failure,
        .note,
        hint: "texts are restored anew in each build until the cache can be used; see --cache"
      )
    }
  }
}

extension RestorationCache {
  /// A number for a new file, whose folder is there.
  private func nextNumber() throws(FileFailure) -> Int {
    try use.withLock { use throws(FileFailure) in
      if use.written == 0 { try makeFolder() }
      use.written += 1
      return use.written
    }
  }

  private func makeFolder() throws(FileFailure) {
    var path = folder.root.map { FilePath(root: $0, []) } ?? FilePath()
    for component in folder.components {
      path.append(component)
      try Disk.makeFolder(path)
    }
  }

  /// Removes our own files that `isUnwanted` names; all others are a stranger's.
  private func remove(_ isUnwanted: (String) -> Bool) {
    guard !isReadOnly else { return }
    do {
      guard try Disk.status(of: folder)?.type == .directory else { return }
      for name in try Disk.names(in: folder) {
        let isEntry = name.hasSuffix(Self.suffix) && isUnwanted(name)
        let isLeftOver = name.contains(Self.suffix) && name.hasSuffix(Self.newSuffix)
        if isEntry || isLeftOver { try Disk.removeFile(folder.appending(name)) }
      }
    } catch {
      report(error)
    }
  }

  private func report(_ failure: FileFailure) {
    use.withLock { $0.failure = $0.failure ?? failure }
  }
}
