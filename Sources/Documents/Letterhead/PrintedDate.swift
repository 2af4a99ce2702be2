import Vietnamese

/// A date as letterheads print it, in words (`ngày 14 tháng 4 năm 2023`) or in figures.
struct PrintedDate: Sendable {
  /// What the words say.
  enum Reading: Sendable, Hashable {
    case date(CivilDate)
    /// Day or month are left blank, as in drafts and on papers dated by hand.
    case unfilled
    /// Figures are printed but are none, or no such day exists.
    case unreadable
  }

  /// What the date says.
  let reading: Reading
  /// From the word "ngày" to the end of the year, in scalars of the text.
  let range: Range<Int>

  /// The first date in words in a text; nil where there is none.
  ///
  /// The words are known however they were read (`ngdy`, `thdng`, `ndm`); figures must be figures.
  ///
  /// - Complexity: O(n); at most 600 scalars are looked at.
  init?(in text: some StringProtocol) {
    let scalars = text.unicodeScalars.prefix(600).map { Folding.fold($0) ?? "\u{300}" }
    var reader = Reader(scalars: scalars)
    for start in scalars.indices where scalars[start] == "n" {
      guard start == 0 || !Reader.isLetter(scalars[start - 1]), let found = reader.date(from: start)
      else { continue }
      self = found
      return
    }
    return nil
  }

  /// The date in figures that ends a text, `ngày 14/4/2023`; nil where none does.
  ///
  /// - Complexity: O(n); at most 600 scalars are looked at.
  init?(figuresEnding text: some StringProtocol) {
    let scalars = text.unicodeScalars.prefix(600).map { Folding.fold($0) ?? "\u{300}" }
    let reader = Reader(scalars: scalars)
    for start in scalars.indices.suffix(30) where scalars[start] == "n" {
      guard start == 0 || !Reader.isLetter(scalars[start - 1]),
        let found = reader.figures(from: start)
      else { continue }
      self = found
      return
    }
    return nil
  }

  private init(reading: Reading, range: Range<Int>) {
    self.reading = reading
    self.range = range
  }

  /// Finds the parts of a date one after the other.
  private struct Reader {
    let scalars: [Unicode.Scalar]
    var at = 0

    mutating func date(from start: Int) -> PrintedDate? {
      guard let dayStart = endOfWord(from: start, "n", "g", "y", letters: 1...2),
        let (day, monthStart) = figure(from: dayStart, until: { endOfMonthWord(from: $0) }),
        let (month, yearStart) = figure(from: monthStart, until: { endOfYearWord(from: $0) })
      else { return nil }
      var end = yearStart
      while end < scalars.count, end - yearStart < 4, !Self.isDigit(scalars[end]),
        !Self.isLetter(scalars[end])
      {
        end += 1
      }
      let yearFirst = end
      while end < scalars.count, end - yearFirst < 5, Self.isFigure(scalars[end]) { end += 1 }
      let year = Self.value(of: scalars[yearFirst..<end])
      let range = start..<end
      guard let year else { return PrintedDate(reading: .unreadable, range: range) }
      guard !day.isEmpty, !month.isEmpty else {
        return PrintedDate(reading: .unfilled, range: range)
      }
      if day.allSatisfy(Self.isLeader) || month.allSatisfy(Self.isLeader) {
        return PrintedDate(reading: .unfilled, range: range)
      }
      guard let day = Self.value(of: day), let month = Self.value(of: month), year > 1900,
        let date = CivilDate(year: year, month: month, day: day)
      else { return PrintedDate(reading: .unreadable, range: range) }
      return PrintedDate(reading: .date(date), range: range)
    }

