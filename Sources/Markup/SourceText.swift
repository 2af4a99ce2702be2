/// The source of a tree, to say where in it something stands.
struct SourceText {
  let bytes: [UInt8]
  /// The offset of the first byte of each line.
  let lineStarts: [Int32]

  /// The offset of a byte column (from 1) of a line (from 1), nil outside the line.
  func offset(line: Int, byteColumn: Int) -> Int? {
    guard lineStarts.indices.contains(line - 1), byteColumn > 0 else { return nil }
    let offset = Int(lineStarts[line - 1]) + byteColumn - 1
    return offset < end(ofLine: line) ? offset : nil
  }

  /// The offset just behind a line and its end.
  func end(ofLine line: Int) -> Int {
    lineStarts.indices.contains(line) ? Int(lineStarts[line]) : bytes.count
  }

  /// The length of the blanks and quote marks that a line of a paragraph begins with, in bytes.
  func prefixLength(ofLine line: Int) -> Int {
    guard lineStarts.indices.contains(line - 1) else { return 0 }
    let start = Int(lineStarts[line - 1])
    var offset = start
    while offset < end(ofLine: line), isBlank(at: offset) || bytes[offset] == UInt8(ascii: ">") {
      offset += 1
    }
    return offset - start
  }

  /// Whether a space or a tab stands at an offset.
  func isBlank(at offset: Int) -> Bool {
    bytes[offset] == UInt8(ascii: " ") || bytes[offset] == UInt8(ascii: "\t")
  }

  /// The offset behind `text`, whose source begins at `start`.
  ///
  /// Steps over backslashes and entities, and catches up where they differ otherwise.
  /// - Complexity: O(length of the text).
  func end(of text: Slice<UnsafeBufferPointer<UInt8>>, from start: Int) -> Int {
    let longestDetour = 40
    var cursor = start
    for byte in text {
      let limit = min(cursor + longestDetour, bytes.count)
      var found = cursor
      while found < limit, bytes[found] != byte { found += 1 }
      if found < limit { cursor = found + 1 }
    }
    return min(cursor, bytes.count)
  }
}
