import Vietnamese

extension SecrecyMark {
  /// The mark that a line consists of, however it was read: `TỐI MẬT`, `TUYET MAT`, `Độ mật: Mật`.
  init?(line: String) {
    guard line.utf8.count < 60 else { return nil }
    if let mark = Self.besideUrgency(line) {
      self = mark
      return
    }
    let printed = PrintedLine(line, limit: 40)
    var letters = printed.letters[...]
    // The stamp may be introduced.
    for introduction in Self.introductions {
      if let end = introduction.prefix(of: printed), end < letters.count, end >= 5 {
        letters = letters[end...]
        break
      }
    }
    let word = Array(letters)
    // A word of the running text is small: only stamps and their copies are in capitals or alone.
    guard
      LetterCase.isCapitals(line) || line.utf8.count < 16 && line.capitalizedFirst == line
        || letters.startIndex > 0
          && (LetterCase.isCapitals(Self.afterColon(line)) || Self.isAlone(word, in: line))
    else {
      return nil
    }
    if word == Self.secretLetters {
      self = .secret
    } else if EditDistance.distance(word, Self.mostSecretLetters, limit: 1) != nil, word.count > 4 {
      self = .mostSecret
    } else if EditDistance.distance(word, Self.topSecretLetters, limit: 2) != nil, word.count > 6 {
      self = .topSecret
    } else {
      return nil
    }
  }

  /// The mark of a line that says how urgent the paper is, too: "HỎA TỐC - MẬT", "TỐI MẬT, KHẨN".
  private static func besideUrgency(_ line: String) -> SecrecyMark? {
    // Nearly every line has none of the signs, of which the dash begins with this byte.
    guard line.utf8.contains(where: { "-/,".utf8.contains($0) || $0 == 0xE2 }) else { return nil }
    let pieces = line.split { "-–/,".contains($0) }
    guard pieces.count == 2 else { return nil }
    let isUrgent = pieces.map { piece in
      let letters = PrintedForm.letters(piece)
      return urgencies.contains { EditDistance.distance(letters, $0, limit: 1) != nil }
    }
    guard let urgent = isUrgent.firstIndex(of: true) else { return nil }
    return SecrecyMark(line: String(pieces[1 - urgent]).trimmingBlanks)
  }

  /// Whether a line that introduces a mark in small letters holds nothing else: "Tài liệu mật".
  private static func isAlone(_ word: [UInt8], in line: String) -> Bool {
    line.unicodeScalars.first.map(LetterCase.isUppercase) == true && word == secretLetters
      && line.unicodeScalars.count < 16
  }

  private static func afterColon(_ line: String) -> String {
    line.firstIndex(of: ":").map { String(line[line.index(after: $0)...]) } ?? ""
  }

  private static let urgencies = ["Khẩn", "Thượng khẩn", "Hỏa tốc", "Hỏa tốc hẹn giờ"]
    .map { PrintedForm.letters($0) }

  /// The marks in a line of a head with other columns, each with its place in scalars.
  ///
  /// A single MẬT counts only where `hasColumns` says that a number, a date or the title stands on
  /// the line, and not before TRẬN or MÃ: MẶT TRẬN reads like it.
  static func marks(
    inHead line: String,
    hasColumns: Bool
  ) -> [(mark: SecrecyMark, offset: Int)] {
    var words: [(letters: [UInt8], offset: Int)] = []
    var offset = 0
    for word in line.unicodeScalars.prefix(300).split(
      omittingEmptySubsequences: false,
      whereSeparator: Blank.contains
    ) {
      let text = String(String.UnicodeScalarView(word))
      let isCapitals = LetterCase.isCapitals(text)
      if !word.isEmpty { words.append((isCapitals ? PrintedForm.letters(text) : [], offset)) }
      offset += word.count + 1
    }
    return words.indices.compactMap { index in
      guard words[index].letters == secretLetters else { return nil }
      if index > 0 {
        let before = words[index - 1]
        if before.letters == Array("toi".utf8) { return (.mostSecret, before.offset) }
        let isTop = EditDistance.distance(before.letters, topLetters, limit: 1) != nil
        if isTop { return (.topSecret, before.offset) }
      }
      let next = index + 1 < words.count ? words[index + 1].letters : []
      guard hasColumns, !next.starts(with: Array("tra".utf8)), next != Array("ma".utf8) else {
        return nil
      }
      return (.secret, words[index].offset)
    }
  }

  private static let secretLetters = PrintedForm.letters("Mật")
  private static let mostSecretLetters = PrintedForm.letters("Tối mật")
  private static let topSecretLetters = PrintedForm.letters("Tuyệt mật")
  private static let topLetters = PrintedForm.letters("Tuyệt")
  private static let introductions = [
    PrintedPhrase("Độ mật", limit: 0), PrintedPhrase("Mức độ mật", limit: 1),
    PrintedPhrase("Tài liệu", limit: 1), PrintedPhrase("Văn bản", limit: 1),
  ]
}