    /// A date of three figures to the end of the text, parted by one sign.
    func figures(from start: Int) -> PrintedDate? {
      guard let first = endOfWord(from: start, "n", "g", "y", letters: 1...2) else { return nil }
      var parts: [[Unicode.Scalar]] = [[]]
      var separator: Unicode.Scalar?
      for scalar in scalars[first...] where scalar != " " && scalar != "\u{A0}" {
        if Self.isDigit(scalar) {
          parts[parts.count - 1].append(scalar)
        } else if parts.count < 3, separator ?? scalar == scalar,
          scalar == "/" || scalar == "-" || scalar == "."
        {
          separator = scalar
          parts.append([])
        } else {
          return nil
        }
      }
      guard parts.count == 3, parts[2].count == 4, let day = Self.value(of: parts[0]),
        let month = Self.value(of: parts[1]), let year = Self.value(of: parts[2]), year > 1900
      else { return nil }
      let date = CivilDate(year: year, month: month, day: day)
      return PrintedDate(
        reading: date.map(Reading.date) ?? .unreadable,
        range: start..<scalars.count
      )
    }

    /// The end of a word of two given first letters, some letters, and a given last one.
    private func endOfWord(
      from start: Int,
      _ first: Unicode.Scalar,
      _ second: Unicode.Scalar,
      _ last: Unicode.Scalar,
      letters: ClosedRange<Int>
    ) -> Int? {
      guard start + 2 < scalars.count, scalars[start] == first, scalars[start + 1] == second else {
        return nil
      }
      for count in letters {
        let end = start + 2 + count
        guard end < scalars.count, Self.isLetter(scalars[end - 1]) else { return nil }
        if scalars[end] == last, end + 1 >= scalars.count || !Self.isLetter(scalars[end + 1]) {
          return end + 1
        }
      }
      return nil
    }

    private func endOfMonthWord(from start: Int) -> Int? {
      endOfWord(from: start, "t", "h", "g", letters: 1...3)
    }

    private func endOfYearWord(from start: Int) -> Int? {
      guard start < scalars.count, scalars[start] == "n" else { return nil }
      for end in start + 2..<start + 4 where end < scalars.count && scalars[end] == "m" {
        return end + 1
      }
      return nil
    }

    /// What stands before a word, without blanks, and the end of the word.
    private func figure(
      from start: Int,
      until wordEnd: (Int) -> Int?
    ) -> (figure: [Unicode.Scalar], end: Int)? {
      var figure: [Unicode.Scalar] = []
      for index in start..<min(scalars.count, start + 14) {
        if let end = wordEnd(index) { return (figure, end) }
        if scalars[index] != " ", scalars[index] != "\u{A0}" { figure.append(scalars[index]) }
      }
      return nil
    }

    /// The value of digits, of which some may be the letters that look like them.
    private static func value(of figure: some Collection<Unicode.Scalar>) -> Int? {
      let kept = figure.filter { $0 != "." && $0 != "," }
      // Between "ngày", "tháng" and "năm" a slash can only be a slanting 1; alone it may wait for a
      // figure.
      guard (1...4).contains(kept.count),
        kept.contains(where: isDigit) || kept.count == 2 && kept.allSatisfy({ $0 == "/" })
      else { return nil }
      var value = 0
      for scalar in kept {
        switch scalar {
        case "0"..."9": value = value * 10 + Int(scalar.value - 0x30)
        case "o": value *= 10
        case "l", "i", "/", "|", "!": value = value * 10 + 1
        default: return nil
        }
      }
      return value
    }

    /// Dots and lines that wait for a figure.
    private static func isLeader(_ scalar: Unicode.Scalar) -> Bool {
      scalar == "." || scalar == "…" || scalar == "_" || scalar == "-"
    }

    static func isDigit(_ scalar: Unicode.Scalar) -> Bool { scalar.value &- 0x30 < 10 }
    static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
      WordScalar.contains(scalar) && !isDigit(scalar)
    }
    private static func isFigure(_ scalar: Unicode.Scalar) -> Bool {
      isDigit(scalar) || scalar == "o" || scalar == "l" || scalar == "i"
    }
  }
}
