/// Writes text into Markdown so that it is read as text: signs escaped, blanks kept.
struct MarkdownWriter {
  /// The Markdown so far, in UTF-8.
  private(set) var bytes: [UInt8] = []

  init(capacity: Int) {
    bytes.reserveCapacity(capacity)
  }

  var isEmpty: Bool { bytes.isEmpty }

  /// Adds Markdown as it is.
  mutating func append(markdown: String) {
    bytes.append(contentsOf: markdown.utf8)
  }

  /// Adds the text of a heading, which is one line: newlines become entities.
  ///
  /// - Complexity: O(n).
  mutating func append(heading text: String) {
    var text = text
    text.withUTF8 { line in
      let end = Self.endOfText(line, from: 0, to: line.count)
      var index = 0
      while index < line.count, Self.isBlank(line[index]) { index += appendEntity(line[index]) }
      while index < end {
        // A run of # at the end would close the heading.
        if line[index] == UInt8(ascii: "#") { bytes.append(Self.backslash) }
        index += appendInline(line, at: index)
      }
      while index < line.count { index += appendEntity(line[index]) }
    }
  }

  /// Adds the text of a paragraph; its newlines become hard breaks, lines after them are indented.
  ///
  /// - Complexity: O(n).
  mutating func append(paragraph text: String, indent: String) {
    var text = text
    text.withUTF8 { all in
      var start = 0
      while true {
        var end = start
        while end < all.count, all[end] != 0x0A { end += 1 }
        appendLine(all, start..<end)
        guard end < all.count else { return }
        // An empty line would end the paragraph, so a newline beside another is an entity.
        let isBreak = end > start && end + 1 < all.count && all[end + 1] != 0x0A
        if isBreak {
          bytes.append(Self.backslash)
          bytes.append(0x0A)
          bytes.append(contentsOf: indent.utf8)
        } else {
          _ = appendEntity(0x0A)
        }
        start = end + 1
      }
    }
  }

  /// Adds a line: what opens a block at its start is escaped, blanks at its ends are entities.
  private mutating func appendLine(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    let end = Self.endOfText(text, from: range.lowerBound, to: range.upperBound)
    var index = range.lowerBound
    if index < end {
      if Self.isBlank(text[index]) {
        index += appendEntity(text[index])
      } else {
        index = appendLineStart(text, index, end)
      }
    }
    while index < end { index += appendInline(text, at: index) }
    while index < range.upperBound { index += appendEntity(text[index]) }
  }

  /// Escapes what would open a heading, a quotation, a list, a table or a rule under a heading.
  private mutating func appendLineStart(
    _ text: UnsafeBufferPointer<UInt8>,
    _ start: Int,
    _ end: Int
  ) -> Int {
    var index = start
    switch text[start] {
    case UInt8(ascii: "#"), UInt8(ascii: ">"), UInt8(ascii: "-"), UInt8(ascii: "+"),
      UInt8(ascii: "="), UInt8(ascii: ":"):
      bytes.append(Self.backslash)
    case 0x30...0x39:
      while index < end, text[index] &- 0x30 < 10 { index += 1 }
      bytes.append(contentsOf: text[start..<index])
      // "1." and "1)" open a list only before a blank or at the end of the line.
      guard index < end, text[index] == UInt8(ascii: ".") || text[index] == UInt8(ascii: ")") else {
        return index
      }
      if index + 1 == end || Self.isBlank(text[index + 1]) { bytes.append(Self.backslash) }
    default: return index + appendInline(text, at: index)
    }
    bytes.append(text[index])
    return index + 1
  }

  /// Adds a byte of a line and gives how many it took.
  private mutating func appendInline(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    let byte = text[index]
    switch byte {
    case Self.backslash, UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"),
      UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: "|"),
      UInt8(ascii: "~"):
      bytes.append(Self.backslash)
      bytes.append(byte)
    case UInt8(ascii: "&"):
      // Only before these could it open an entity.
      let next = index + 1 < text.count ? text[index + 1] : 0
      if next == UInt8(ascii: "#") || next | 0x20 &- 0x61 < 26 { bytes.append(Self.backslash) }
      bytes.append(byte)
    case 0x0A, 0x0D, 0x0B, 0x0C: return appendEntity(byte)
    case 0xEF
    where index + 2 < text.count && text[index + 1] == 0xBB && text[index + 2] == 0xBF:
      // A byte order mark would be dropped at the start of a file.
      bytes.append(contentsOf: "&#xFEFF;".utf8)
      return 3
    default: bytes.append(byte)
    }
    return 1
  }

  private mutating func appendEntity(_ byte: UInt8) -> Int {
    bytes.append(contentsOf: "&#\(byte);".utf8)
    return 1
  }

  private static let backslash = UInt8(ascii: "\\")

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte &- 0x09 < 5
  }

  /// Where the text of a line ends and only blanks follow, which would be dropped.
  private static func endOfText(
    _ text: UnsafeBufferPointer<UInt8>,
    from start: Int,
    to end: Int
  ) -> Int {
    var last = end
    while last > start, isBlank(text[last - 1]) { last -= 1 }
    return last
  }
}
