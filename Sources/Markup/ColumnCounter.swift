/// Counts columns along the lines of a source, so that ascending places cost one pass in all.
struct ColumnCounter {
  private let source: SourceText
  private var line = 0
  private var offset = 0
  private var column = 1

  init(of source: SourceText) {
    self.source = source
  }

  /// The position of a byte that stands on a line.
  ///
  /// - Complexity: O(distance from the last place, where that was before it on the same line).
  mutating func position(ofOffset wanted: Int, line wantedLine: Int) -> SourcePosition {
    if wantedLine != line || wanted < offset {
      line = wantedLine
      offset = Int(source.lineStarts[line - 1])
      column = 1
      // A byte order mark at the start of a file is no column.
      if offset == 0, source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { offset = min(3, wanted) }
    }
    source.bytes.withUnsafeBufferPointer { bytes in
      column += UTF8Count.scalars(in: bytes[offset..<max(offset, wanted)])
    }
    offset = max(offset, wanted)
    return SourcePosition(line: line, column: column)
  }
}
