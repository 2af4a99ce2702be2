import Vietnamese

/// Takes the end of a document apart.
///
/// 1. "Nơi nhận" with items after it, or else an authority with a name after it, marks the end.
/// 2. Lines of two columns are parted: recipients on the left, authority and name on the right.
/// 3. Before and after the list, lines of authority and names are looked for, no others between.
/// 4. What is neither, short and in the midst of it, is what reading a seal gave.
struct ClosingReader {
  let lines: [SourceLine]
  /// Where the body begins.
  let start: Int
  let width: Int

  var closing = Closing()
  var recipients: [Closing.Piece] = []
  var signature: [Closing.Piece] = []
  var hasFiling = false

  init(lines: [SourceLine], start: Int, width: Int) {
    self.lines = lines
    self.start = start
    self.width = width
  }

  /// The end of the document; empty where there is none.
  ///
  /// - Complexity: O(n).
  mutating func read() -> Closing {
    if let label = labelLine() {
      readBefore(label)
      readLabel(label)
      var index = readItems(after: label)
      index = readSignature(from: index, within: 14)
    } else if let first = authorityWithName() {
      _ = readSignature(from: first, within: 24)
    }
    return assembled()
  }

  // MARK: the label

  static let label = PrintedPhrase("Nơi nhận", limit: 2)

  /// The line of "Nơi nhận" with items near after it.
  func labelLine() -> Int? {
    for index in lines.indices.dropFirst(start) where Self.opensRecipients(lines[index].text) {
      let near = lines[index...].prefix(8)
      let hasItems =
        near.contains { ListMarker($0.text) != nil }
        || ListMarker.inline(afterLabel: lines[index].text) != nil
      if hasItems { return index }
    }
    return nil
  }

  /// Whether a line begins with "Nơi nhận", alone or before another column.
  static func opensRecipients(_ text: String) -> Bool {
    // The first letters of "Nơi" however they were read; "Như", "Nhà", "Ngày" are not.
    var bytes = text.utf8.makeIterator()
    guard let first = bytes.next(), first | 0x20 == UInt8(ascii: "n"), let second = bytes.next(),
      second | 0x20 != UInt8(ascii: "h"), second | 0x20 != UInt8(ascii: "g")
    else { return false }
    let printed = PrintedLine(text, limit: 40)
    guard let end = label.prefix(of: printed), end >= 5 else {
      // Beside an authority the words may be read as anything like them: "Not nnn: TM. …".
      guard let right = AuthorityLine.start(in: text, within: 14), (6...14).contains(right) else {
        return false
      }
      return PrintedPhrase("Nơi nhận", limit: 3).prefix(of: printed) != nil
        && text.unicodeScalars.prefix(right).contains(":")
    }
    let after = text.unicodeScalars.dropFirst(printed.origins[end - 1] + 1)
      .drop { Blank.contains($0) || $0 == "\u{300}" }
    guard let sign = after.first else { return true }
    return ":.;".unicodeScalars.contains(sign) || LetterCase.isCapitals(String(after))
      || after.prefix(3).contains(":")
  }

  /// The label itself, and what stands beside it.
  mutating func readLabel(_ index: Int) {
    let line = lines[index]
    closing.taken.insert(index)
    let printed = PrintedLine(line.text, limit: 40)
    let end = Self.label.prefix(of: printed) ?? 0
    let scalars = Array(line.text.unicodeScalars)
    var at = end > 0 ? printed.origins[end - 1] + 1 : 0
    while at < scalars.count, !Blank.contains(scalars[at]) { at += 1 }
    recipients.append(
      Closing.Piece(
        kind: .recipientsLabel,
        text: String(String.UnicodeScalarView(scalars[..<at])),
        lines: line.number...line.number,
        column: line.column,
        pageBreaks: line.pageBreaks
      )
    )
    guard let rest = line.suffix(from: at) else { return }
    if let items = ListMarker.items(in: rest.text) {
      for item in items { append(item.text, marker: item.marker, of: rest) }
    } else if !readRight(rest) {
      setAside(rest)
    }
  }

  // MARK: order

  /// The pieces in the order in which they begin; recipients and signature each together.
  mutating func assembled() -> Closing {
    let recipientsFirst = recipients.first.map(\.lines.lowerBound) ?? .max
    let signatureFirst = signature.first.map(\.lines.lowerBound) ?? .max
    closing.pieces =
      signatureFirst <= recipientsFirst ? signature + recipients : recipients + signature
    return closing
  }
}

extension SourceLine {
  /// The page break before the line, if a page begins with it.
  var pageBreaks: [PageBreak] {
    pageStart.map { [PageBreak(page: $0.number, offset: 0)] } ?? []
  }
}
