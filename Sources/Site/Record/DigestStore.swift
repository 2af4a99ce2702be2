import Foundation
import Search
import SystemPackage

/// What the search index needs of each document, kept in a file of the cache so that an unchanged
/// document is not read again.
///
/// Digests lie one after the other; the record says where each begins and what its hash is, so that a
/// byte that is not as it was written only costs time. New ones go to the end, and where half of the
/// file is of no use any more, what is of use moves to the other of two files; the last build's file
/// stays until the new record is there.
///
/// A digest that cannot be written is only missed, and the file is then not used any more.
struct DigestStore: ~Copyable {
  /// Where a digest stands in the file.
  struct Place: Sendable, Hashable {
    let start: Int
    let count: Int
    let hash: ContentHash
  }

  /// The letter of the file that new digests go to.
  private let letter: String
  private let path: FilePath
  private let source: FileDescriptor?
  private let target: FileDescriptor?
  private let moves: Bool
  /// Not yet written.
  private var waiting: [UInt8] = []
  private var end: Int
  /// How many bytes are of use to the next build.
  private var used = 0
  private var isWhole: Bool

  private static let partLength = 1 << 20

  /// Opens the digests of the last build.
  ///
  /// - Parameters:
  ///   - record: the path of the build record, beside which the files lie.
  ///   - last: what the last build kept; nil where nothing of it counts.
  ///   - writes: false where nothing is to be kept.
  init(beside record: FilePath, last: RecordedBuild?, writes: Bool) {
    let known = last?.digests ?? ""
    let source = known.isEmpty ? nil : Self.open(Self.path(record, known), .readOnly, [])
    let size = source.flatMap(Self.size) ?? 0
    moves = source == nil || size > 2 * (last?.digestLength ?? 0) + Self.partLength
    letter = moves ? (known == "a" ? "b" : "a") : known
    path = Self.path(record, letter)
    self.source = source
    target =
      writes
      ? Self.open(path, .writeOnly, moves ? [.create, .truncate] : [.append], making: record)
      : nil
    end = moves ? 0 : size
    isWhole = target != nil
  }

  deinit {
    // Nothing that was written is lost by a failure to close.
    for descriptor in [source, target].compactMap({ $0 }) { close(descriptor.rawValue) }
  }

  /// A digest of the last build; nil where it is not as it was.
  func digest(at place: Place) -> SearchDigest? {
    guard let source else { return nil }
    do {
      let bytes = try [UInt8](unsafeUninitializedCapacity: place.count) { buffer, count in
        count = try source.read(
          fromAbsoluteOffset: Int64(place.start),
          into: UnsafeMutableRawBufferPointer(buffer)
        )
      }
      return ContentHash(of: bytes) == place.hash ? SearchDigest(bytes: bytes) : nil
    } catch {
      return nil
    }
  }

  /// Keeps a digest of the last build for the next one.
  mutating func keep(_ digest: SearchDigest, at place: Place) -> Place {
    guard !moves else { return add(digest, place.hash) }
    used += place.count
    return place
  }

  /// Keeps a new digest.
  mutating func add(_ digest: SearchDigest) -> Place {
    add(digest, ContentHash(of: digest.bytes))
  }

  /// Writes what waits.
  ///
  /// - Returns: the letter of the file, empty where something is missing, and how many bytes are of use.
  mutating func finish() -> (letter: String, length: Int) {
    flush()
    return isWhole ? (letter, used) : ("", 0)
  }

  /// Removes the file that no record names any more.
  static func sweep(beside record: FilePath, except letter: String) {
    for other in ["a", "b"] where other != letter {
      // It may not be there; if it cannot be removed, it will be written over.
      _ = path(record, other).withPlatformString { unlink($0) }
    }
  }
}

extension DigestStore {
  private mutating func add(_ digest: SearchDigest, _ hash: ContentHash) -> Place {
    let place = Place(start: end + waiting.count, count: digest.bytes.count, hash: hash)
    guard isWhole else { return place }
    used += place.count
    waiting += digest.bytes
    if waiting.count > Self.partLength { flush() }
    return place
  }

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

  private static func path(_ record: FilePath, _ letter: String) -> FilePath {
    FilePath("\(record).digests-\(letter)")
  }

  private static func open(
    _ path: FilePath,
    _ mode: FileDescriptor.AccessMode,
    _ options: FileDescriptor.OpenOptions,
    making record: FilePath? = nil
  ) -> FileDescriptor? {
    do {
      if let record { try Disk.makeFolders(record.removingLastComponent()) }
      return try FileDescriptor.open(
        path,
        mode,
        options: options.union(.closeOnExec),
        permissions: [.ownerReadWrite, .groupRead, .otherRead]
      )
    } catch {
      // Without the file every text is read again.
      return nil
    }
  }

  private static func size(_ descriptor: FileDescriptor) -> Int? {
    do {
      return Int(try descriptor.stat().size)
    } catch {
      return nil
    }
  }
}
