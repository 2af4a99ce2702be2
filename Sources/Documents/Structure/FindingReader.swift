import Vietnamese

/// Finds what readers and archivists should know of a document.
enum FindingReader {
  /// How many lines without a letterhead are looked at for stamps.
  private static let reach = 12

  /// The marks of secrecy in the region of the letterhead.
  static func secrecy(lines: [SourceLine], bodyStart: Int) -> [Finding] {
    var findings: [Finding] = []
    for (index, line) in lines.prefix(max(bodyStart, reach)).enumerated() {
      if let mark = SecrecyMark(line: line.text) {
        let offset = line.text.unicodeScalars.prefix { !WordScalar.contains($0) }.count
        findings.append(
          .secrecyMark(Located(mark, line: line.number, column: line.column + offset))
        )
        continue
      }
      guard index < bodyStart, line.length < 300 else { continue }
      let hasColumns =
        NumberLine(line.text) != nil || PrintedDate(in: line.text) != nil
        || AttachmentHead.isHeadLine(line.text)
      for found in SecrecyMark.marks(inHead: line.text, hasColumns: hasColumns) {
        findings.append(
          .secrecyMark(
            Located(found.mark, line: line.number, column: line.column + found.offset)
          )
        )
      }
    }
    return findings
  }

  /// Whether nobody's name stands where the closing has a place for it.
  static func signature(_ closing: Closing) -> [Finding] {
    guard closing.names.isEmpty, let piece = closing.pieces.first else { return [] }
    let place = closing.pieces.last { $0.kind == .authority } ?? piece
    return [
      .noSignature(Located(place.text, line: place.lines.lowerBound, column: place.column))
    ]
  }
}
