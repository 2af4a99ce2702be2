/// Page numbers in a source without form feeds: alone between empty lines, in the middle of prose.
struct LonePageNumbers {
  /// Page numbers by the index of their line.
  private(set) var numbers: [Int: Int] = [:]

  /// What the characters of a page may amount to; a page of tables may hold few.
  private static let pageSize = 500...7000

  /// The page numbers among the lines.
  ///
  /// - Complexity: O(n).
  init(_ lines: [SourceLine], reasons: [SetAside.Reason?]) {
    var last = 1
    var size = 0
    for (index, line) in lines.enumerated() where reasons[index] == nil {
      guard let number = PageNumber.value(of: line.text), number < 2000 else {
        size += line.length
        continue
      }
      let isMarked = PageNumber.isMarked(line.text)
      guard number > last, isMarked || stands(index, in: lines, isNext: number == last + 1) else {
        continue
      }
      guard isMarked || Self.pageSize.contains(size / (number - last)) else { continue }
      numbers[index] = number
      last = number
      size = 0
    }
  }

  /// Whether a line stands between empty lines with prose on both sides, or on one side where it
  /// is the number that must come next.
  private func stands(_ index: Int, in lines: [SourceLine], isNext: Bool) -> Bool {
    guard index > 0, index + 1 < lines.count else { return false }
    guard lines[index].gap > 0, lines[index + 1].gap > 0 else { return false }
    let before = lines[index - 1].length >= 30
    let after = lines[index + 1].length >= 30
    return isNext ? before || after : before && after
  }
}
