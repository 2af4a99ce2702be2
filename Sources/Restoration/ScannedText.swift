/// A source text as it was received, line by line.
///
/// A line ends at LF or CR LF and nowhere else: a lone CR and a form feed belong to their line.
public struct ScannedText: Sendable, Hashable {
  /// The lines without their ends.
  public let lines: [String]
  /// Whether the last line is ended like the others.
  public let endsWithNewline: Bool

  /// A text of lines that hold no line end; each is ended.
  public init(lines: [String]) {
    self.lines = lines
    endsWithNewline = !lines.isEmpty
  }

  /// Splits a text into its lines.
  ///
  /// An empty text has no line, `"\n"` has an empty one, and what follows the last line end is a
  /// line if it is not empty.
  ///
  /// - Complexity: O(n).
  public init(text: String) {
    var text = text
    (lines, endsWithNewline) = text.withUTF8 { bytes in
      var lines: [String] = []
      var start = 0
      while let end = bytes[start...].firstIndex(of: 0x0A) {
        let isPair = end > start && bytes[end - 1] == 0x0D
        lines.append(String(decoding: bytes[start..<(isPair ? end - 1 : end)], as: UTF8.self))
        start = end + 1
      }
      if start < bytes.count { lines.append(String(decoding: bytes[start...], as: UTF8.self)) }
      return (lines, !lines.isEmpty && start == bytes.count)
    }
  }
}
