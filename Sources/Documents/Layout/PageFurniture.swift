import Vietnamese

/// Parts the text of a source from what only belongs to its pages.
///
/// 1. Lines without a letter or a figure are ornaments: rules, stars, what is read for them.
/// 2. Marks of digital signatures and heads of gazettes are known by their words.
/// 3. A line that most pages begin or end with is a running head.
/// 4. Page numbers stand alone: at an edge of a page where form feeds part pages, elsewhere between
///    empty lines in the middle of prose, where the number fits the text before it.
/// 5. Where nothing else marks pages, few lines that begin with a blank may do so.
struct PageFurniture {
  /// The lines that are text; those that begin a page say so.
  private(set) var lines: [SourceLine] = []
  /// What belongs to pages only.
  private(set) var setAside: [SetAside] = []

  /// The text and the furniture of a source.
  ///
  /// - Complexity: O(n).
  init(_ scanned: ScannedLines) {
    let all = scanned.lines
    var reasons = [SetAside.Reason?](repeating: nil, count: all.count)
    for (index, line) in all.enumerated() {
      if !Self.hasWord(line.text) {
        reasons[index] = .ornament
      } else if Stamp.isGazetteHead(line) {
        reasons[index] = .runningHead
      }
    }
    Self.markStamps(all, &reasons)
    let edges = PageEdges(all, reasons: reasons, pages: scanned.pages)
    for index in edges.repeated { reasons[index] = .runningHead }
    var numbers = edges.numbers
    for index in numbers.keys { reasons[index] = .pageNumber }
    if scanned.pages == 1 {
      numbers = LonePageNumbers(all, reasons: reasons).numbers
      for index in numbers.keys { reasons[index] = .pageNumber }
    }
    let inferred = scanned.pages == 1 ? Self.indentedPageStarts(all) : []

    var start: PageStart?
    var page = 0
    lines.reserveCapacity(all.count)
    for (index, line) in all.enumerated() {
      if line.page > page {
        page = line.page
        start = start ?? PageStart(number: nil)
      }
      if inferred.contains(index) { start = start ?? PageStart(number: nil) }
      if let reason = reasons[index] {
        if let number = numbers[index] {
          // A number at the foot belongs to the page that ends.
          start = PageStart(number: edges.feet.contains(index) ? number + 1 : number)
        }
        setAside.append(SetAside(reason: reason, text: line.text, line: line.number))
        continue
      }
      var kept = line
      kept.pageStart = start
      start = nil
      lines.append(kept)
    }
  }

  /// Whether a line holds a letter or a figure.
  private static func hasWord(_ text: String) -> Bool {
    text.unicodeScalars.contains(where: WordScalar.contains)
  }

  /// Weak words of a signature mark count only beside a strong one.
  private static func markStamps(_ lines: [SourceLine], _ reasons: inout [SetAside.Reason?]) {
    for (index, line) in lines.enumerated() where Stamp.isSignatureMark(line) {
      reasons[index] = .stamp
      for near in max(0, index - 3)..<min(lines.count, index + 4)
      where reasons[near] == nil && Stamp.isPartOfSignatureMark(lines[near]) {
        reasons[near] = .stamp
      }
    }
  }

  /// The lines that begin with one blank, where these are as far apart as pages are.
  private static func indentedPageStarts(_ lines: [SourceLine]) -> Set<Int> {
    let indented = lines.indices.filter { lines[$0].column == 2 && $0 > 0 }
    guard indented.count > 1, indented.count * 20 < lines.count else { return [] }
    var last = 0
    for index in indented {
      guard index - last >= 20, index - last <= 90 else { return [] }
      last = index
    }
    return Set(indented)
  }
}

/// The words of marks that are put on a page after it was written.
private enum Stamp {
  private static let strong = [
    "Signature Not Verified", "Digitally signed", "Người ký:", "Ký bởi:", "Thời gian ký:",
    "Ngày ký:",
  ].map { PrintedForm.letters($0) }
  private static let weak = ["Email:", "Cơ quan:", "Signing date", "Date:", "Tổ chức:"]
    .map { PrintedForm.letters($0) }

  /// "Người ký: …", "Signature Not Verified", or a time as signing programs print it.
  static func isSignatureMark(_ line: SourceLine) -> Bool {
    guard line.length < 120, let first = line.text.utf8.first else { return false }
    switch first | 0x20 {
    case UInt8(ascii: "s"), UInt8(ascii: "d"), UInt8(ascii: "n"), UInt8(ascii: "k"),
      UInt8(ascii: "t"):
      return begins(line, with: strong)
    case 0x30...0x39:
      return line.length < 40 && line.text.utf8.contains(UInt8(ascii: "+"))
        && line.text.contains(":") && line.text.hasSuffix(":00")
    default: return false
    }
  }

  static func isPartOfSignatureMark(_ line: SourceLine) -> Bool {
    line.length < 120 && begins(line, with: weak)
  }

  /// "CÔNG BÁO/Số 53 + 54/Ngày 28-01-2010".
  static func isGazetteHead(_ line: SourceLine) -> Bool {
    guard line.length < 80, line.text.utf8.contains(where: { $0 == UInt8(ascii: "/") }) else {
      return false
    }
    let printed = PrintedLine(line.text)
    guard let range = gazette.range(in: printed), range.lowerBound < 5 else { return false }
    return line.text.folded.contains("ngay")
  }

  private static let gazette = PrintedPhrase("Công báo số", limit: 2)

  private static func begins(_ line: SourceLine, with forms: [[UInt8]]) -> Bool {
    let letters = PrintedLine(line.text, limit: 40).letters
    return forms.contains { letters.starts(with: $0) }
  }
}
