import Vietnamese

/// The level of a local body.
enum AdministrativeLevel: Hashable, Sendable {
  case province
  case district
  case commune

  /// The level that the name of a body says; nil where it says none.
  ///
  /// The marks decide between quận and quân, xã and xá; a name without any is taken as read badly.
  init?(of name: String) {
    let isMarked = name.utf8.contains { $0 >= 0x80 }
    let printed = isMarked ? name.composed.lowercased() : name.lowercased()
    let words = printed.unicodeScalars.split { !Self.isLetter($0) }.map { Substring($0) }
    let phrases = isMarked ? Self.phrasesByWord : Self.phrasesByFoldedWord
    for start in words.indices {
      for phrase in phrases[words[start], default: []]
      where words[start...].starts(with: isMarked ? phrase.words : phrase.folded) {
        guard let level = phrase.level else { break }
        self = level
        return
      }
    }
    return nil
  }

  /// Whether a scalar is a letter or a mark on one.
  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case ..<0x80: scalar.value | 0x20 &- 0x61 < 26
    case 0xC0..<0xD7, 0xD8..<0xF7, 0xF8..<0x250, 0x1E00..<0x1F00: true
    default:
      scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark
    }
  }

  /// The level that a sign says.
  init?(sign: String) {
    switch sign {
    case "HU", "QU", "TXU", "ThU": self = .district
    case let sign where sign.hasSuffix("TU"): self = .province
    default: return nil
    }
  }

  private struct Phrase: Sendable {
    let words: [Substring]
    let folded: [Substring]
    /// Nil for words that only look like a level.
    let level: AdministrativeLevel?

    init(_ text: String, _ level: AdministrativeLevel?) {
      words = text.split(separator: " ")
      folded = text.folded.split(separator: " ")
      self.level = level
    }
  }

  // The phrases by their first words, in their order.
  private static let phrasesByWord = Dictionary(grouping: phrases) { $0.words[0] }
  private static let phrasesByFoldedWord = Dictionary(grouping: phrases) { $0.folded[0] }

  private static let phrases = [
    Phrase("xã hội", nil), Phrase("hải quan", nil), Phrase("cơ quan", nil), Phrase("quân sự", nil),
    Phrase("thị trấn", .commune), Phrase("phường", .commune), Phrase("xã", .commune),
    Phrase("đặc khu", .commune), Phrase("huyện", .district), Phrase("quận", .district),
    Phrase("thị xã", .district), Phrase("thị ủy", .district), Phrase("thị uỷ", .district),
    Phrase("tỉnh", .province), Phrase("thành phố", .province), Phrase("tp", .province),
    Phrase("thành ủy", .province), Phrase("thành uỷ", .province),
  ]
}
