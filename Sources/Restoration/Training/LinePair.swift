/// A line as an engine read it and as it was printed.
public struct LinePair: Sendable, Hashable {
  public let read: String
  public let printed: String

  public init(read: String, printed: String) {
    self.read = read
    self.printed = printed
  }

  /// The pairs of a file of `page<TAB>read<TAB>printed`; lines of another form are left out.
  public static func pairs(of text: String) -> [LinePair] {
    ScannedText(text: text).lines.compactMap { line in
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard fields.count == 3, !fields[1].isEmpty, !fields[2].isEmpty else { return nil }
      return LinePair(read: String(fields[1]), printed: String(fields[2]))
    }
  }
}
