import Vietnamese

extension FindingReader {
  /// The marks of footnotes whose text is nowhere.
  ///
  /// A mark is a figure at the end of a whole syllable: `hội1,`. Where a text was read badly a figure
  /// may be a letter (`do1` for dõi), so only syllables that no letter can follow bear marks there.
  ///
  /// - Complexity: O(n).
  static func footnotes(_ lines: ArraySlice<SourceLine>, _ blocks: [Block]) -> [Finding] {
    var marks: [(value: Int, finding: Finding)] = []
    for line in lines { collect(line, &marks) }
    guard !marks.isEmpty, marks.count <= 200 else { return [] }
    let notes = Set(blocks.compactMap(noteFigure))
    return marks.filter { !notes.contains($0.value) }.map(\.finding)
  }

  /// The figure with which the text of a footnote opens: `1 Theo báo cáo …`, `[1] …`, `(1) …`.
  private static func noteFigure(of block: Block) -> Int? {
    if let label = block.label {
      return label.form == .parenthesised && block.kind == .clause ? label.figures.first : nil
    }
    guard block.kind == .paragraph || block.kind == .lines else { return nil }
    var scalars = block.text.unicodeScalars.prefix(8)[...]
    if scalars.first == "[" || scalars.first == "(" { scalars = scalars.dropFirst() }
    let digits = scalars.prefix { $0.value &- 0x30 < 10 }
    guard (1...2).contains(digits.count) else { return nil }
    return Int(String(digits))
  }

  private static func collect(
    _ line: SourceLine,
    _ marks: inout [(value: Int, finding: Finding)]
  ) {
    guard marks.count <= 200, line.text.utf8.contains(where: { $0 &- 0x31 < 9 }) else { return }
    let scalars = Array(line.text.unicodeScalars)
    let isClean =
      scalars.reduce(0) { $0 + ($1.value > 0x1E9F || $1.value == 0x111 ? 1 : 0) } * 25
      > scalars.count
    for index in scalars.indices.dropFirst(2) where scalars[index].value &- 0x31 < 9 {
      guard let mark = figure(at: index, in: scalars) else { continue }
      var start = index
      while start > 0, index - start < 9, WordScalar.contains(scalars[start - 1]) { start -= 1 }
      guard index - start < 8, bearsMark(scalars[start..<index], isClean: isClean) else { continue }
      let word = String(String.UnicodeScalarView(scalars[start...index]))
      let place = Located(word, line: line.number, column: line.column + start)
      marks.append((mark, .missingFootnote(place)))
    }
  }

  /// The figure that ends a word here, nil where it goes on.
  private static func figure(at index: Int, in scalars: [Unicode.Scalar]) -> Int? {
    guard LetterCase.isLowercase(scalars[index - 1]) else { return nil }
    var end = index + 1
    while end < scalars.count, scalars[end].value &- 0x30 < 10 { end += 1 }
    guard end - index <= 2 else { return nil }
    if end < scalars.count {
      let next = scalars[end]
      guard Blank.contains(next) || ",.;:)”\"".unicodeScalars.contains(next) else { return nil }
      // "mục 2,5" is a decimal.
      if end + 1 < scalars.count, next == "," || next == ".", scalars[end + 1].value &- 0x30 < 10 {
        return nil
      }
    }
    return Int(String(String.UnicodeScalarView(scalars[index..<end])))
  }

  /// Words to which a figure is often glued by a slip, and units.
  private static let counters: Set<String> = [
    "ngay", "thang", "nam", "so", "khoan", "dieu", "diem", "muc", "quy", "lan", "khoa", "nhom",
    "loai", "hang", "cap", "lop", "tap", "bang", "bieu", "km", "cm", "mm", "dm", "tiet", "phan",
    "chuong", "luc", "buoc", "thu", "hinh", "mau", "tang", "vong", "dot", "truong", "giai", "den",
    "tu", "ap", "xom", "thon", "khu", "phuong", "quan", "to", "giong", "nguon", "cong", "bac",
  ]

  private static func bearsMark(_ word: ArraySlice<Unicode.Scalar>, isClean: Bool) -> Bool {
    guard word.count >= 2, word.allSatisfy(LetterCase.isLowercase) else { return false }
    let folded = String(String.UnicodeScalarView(word)).folded
    guard !counters.contains(folded), let syllable = SyllableShape(folded) else { return false }
    return isClean || syllable.isClosed
  }
}

/// Onset, vowels and coda of a folded syllable.
private struct SyllableShape {
  /// Whether no letter can follow: a consonant or two vowels end it.
  let isClosed: Bool

  private static let onsets: Set<String> = [
    "", "b", "c", "ch", "d", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh",
    "p", "ph", "qu", "r", "s", "t", "th", "tr", "v", "x",
  ]
  private static let codas: Set<String> = ["", "c", "ch", "m", "n", "ng", "nh", "p", "t"]
  /// Pairs of vowels after which another may come: "oa" of "oai".
  private static let openPairs: Set<String> = ["oa", "ua", "uo", "ie", "ye", "uy", "oe", "ue"]

  init?(_ word: String) {
    let isVowel = { (character: Character) in "aeiouy".contains(character) }
    var onset = String(word.prefix { !isVowel($0) })
    var rest = word.dropFirst(onset.count)
    if onset == "q", rest.first == "u" {
      onset = "qu"
      rest = rest.dropFirst()
    }
    let vowels = String(rest.prefix(while: isVowel))
    let coda = String(rest.dropFirst(vowels.count))
    guard Self.onsets.contains(onset), Self.codas.contains(coda), (1...3).contains(vowels.count)
    else { return nil }
    isClosed =
      !coda.isEmpty || vowels.count == 3
      || vowels.count == 2 && !Self.openPairs.contains(vowels)
  }
}
