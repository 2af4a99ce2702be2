import Vietnamese

extension IssuerRegistry {
  /// The place that the name of a body says after the body: Hải Phòng of "Thành ủy Hải Phòng".
  ///
  /// A known body has its own place, a central one none. The word for the level is left out ("tỉnh",
  /// "thành phố") unless it is followed by a figure ("Quận 3").
  public func place(of issuerName: String) -> String? {
    if let known = issuer(named: issuerName) { return known.place }
    if LocalBodies.isName(issuerName) { return nil }
    return Self.place(in: issuerName)
  }

  /// The place in the name of a body that need not be known.
  static func place(in name: String) -> String? {
    let words = name.split { $0 == " " || $0 == "\u{A0}" || $0.isNewline }.map(String.init)
    let folded = words.map { Slug.slug($0) }
    var rest: ArraySlice<String>?
    for start in folded.indices.reversed() {
      guard let end = endOfBody(in: folded, from: start) else { continue }
      rest = words[end...]
      break
    }
    if let rest {
      let place = untilTerm(rest).joined(separator: " ")
        .trimmingPunctuation()
      if !place.isEmpty, !isLevelAlone(place) { return Places.withoutLevel(place) }
      return nil
    }
    // "Sở Xây dựng tỉnh Hà Nam" says the level, "Sở Xây dựng Hà Nội" ends in a known place.
    for start in folded.indices.dropFirst().reversed() where isLevel(words, folded, at: start) {
      let place = untilTerm(words[start...]).joined(separator: " ").trimmingPunctuation()
      return isLevelAlone(place) ? nil : Places.withoutLevel(place)
    }
    return Places.place(atEndOf: name)
  }

  /// The words that end a local body's own name; what follows is its place.
  private static let bodyWords: [[String]] = [
    "thanh uy", "tinh uy", "quan uy", "huyen uy", "thi uy", "dang uy", "uy ban nhan dan", "ubnd",
    "hoi dong nhan dan", "hdnd", "dang bo",
  ].map { $0.split(separator: " ").map(String.init) }

  private static let levelWords: [[String]] = [
    "thanh pho", "tinh", "tp", "thi xa", "quan", "huyen", "thi tran", "phuong", "xa", "dac khu",
  ].map { $0.split(separator: " ").map(String.init) }

  private static func endOfBody(in folded: [String], from start: Int) -> Int? {
    for words in bodyWords where folded[start...].starts(with: words) {
      return start + words.count
    }
    return nil
  }

  /// Whether the word for a level begins at a word, with a place after it or at the end.
  ///
  /// The marks decide, where the word has any: "quản" is no "quận", and "Xã hội" no place.
  private static func isLevel(_ words: [String], _ folded: [String], at start: Int) -> Bool {
    for level in levelWords where folded[start...].starts(with: level) {
      let end = start + level.count
      if end < folded.count, folded[end] == "hoi" && level == ["xa"] { return false }
      guard end < words.count else { return true }
      let printed = words[start..<end].joined(separator: " ")
      let isMarked = printed.utf8.contains { $0 >= 0x80 }
      if isMarked, !printedLevels.contains(printed.composed.lowercased()) { return false }
      return words[end].first.map { $0.isUppercase || $0.isNumber } ?? false
    }
    return false
  }

  private static let printedLevels: Set<String> = [
    "thành phố", "tỉnh", "thị xã", "quận", "huyện", "thị trấn", "phường", "xã", "đặc khu",
  ]

  /// Whether only a level stands there, as in "UBND tỉnh".
  private static func isLevelAlone(_ place: String) -> Bool {
    levelWords.contains(place.split(separator: " ").map { Slug.slug(String($0)) })
  }

  /// What stands before "khóa XVI", "nhiệm kỳ 2020-2025" or "lần thứ 11".
  private static func untilTerm(_ words: ArraySlice<String>) -> ArraySlice<String> {
    let end = words.indices.first { index in
      switch Slug.slug(words[index]) {
      case "khoa": true
      case "nhiem", "lan":
        index + 1 < words.endIndex
          && ["ky", "thu"].contains(
            Slug.slug(words[index + 1])
          )
      default: false
      }
    }
    return end.map { words[..<$0] } ?? words
  }
}

extension String {
  /// The text without blanks, commas and brackets at its ends.
  fileprivate func trimmingPunctuation() -> String {
    let isEdge = { (character: Character) in " ,.;:()-–".contains(character) }
    return String(drop(while: isEdge).reversed().drop(while: isEdge).reversed())
  }
}
