import Vietnamese

/// The first and last lines of the pages of a source that form feeds part.
struct PageEdges {
  /// Page numbers by the index of their line.
  private(set) var numbers: [Int: Int] = [:]
  /// The numbers that stand at the foot of their page.
  private(set) var feet: Set<Int> = []
  /// The lines that most pages have at this edge.
  private(set) var repeated: Set<Int> = []

  /// The edges of the pages; nothing where there is one page.
  ///
  /// - Complexity: O(n).
  init(_ lines: [SourceLine], reasons: [SetAside.Reason?], pages: Int) {
    guard pages > 1 else { return }
    var spans: [(first: Int, last: Int)] = []
    for index in lines.indices where reasons[index] == nil {
      if let open = spans.last, lines[open.first].page == lines[index].page {
        spans[spans.count - 1].last = index
      } else {
        spans.append((index, index))
      }
    }
    findNumbers(lines, spans)
    findRepeated(lines, spans)
  }

  /// Numbers that go up with the pages, at the head or else at the foot.
  private mutating func findNumbers(_ lines: [SourceLine], _ spans: [(first: Int, last: Int)]) {
    var last: (page: Int, number: Int)?
    for span in spans {
      for (index, isFoot) in [(span.first, false), (span.last, true)] {
        guard numbers[index] == nil, let number = PageNumber.value(of: lines[index].text) else {
          continue
        }
        let page = lines[index].page
        let expected = last.map { $0.number + page - $0.page } ?? page + 1
        // Before the first number is known, front matter may have shifted the count a little.
        guard number == expected || last == nil && page > 0 && abs(number - expected) < 3 else {
          continue
        }
        numbers[index] = number
        if isFoot, span.first != span.last { feet.insert(index) }
        last = (page, number)
        break
      }
    }
  }

  /// Lines that three pages and six in ten have at the same edge, figures left out.
  private mutating func findRepeated(_ lines: [SourceLine], _ spans: [(first: Int, last: Int)]) {
    guard spans.count >= 4 else { return }
    for edge in 0..<2 {
      var places: [[UInt8]: [Int]] = [:]
      for span in spans {
        let step = edge == 0 ? 1 : -1
        var index = edge == 0 ? span.first : span.last
        if numbers[index] != nil, index + step >= span.first, index + step <= span.last {
          index += step
        }
        guard lines[index].length < 150 else { continue }
        let key = PrintedForm.letters(lines[index].text.filter { !$0.isNumber })
        guard key.count > 5 else { continue }
        places[key, default: []].append(index)
      }
      for indices in places.values where indices.count >= 3 && indices.count * 10 > spans.count * 6
      {
        repeated.formUnion(indices)
      }
    }
  }
}

/// What a page number looks like.
enum PageNumber {
  /// The number of a line that is nothing but one: `5`, `- 5 -`, `.../5/...`, `Trang 5/10`.
  static func value(of text: String) -> Int? { parts(of: text)?.value }

  /// Whether signs or a word beside the number say that it counts pages.
  static func isMarked(_ text: String) -> Bool { parts(of: text)?.isMarked ?? false }

  private static func parts(of text: String) -> (value: Int, isMarked: Bool)? {
    guard text.utf8.count <= 20 else { return nil }
    var rest = Substring(text)
    var isMarked = false
    let head = rest.prefix { $0.isLetter }
    if !head.isEmpty {
      guard head.lowercased() == "trang" || head.lowercased() == "page" else { return nil }
      isMarked = true
      rest = rest.dropFirst(head.count)
    }
    let isSign = { (character: Character) in " -–—.·/|*_~[]()…".contains(character) }
    let before = rest.prefix(while: isSign)
    rest = rest.dropFirst(before.count)
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    var after = rest.dropFirst(digits.count)
    guard (1...4).contains(digits.count), let value = Int(digits), value > 0 else { return nil }
    if isMarked, after.first == "/" { after = after.dropFirst().drop { $0.isNumber } }
    guard after.allSatisfy(isSign) else { return nil }
    let signs = before.contains { $0 != " " } && after.contains { $0 != " " }
    return (value, isMarked || signs)
  }
}
