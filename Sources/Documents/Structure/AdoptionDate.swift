import Vietnamese

/// The date of papers whose head has none: resolutions and laws name the day of their adoption.
enum AdoptionDate {
  /// The date in "… thông qua ngày 10 tháng 7 năm 2025" at the end of the text.
  static func date(
    _ head: Letterhead,
    _ blocks: [Block],
    lines: [SourceLine] = []
  ) -> Located<CivilDate>? {
    guard !head.hasDate, head.kind != nil else { return nil }
    let end =
      blocks.firstIndex { $0.kind == .authority || $0.kind == .recipientsLabel }
      ?? blocks.endIndex
    for block in blocks[..<end].suffix(6).reversed() {
      let text = block.text
      guard text.utf8.count < 2000, let date = PrintedDate(in: text),
        case .date(let value) = date.reading
      else { continue }
      let before = String(text.unicodeScalars.prefix(date.range.lowerBound)).folded
      let isAdoption = before.contains("thong qua") || text.utf8.count < 80
      guard isAdoption else { continue }
      for line in lines where block.lines.contains(line.number) {
        guard let found = PrintedDate(in: line.text), found.reading == date.reading else {
          continue
        }
        return Located(value, line: line.number, column: line.column + found.range.lowerBound)
      }
      return Located(value, line: block.lines.lowerBound, column: 1)
    }
    return nil
  }
}
