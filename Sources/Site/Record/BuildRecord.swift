import Foundation
import SystemPackage

/// What an earlier build found and made, kept in the cache so that the next one does only what has
/// changed.
///
/// A record belongs to one output folder, to the list of files found there, to the options, and to
/// this very program; with anything else it counts for nothing. It has a head, which alone is read
/// where nothing has changed, and a body. Layout, numbers little-endian:
/// 1. `VKB3`, the length of the body (8 bytes), its checksum (8 bytes), the length of the head (8 bytes),
///    its SHA-256;
/// 2. the body and the head, which is written when all else is done.
///
/// A byte that is not as it was written makes the part that it stands in unreadable, and the build
/// goes on as if there were no record. What most builds never read lies beside it (`PartStore`).
struct BuildRecord: Sendable {
  static let magic = Array("VKB3".utf8)
  static let frontLength = 4 + 8 + 8 + 8 + 32

  let head: Head
  private let path: FilePath
  private let body: Range<Int>
  private let bodyChecksum: UInt64

  /// What tells whether anything has changed, and what is said again where nothing has.
  struct Head: Sendable {
    /// Of program, options and model.
    var key: ContentHash
    /// Of the bytes of the list of files in the output folder.
    var manifest: ContentHash
    var started: FileCensus.Moment
    var census: [UInt8]
    var documents: Int
    var notHeld: Int
    var files: Int
    /// The files in the output that belong to somebody else.
    var strangers: [String]
    var diagnostics: [Diagnostic]
  }

  /// Reads the head of the record at `path`; nil where there is none or it is damaged.
  init?(at path: FilePath) {
    do {
      guard try Disk.status(of: path)?.type == .regular else { return nil }
      let front = try Disk.bytes(of: path, in: 0..<Self.frontLength)
      guard front.count == Self.frontLength, front.starts(with: Self.magic),
        let headHash = ContentHash(bytes: front[28..<60])
      else { return nil }
      func word(at start: Int) -> UInt64 {
        front[start..<start + 8].reversed().reduce(0) { $0 << 8 | UInt64($1) }
      }
      let (bodyLength, headLength) = (word(at: 4), word(at: 20))
      guard bodyLength < 1 << 40, headLength < 1 << 32 else { return nil }
      body = Self.frontLength..<Self.frontLength + Int(bodyLength)
      let bytes = try Disk.bytes(of: path, in: body.upperBound..<body.upperBound + Int(headLength))
      guard bytes.count == Int(headLength), ContentHash(of: bytes) == headHash,
        let head = Head(reading: bytes)
      else { return nil }
      self.head = head
      self.path = path
      bodyChecksum = word(at: 12)
    } catch {
      // A record that cannot be read is one that is not there; it only costs time.
      return nil
    }
  }

  /// The rest of the record; nil where it is damaged or unreadable.
  func readBody() -> RecordedBuild? {
    do {
      let bytes = try Disk.bytes(of: path, in: body)
      var checksum = BodyChecksum()
      checksum.add(bytes[...])
      guard checksum.value == bodyChecksum else { return nil }
      return RecordedBuild(reading: bytes, at: path)
    } catch {
      return nil
    }
  }

  /// Where the record of an output folder lies.
  static func path(in cache: FilePath, output: FilePath) -> FilePath {
    let name = ContentHash(of: Disk.resolved(output).string).hex.prefix(16)
    return cache.appending("built").appending("\(name).record")
  }
}

extension BuildRecord.Head {
  func append(to writer: inout StoredBytes.Writer) {
    writer.append(key)
    writer.append(manifest)
    writer.append(word: started.seconds)
    writer.append(word: started.nanoseconds)
    writer.append(census.count)
    writer.append(raw: census)
    for count in [documents, notHeld, files] { writer.append(count) }
    writer.append(strangers)
    writer.append(diagnostics)
  }

  init?(reading bytes: [UInt8]) {
    var reader = StoredBytes.Reader(bytes)
    guard let key = reader.hash(), let manifest = reader.hash(), let seconds = reader.word(),
      let nanoseconds = reader.word(), let length = reader.number(),
      let census = reader.raw(length), let documents = reader.number(),
      let notHeld = reader.number(), let files = reader.number(), let strangers = reader.texts(),
      let diagnostics = reader.diagnostics(), reader.isAtEnd
    else { return nil }
    self.init(
      key: key,
      manifest: manifest,
      started: FileCensus.Moment(seconds: seconds, nanoseconds: nanoseconds),
      census: Array(census),
      documents: documents,
      notHeld: notHeld,
      files: files,
      strangers: strangers,
      diagnostics: diagnostics
    )
  }
}
