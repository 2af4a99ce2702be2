import Foundation

/// The lines of a list of files that is sorted and well formed, as they were read.
///
/// Nothing is made of them before somebody asks: an archive has tens of thousands of files, and most
/// builds change a few.
struct ManifestLines: Sendable, Equatable {
  /// `<hash>  <path>` and a line feed, again and again, in the order of the paths.
  let bytes: [UInt8]
  /// Where each line starts, and where the last one ends.
  private let starts: [Int]

  /// How many bytes there are before the path: 64 digits, two blanks.
  private static let lead = 66

  init() {
    bytes = []
    starts = [0]
  }

  /// Nil where the bytes are not just what a list of these files would be written as.
  ///
  /// - Complexity: O(n).
  init?(reading bytes: [UInt8]) {
    guard bytes.allSatisfy({ $0 < 0x80 }) || String(validating: bytes, as: UTF8.self) != nil,
      let starts = bytes.withUnsafeBufferPointer(Self.starts)
    else { return nil }
    self.bytes = bytes
    self.starts = starts
  }

  var count: Int { starts.count - 1 }

  /// All bytes of some lines.
  subscript(lines: Range<Int>) -> ArraySlice<UInt8> {
    bytes[starts[lines.lowerBound]..<starts[lines.upperBound]]
  }

  func path(_ line: Int) -> OutputPath {
    OutputPath(safe: bytes[starts[line] + Self.lead..<starts[line + 1] - 1])
  }

  func hash(_ line: Int) -> ContentHash? {
    ContentHash(hexBytes: bytes[starts[line]..<starts[line] + 64])
  }

  /// The line of a path, or the line before which it belongs.
  ///
  /// - Complexity: O(log n).
  func place(of path: OutputPath) -> (line: Int, isFound: Bool) {
    var name = path.description
    return name.withUTF8 { name in
      bytes.withUnsafeBufferPointer { bytes in
        var low = 0
        var high = count
        while low < high {
          let middle = (low + high) / 2
          let order = OutputPath.order(Self.path(middle, starts, bytes), name)
          if order == 0 { return (middle, true) }
          if order < 0 { low = middle + 1 } else { high = middle }
        }
        return (low, false)
      }
    }
  }

  static func == (left: ManifestLines, right: ManifestLines) -> Bool { left.bytes == right.bytes }
}

extension ManifestLines {
  private static func path(
    _ line: Int,
    _ starts: [Int],
    _ bytes: UnsafeBufferPointer<UInt8>
  ) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: bytes[starts[line] + lead..<starts[line + 1] - 1])
  }

  private static func starts(_ bytes: UnsafeBufferPointer<UInt8>) -> [Int]? {
    var starts = [0]
    starts.reserveCapacity(bytes.count / 100)
    while let start = starts.last, start < bytes.count {
      guard let base = bytes.baseAddress, let end = memchr(base + start, 0x0A, bytes.count - start)
      else { return nil }
      let next = end - UnsafeMutableRawPointer(mutating: base) + 1
      guard isLine(UnsafeBufferPointer(rebasing: bytes[start..<next])) else { return nil }
      starts.append(next)
      let line = starts.count - 2
      guard
        line == 0 || OutputPath.order(path(line - 1, starts, bytes), path(line, starts, bytes)) < 0
      else { return nil }
    }
    return starts
  }

  private static func isLine(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    guard line.count > lead else { return false }
    let blank = UInt8(ascii: " ")
    let digits = UnsafeBufferPointer(rebasing: line[..<64])
    // No path begins with a blank, and where there are more than two the list was not written so.
    return ContentHash.isHex(digits) && line[64] == blank && line[65] == blank
      && line[lead] != blank
      && OutputPath.isSafe(UnsafeBufferPointer(rebasing: line[lead..<line.count - 1]))
  }
}
