import Foundation

/// A file's place below the output folder, such as `nam/2023/index.html`.
///
/// Invariant: one or more components joined by `/`, none empty, none `.` or `..`, none with a
/// control character or backslash, so that no text of a source can name a file outside the output.
public struct OutputPath: Hashable, Sendable, Comparable, CustomStringConvertible {
  public let description: String

  /// Nil when `text` breaks the invariant.
  ///
  /// - Complexity: O(n).
  public init?(_ text: String) {
    var text = text
    guard text.withUTF8(Self.isSafe) else { return nil }
    description = text
  }

  /// The folders on the way to the file, each from the output on, the nearest last.
  var folders: [OutputPath] {
    let bytes = description.utf8
    return bytes.indices.filter { bytes[$0] == UInt8(ascii: "/") }
      .map { OutputPath(folder: description[..<$0]) }
  }

  private init(folder: Substring) {
    description = String(folder)
  }

  /// Bytes of which it is known that they keep the invariant, and are UTF-8.
  init(safe bytes: ArraySlice<UInt8>) {
    description = String(decoding: bytes, as: UTF8.self)
  }

  /// Whether a text of these bytes keeps the invariant.
  ///
  /// - Complexity: O(n).
  static func isSafe(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var start = 0
    for index in 0...bytes.count {
      guard index == bytes.count || bytes[index] == UInt8(ascii: "/") else {
        let byte = bytes[index]
        guard byte >= 0x20, byte != 0x7F, byte != UInt8(ascii: "\\") else { return false }
        continue
      }
      let length = index - start
      let isDots = length <= 2 && bytes[start..<index].allSatisfy { $0 == UInt8(ascii: ".") }
      // An empty component is all dots, too.
      if isDots { return false }
      start = index + 1
    }
    return true
  }

  /// By bytes, as file systems tell names apart.
  public static func == (left: OutputPath, right: OutputPath) -> Bool {
    var left = left.description
    var right = right.description
    return left.withUTF8 { left in right.withUTF8 { right in order(left, right) == 0 } }
  }

  public func hash(into hasher: inout Hasher) {
    var text = description
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }

  /// Byte order, which is what the manifest is sorted by.
  public static func < (left: OutputPath, right: OutputPath) -> Bool {
    var left = left.description
    var right = right.description
    return left.withUTF8 { left in right.withUTF8 { right in order(left, right) < 0 } }
  }

  /// Negative where `left` comes first, zero where both are the same.
  static func order(
    _ left: UnsafeBufferPointer<UInt8>,
    _ right: UnsafeBufferPointer<UInt8>
  ) -> Int {
    guard let one = left.baseAddress, let other = right.baseAddress else {
      return left.count - right.count
    }
    let order = Int(memcmp(one, other, min(left.count, right.count)))
    return order == 0 ? left.count - right.count : order
  }
}
