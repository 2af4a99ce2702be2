import Vietnamese

/// The words of a clause that lead to a place in a paragraph.
struct Clause {
  /// A word, folded, with its place in scalars.
  struct Word {
    let folded: String
    let start: Int
  }

  let words: [Word]
  /// The place that the clause leads to.
  let end: Int
  /// Whether a clause ends between the two places, so that the words begin a new one.
  let isBroken: Bool
  /// Whether a quotation is open at the end.
  let isQuoted: Bool
  /// Whether the words begin with a comma.
  let opensWithComma: Bool
  /// Whether what comes next goes on with a list: after a comma, or after "và".
  let endsInList: Bool

  /// The last clause between two places; the first one if `keepsFirst`.
  init(_ scalars: [Unicode.Scalar], from: Int, to: Int, keepsFirst: Bool = false) {
    var start = from
    var end = to
    var isBroken = false
    var quotes = 0
    for index in Self.signs(of: scalars, in: from..<to) {
      switch scalars[index] {
      case "“", "«": quotes += 1
      case "”", "»": quotes = max(0, quotes - 1)
      default: break
      }
      guard Self.ends(scalars, at: index, labelFrom: from) else { continue }
      isBroken = true
      if keepsFirst {
        end = index
        break
      }
      start = index + 1
    }
    self.isBroken = isBroken
    self.end = end
    isQuoted = quotes > 0
    let region = scalars[start..<end]
    let firstSign = region.first { !Blank.contains($0) }
    opensWithComma = firstSign == ","
    words = Self.words(region)
    let last = region.last { !Blank.contains($0) }
    endsInList = last == "," || words.last?.folded == "va"
  }

  /// The places of all that is surely no letter and no blank.
  private static func signs(of scalars: [Unicode.Scalar], in range: Range<Int>) -> [Int] {
    scalars.withUnsafeBufferPointer { scalars in
      var signs: [Int] = []
      for index in range where !isLetterOrBlank(scalars[index]) { signs.append(index) }
      return signs
    }
  }

  /// Whether a scalar is surely none of the signs that are looked for, as nearly all are.
  @inline(__always)
  private static func isLetterOrBlank(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    return value == 0x20 || value &- 0x41 < 0x3A || value &- 0xC0 < 0x1F40
  }

  private static func ends(_ scalars: [Unicode.Scalar], at index: Int, labelFrom from: Int) -> Bool
  {
    switch scalars[index] {
    case ";", ":", "\n", "?", "!": return true
    case ".": return index + 1 == scalars.count || Blank.contains(scalars[index + 1])
    // The label of a point: "a) ".
    case ")": return from == 0 && index < 5
    default: return false
    }
  }

  private static func words(_ region: ArraySlice<Unicode.Scalar>) -> [Word] {
    var words: [Word] = []
    var index = region.startIndex
    while index < region.endIndex {
      guard WordScalar.contains(region[index]) else {
        index += 1
        continue
      }
      let start = index
      while index < region.endIndex, WordScalar.contains(region[index]) { index += 1 }
      let text = String(scalars: region[start..<index])
      words.append(Word(folded: text.folded, start: start))
    }
    return words
  }
}
