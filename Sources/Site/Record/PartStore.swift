import Foundation
import SystemPackage

/// What a build keeps of every document for the next one and most builds never read, in a file beside
/// the record: bytes for the search index, or texts of citations.
///
/// Parts lie one after the other; the record says where each begins and what its hash is, so that a
/// byte that is not as it was written only costs time. New ones go to the end, and where half of the
/// file is of no use any more, what is of use moves to the other of two files; the last build's file
/// stays until the new record is there.
///
/// A part that cannot be written is only missed, and the file is then not used any more.
struct PartStore: ~Copyable {
  typealias Place = PartFile.Place

  /// What a record says of its file.
  struct Extent: Sendable {
    /// Which of the two files it is; empty for none.
    var letter = ""
    /// How many bytes are of use.
    var used = 0
  }

  /// The letter of the file that new parts go to.
  private let letter: String
  private let source: PartFile?
  private let target: FileDescriptor?
  private let moves: Bool
  /// Not yet written.
  private var waiting: [UInt8] = []
  private var end: Int
  private var used = 0
  private var isWhole: Bool

  private static let partLength = 1 << 20

  /// Opens the file that new parts go to.
  ///
  /// - Parameters:
  ///   - name: what the parts are.
  ///   - record: the path of the build record, beside which the files lie.
  ///   - last: what the last build kept.
  ///   - source: the file of the last build; nil where nothing of it counts.
  ///   - writes: false where nothing is to be kept.
  init(
    _ name: String,
    beside record: FilePath,
    last: Extent?,
    _ source: PartFile?,
    writes: Bool
  ) {
    let known = last?.letter ?? ""
    let size = source?.size ?? 0
    moves = source == nil || size > 2 * (last?.used ?? 0) + Self.partLength
    letter = moves ? (known == "a" ? "b" : "a") : known
    self.source = source
    let path = Self.path(name, beside: record, letter)
    target = writes ? Self.open(path, moves ? [.create, .truncate] : [.append], record) : nil
    end = moves ? 0 : size
    isWhole = target != nil
  }

  deinit {
    // Nothing that was written is lost by a failure to close.
    if let target { Disk.close(target) }
  }

  /// The file that a record names; nil where there is none or it cannot be read.
  static func file(_ name: String, beside record: FilePath, _ extent: Extent) -> PartFile? {
    extent.letter.isEmpty ? nil : PartFile(path(name, beside: record, extent.letter))
  }

  /// Keeps a part of the last build for the next one; nil where it is not as it was.
  mutating func keep(_ place: Place) -> Place? {
    guard moves else {
      used += place.count
      return place
    }
    return source?.bytes(at: place).map { add($0, place.hash) }
  }

  /// Keeps a new part.
  mutating func add(_ bytes: [UInt8], _ hash: ContentHash) -> Place {
    let place = Place(start: end + waiting.count, count: bytes.count, hash: hash)
    guard isWhole else { return place }
    used += place.count
    waiting += bytes
    if waiting.count > Self.partLength { flush() }
    return place
  }

  /// Writes what waits.
  ///
  /// - Returns: what the record is to say; nothing where something is missing.
  mutating func finish() -> Extent {
    flush()
    return isWhole ? Extent(letter: letter, used: used) : Extent()
  }

  /// Removes the file that no record names any more.
  static func sweep(_ name: String, beside record: FilePath, except extent: Extent) {
    for other in ["a", "b"] where other != extent.letter {
      // It may not be there; if it cannot be removed, it will be written over.
      _ = path(name, beside: record, other).withPlatformString { unlink($0) }
    }
  }
}

extension PartStore {
  private mutating func flush() {
    guard isWhole, let target, !waiting.isEmpty else { return }
    do {
      end += try target.writeAll(waiting)
      waiting.removeAll(keepingCapacity: true)
    } catch {
      isWhole = false
      waiting = []
    }
  }

  private static func path(
    _ name: String,
    beside record: FilePath,
    _ letter: String
  ) -> FilePath {
    FilePath("\(record).\(name)-\(letter)")
  }

  private static func open(
    _ path: FilePath,
    _ options: FileDescriptor.OpenOptions,
    _ record: FilePath
  ) -> FileDescriptor? {
    do {
      try Disk.makeFolders(record.removingLastComponent())
      return try FileDescriptor.open(
        path,
        .writeOnly,
        options: options.union(.closeOnExec),
        permissions: [.ownerReadWrite, .groupRead, .otherRead]
      )
    } catch {
      // Without the file every text is read again.
      return nil
    }
  }
}
