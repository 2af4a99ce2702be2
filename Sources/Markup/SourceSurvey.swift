import Lanes

/// One look at the source before cmark-gfm sees it: where lines start, and that parsing stays cheap.
///
/// cmark-gfm 0.29.0.gfm.6 needs time or memory that grows with the square of the input in the cases
/// bounded below (measured on the library, causes read in its source), and aborts the process when a
/// buffer passes 2^30 bytes. What is refused here would take minutes, or all the memory there is;
/// what passes is parsed in time proportional to its length.
/// - Complexity: O(n), sixteen bytes at a time where nothing is special.
struct SourceSurvey {
  /// Containers one in another: each line, also a blank or a lazy one, walks through all of them.
  static let deepestNesting = 50
  /// Bytes of the longest definitions times closing brackets: each use copies the destination.
  static let referenceExpansion = 128 << 20
  /// Bytes up to which neither the tree nor the page needs to be estimated.
  static let estimateFrom = 1 << 20
  /// Nodes of the tree, at some 200 bytes each.
  static let mostNodes = 6_000_000
  /// Bytes of the page at worst.
  static let largestPage = 1_000_000_000

  /// The offset of the first byte of each line, as cmark counts lines: LF, CR LF or CR ends one.
  private(set) var lineStarts: [Int32] = []

  private let bytes: UnsafeBufferPointer<UInt8>
  private var depth = 0
  private var run = SourceRun()
  private var closingBrackets = 0
  private var cells = 0
  private var longestDefinition = 0
  private var definitionLine = 0

  /// Surveys `bytes`, throwing what makes them unfit to be parsed.
  init(_ bytes: UnsafeBufferPointer<UInt8>) throws(MarkupError) {
    self.bytes = bytes
    if bytes.count > SourceSurvey.estimateFrom {
      let estimate = PageEstimate(bytes)
      if estimate.nodes > SourceSurvey.mostNodes || estimate.page > SourceSurvey.largestPage {
        throw .tooLarge(bytes: bytes.count)
      }
    }
    lineStarts.reserveCapacity(bytes.count / 64 + 1)
    var start = 0
    while start < bytes.count {
      lineStarts.append(Int32(start))
      start = try surveyLine(from: start)
    }
    try closeRun()
    let product = longestDefinition.multipliedReportingOverflow(by: closingBrackets)
    if product.overflow || product.partialValue > SourceSurvey.referenceExpansion {
      throw .referencesTooLong(line: definitionLine)
    }
  }
}

extension SourceSurvey {
  private var line: Int { lineStarts.count }

  /// Surveys one line and returns where the next one starts.
  private mutating func surveyLine(from start: Int) throws(MarkupError) -> Int {
    let prefix = LinePrefix(of: bytes, from: start)
    if prefix.isBlank {
      try closeRun()
    } else if prefix.markers > 0 {
      // A line continues what its blanks reach and opens what its markers name; a line without
      // markers may be a lazy continuation and leaves everything open.
      depth = min(depth, prefix.blankColumns / 2) + prefix.markers
      if depth > SourceSurvey.deepestNesting { throw .nestedTooDeep(line: line) }
    }
    var pipes = 0
    var index = start
    while true {
      index = nextSpecial(from: index)
      guard index < bytes.count else { break }
      let byte = bytes[index]
      if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") { break }
      if byte == UInt8(ascii: "\\") {
        // Where a backslash escapes nothing, in code and tags, what follows means nothing either.
        index += escapes(at: index) ? 2 : 1
        continue
      }
      if byte == UInt8(ascii: "|") {
        pipes += 1
      } else if byte == UInt8(ascii: "&") {
        if opensCircumflex(at: index) { throw .circumflexEntity(line: line) }
      } else {
        run.count(byte, at: index, of: bytes, prefixEnd: prefix.end)
      }
      index += 1
    }
    if !prefix.isBlank {
      let cells = try run.countLine(
        start..<index,
        of: bytes,
        prefix: prefix,
        pipes: pipes,
        line: line
      )
      self.cells += cells
      if self.cells > SourceRun.mostCells { throw .tableTooLarge(line: line) }
    }
    guard index < bytes.count else { return index }
    let isPair =
      bytes[index] == UInt8(ascii: "\r") && index + 1 < bytes.count
      && bytes[index + 1] == UInt8(ascii: "\n")
    return index + (isPair ? 2 : 1)
  }

  /// The next of LF, CR and `& * < [ \ ] _ |` at or after `start`, which may mean something, or the
  /// end.
  private func nextSpecial(from start: Int) -> Int {
    let source = UnsafeRawBufferPointer(bytes)
    var offset = start
    while offset < source.count {
      let now = SIMD16(source, from: offset)
      let breaks = now .== 0x0A .| now .== 0x0D
      let marks = now .== 0x26 .| now .== 0x2A .| now .== 0x3C .| now .== 0x5F .| now .== 0x7C
      let special = breaks .| marks .| now.isWithin(0x5B...0x5D)
      if special.holdsAnywhere { return offset &+ special.bits.trailingZeroBitCount }
      offset &+= SIMD16<UInt8>.scalarCount
    }
    return source.count
  }

  /// Ends the run at a blank line or at the end of the source.
  private mutating func closeRun() throws(MarkupError) {
    guard run.lines > 0 else { return }
    if run.exceedsMarks { throw .tooManyMarks(line: run.firstLine) }
    closingBrackets += run.closingBrackets
    if run.definesReferences, run.bytes > longestDefinition {
      longestDefinition = run.bytes
      definitionLine = run.firstLine
    }
    run = SourceRun()
  }

  /// Whether the backslash at an offset stands before ASCII punctuation.
  private func escapes(at index: Int) -> Bool {
    guard index + 1 < bytes.count else { return false }
    return switch bytes[index + 1] {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }

  /// Whether the entity at `index` stands for `^` right after a bracket that may open.
  ///
  /// cmark takes the text up to the bracket's end for a footnote label, beginning in the buffer of
  /// the entity, which holds one byte and is freed before the label is read.
  private func opensCircumflex(at index: Int) -> Bool {
    guard index > 0, bytes[index - 1] == UInt8(ascii: "[") else { return false }
    var backslashes = 0
    while index - 2 - backslashes >= 0, bytes[index - 2 - backslashes] == UInt8(ascii: "\\") {
      backslashes += 1
    }
    guard backslashes.isMultiple(of: 2) else { return false }
    let name = bytes[(index + 1)...].prefix(32).prefix { $0 != UInt8(ascii: ";") }
    if name.elementsEqual("Hat".utf8) { return true }
    guard name.first == UInt8(ascii: "#") else { return false }
    let digits = String(decoding: name.dropFirst(), as: UTF8.self).lowercased()
    return Int(digits) == 0x5E
      || digits.hasPrefix("x") && Int(digits.dropFirst(), radix: 16) == 0x5E
  }
}
