/// A file's place below the output folder, such as `nam/2023/index.html`.
///
/// Invariant: one or more components joined by `/`, none empty, none `.` or `..`, none with a
/// control character or backslash, so that no text of a source can name a file outside the output.
public struct OutputPath: Hashable, Sendable, Comparable, CustomStringConvertible {
  public let description: String

  /// Nil when `text` breaks the invariant.
  public init?(_ text: String) {
    let components = text.split(separator: "/", omittingEmptySubsequences: false)
    let isSafe = components.allSatisfy { component in
      !component.isEmpty && component != "." && component != ".."
        && component.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\\") }
    }
    guard isSafe, !components.isEmpty else { return nil }
    description = text
  }

  /// Byte order, which is what the manifest is sorted by.
  public static func < (left: OutputPath, right: OutputPath) -> Bool {
    left.description.utf8.lexicographicallyPrecedes(right.description.utf8)
  }
}
