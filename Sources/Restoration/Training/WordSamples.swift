import Vietnamese

/// The words of line pairs with their readings, counted.
struct WordSamples: Sendable {
  struct Word: Hashable, Sendable {
    /// Without punctuation, in NFC, tone marks in their one place.
    let printed: String
    /// Without the punctuation that was printed; marks that the engine made of letters are in it.
    let read: String
  }

  private(set) var counts: [Word: Int] = [:]
  /// Pairs of words; pairs of printed words read as one; words read as two.
  private(set) var pairs = 0
  private(set) var joined = 0
  private(set) var split = 0

  /// Lines that cost more have the wrong partner.
  private static let greatestCost = 0.6

  mutating func add(_ pair: LinePair) {
    let printed = Self.words(pair.printed)
    let read = Self.words(pair.read)
    let alignment = WordAlignment(printed: printed, read: read)
    guard alignment.cost < Self.greatestCost else { return }
    for link in alignment.links {
      switch link {
      case .pair(let first, let second):
        pairs += 1
        if let word = Self.word(printed: printed[first], read: read[second]) {
          counts[word, default: 0] += 1
        }
      case .joined: joined += 1
      case .split: split += 1
      }
    }
  }

  /// The samples in a fixed order.
  var sorted: [(word: Word, count: Int)] {
    counts.sorted { ($0.key.printed, $0.key.read) < ($1.key.printed, $1.key.read) }
      .map { ($0.key, $0.value) }
  }

  private static func words(_ line: String) -> [String] {
    line.composed.split(whereSeparator: \.isWhitespace).map(String.init)
  }

  /// The word without what was printed before and after it; nil when it is no word of letters.
  private static func word(printed: String, read: String) -> Word? {
    let core = printed.drop { !$0.isLetter && !$0.isNumber }
    let lead = printed[..<core.startIndex]
    guard let last = core.lastIndex(where: { $0.isLetter || $0.isNumber }) else { return nil }
    let trail = core[core.index(after: last)...]
    let letters = core[...last]
    guard letters.allSatisfy({ $0.isLetter }), letters.count <= 10 else { return nil }
    let rest = stripped(Substring(read), lead: lead, trail: trail)
    guard let rest, !rest.isEmpty, rest.count <= 12 else { return nil }
    let isMarks = !rest.contains { $0.isLetter || $0.isNumber }
    guard !isMarks || letters.count <= 2 && rest.count <= 2 else { return nil }
    return Word(printed: TonePlacement.unified(String(letters)), read: String(rest))
  }

  /// Takes the printed punctuation off, or as many other signs; nil where more than two are left.
  private static func stripped(
    _ read: Substring,
    lead: Substring,
    trail: Substring
  ) -> Substring? {
    var rest = read
    for sign in lead where rest.first.map({ $0 == sign || isSign($0) }) ?? false {
      rest.removeFirst()
    }
    for sign in trail.reversed() where rest.last.map({ $0 == sign || isSign($0) }) ?? false {
      rest.removeLast()
    }
    let before = rest.prefix(while: isSign).count
    let after = rest.reversed().prefix(while: isSign).count
    return before <= 1 && after <= 2 ? rest : nil
  }

  private static func isSign(_ character: Character) -> Bool {
    !character.isLetter && !character.isNumber
  }
}
