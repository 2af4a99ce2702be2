import Foundation
import SystemPackage

/// What a stat walk of the source folders finds: every name with what the system knows of the file,
/// so that a later walk can tell what is as it was without reading it.
///
/// Names that begin with a dot are passed over, as everywhere. Of a symbolic link the file it leads
/// to counts, too.
struct FileCensus: Sendable {
  /// The names and stamps one after the other: `<folder>/<path> NUL`, then the stamp.
  private(set) var bytes: [UInt8] = []
  /// The latest time of change of any file.
  private(set) var newest = Moment(seconds: 0, nanoseconds: 0)
  private let jobs: Int

  /// A point in time as file systems keep it.
  struct Moment: Sendable, Hashable, Comparable {
    let seconds: Int64
    let nanoseconds: Int64

    static func < (left: Moment, right: Moment) -> Bool {
      (left.seconds, left.nanoseconds) < (right.seconds, right.nanoseconds)
    }

    /// Now, by the clock that files are stamped with.
    static var now: Moment {
      var time = timespec()
      clock_gettime(CLOCK_REALTIME, &time)
      return Moment(seconds: Int64(time.tv_sec), nanoseconds: Int64(time.tv_nsec))
    }

    /// Whether a file that was changed at this moment could have been changed again, after it was
    /// read in a walk that began at `start`, and bear the same time.
    ///
    /// Stamps come from a clock that ticks at least a hundred times a second; a file system that
    /// keeps whole seconds may keep only even ones.
    func isRacy(with start: Moment) -> Bool {
      let margin: Int64 = nanoseconds == 0 ? 2_000_000_000 : 20_000_000
      let distance = (start.seconds - seconds) * 1_000_000_000 + start.nanoseconds - nanoseconds
      return start.seconds - seconds < 4 && distance < margin
    }
  }

  /// Size, times, number and type of one file.
  struct Stamp: Sendable, Hashable {
    static let length = 7 * 8
    let size: UInt64
    let modified: Moment
    let changed: Moment
    let number: UInt64
    let mode: UInt64

    var latest: Moment { max(modified, changed) }
  }

  /// Walks the folders, each under its name; what cannot be examined is noted as such.
  ///
  /// - Parameters:
  ///   - folders: what to walk.
  ///   - jobs: on how many threads files are examined.
  init(_ folders: [(name: String, path: FilePath)], jobs: Int) {
    self.jobs = jobs
    for (name, path) in folders {
      let descriptor = path.withPlatformString { open($0, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
      walk(descriptor, Array("\(name)/".utf8))
    }
  }
}

extension FileCensus {
  private mutating func walk(_ descriptor: CInt, _ prefix: [UInt8]) {
    guard descriptor >= 0, let stream = fdopendir(descriptor) else {
      append(prefix, [UInt64(bitPattern: Int64(errno))])
      if descriptor >= 0 { close(descriptor) }
      return
    }
    defer { closedir(stream) }
    var names: [[UInt8]] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      if name.first != UInt8(ascii: ".") { names.append(name) }
    }
    names.sort { $0.lexicographicallyPrecedes($1) }
    guard jobs > 1, names.count > 1024 else {
      for name in names { examine(name, in: descriptor, prefix) }
      return
    }
    let parts = stride(from: 0, to: names.count, by: 256).map { start in
      names[start..<min(start + 256, names.count)]
    }
    for part in parallelMap(parts, jobs: jobs, { FileCensus($0, in: descriptor, prefix) }) {
      bytes += part.bytes
      newest = max(newest, part.newest)
    }
  }

  /// Examines some of the files of a folder.
  private init(_ names: ArraySlice<[UInt8]>, in folder: CInt, _ prefix: [UInt8]) {
    jobs = 1
    for name in names { examine(name, in: folder, prefix) }
  }

  private mutating func examine(_ name: [UInt8], in folder: CInt, _ prefix: [UInt8]) {
    let path = name.map { CChar(bitPattern: $0) } + [0]
    var status = stat()
    guard fstatat(folder, path, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
      append(prefix + name, [UInt64(bitPattern: Int64(errno))])
      return
    }
    let type = status.st_mode & S_IFMT
    if type == S_IFDIR {
      walk(openat(folder, path, O_RDONLY | O_DIRECTORY | O_CLOEXEC), prefix + name + [0x2F])
      return
    }
    append(prefix + name, status)
    if type == S_IFLNK, fstatat(folder, path, &status, 0) == 0 {
      append(prefix + name + Array(" ->".utf8), status)
    }
  }

  private mutating func append(_ name: [UInt8], _ status: stat) {
    let modified = Moment(
      seconds: Int64(status.st_mtim.tv_sec),
      nanoseconds: Int64(status.st_mtim.tv_nsec)
    )
    let changed = Moment(
      seconds: Int64(status.st_ctim.tv_sec),
      nanoseconds: Int64(status.st_ctim.tv_nsec)
    )
    newest = max(newest, max(modified, changed))
    append(
      name,
      [
        UInt64(bitPattern: Int64(status.st_size)), UInt64(bitPattern: modified.seconds),
        UInt64(bitPattern: modified.nanoseconds), UInt64(bitPattern: changed.seconds),
        UInt64(bitPattern: changed.nanoseconds), UInt64(status.st_ino), UInt64(status.st_mode),
      ]
    )
  }

  /// Seven words a file; fewer are filled up, and mean that it could not be examined.
  private mutating func append(_ name: [UInt8], _ words: [UInt64]) {
    bytes.append(contentsOf: name)
    bytes.append(0)
    for index in 0..<7 {
      let word = index < words.count ? words[index] : .max
      withUnsafeBytes(of: word.littleEndian) { bytes.append(contentsOf: $0) }
    }
  }
}
