import Vietnamese

/// The name of a person as it stands under a signature.
struct PersonalName: Sendable, Hashable {
  /// The name without rank.
  let name: String
  /// Whether it begins with a known family name.
  let hasFamilyName: Bool

  /// The name that a line consists of; nil where it holds anything else.
  ///
  /// Two to five words with capitals, perhaps after a rank.
  ///
  /// - Complexity: O(1).
  init?(_ text: String) {
    guard text.utf8.count < 90 else { return nil }
    var words = text.split(whereSeparator: { $0 == " " || $0 == "\u{A0}" })
      .map { $0.trimmingSigns }
      .filter { !$0.isEmpty }
    words = Self.withoutRank(words)
    guard (2...5).contains(words.count), words.allSatisfy(Self.isNameWord) else { return nil }
    if let last = text.unicodeScalars.last, ";:".unicodeScalars.contains(last) { return nil }
    if text.hasSuffix("."), words.count < 3 { return nil }
    let first = PrintedForm.letters(words[0])
    hasFamilyName =
      Self.families.contains(first)
      || first.count >= 5
        && Self.families.contains { EditDistance.distance($0, first, limit: 1) != nil }
    name = words.joined(separator: " ")
  }

  /// The name at the end of a line whose other column ends in a sign: "…; Trần Văn An".
  ///
  /// Where `mayBeAny` says that a signature is expected, three words need no known family name.
  static func atEnd(
    of text: String,
    mayBeAny: Bool = false
  ) -> (name: PersonalName, start: Int)? {
    let scalars = Array(text.unicodeScalars)
    let signs = ";.)".unicodeScalars
    guard let sign = scalars.dropLast().lastIndex(where: { signs.contains($0) }),
      scalars.count - sign < 50, sign > 1
    else { return nil }
    var start = sign + 1
    while start < scalars.count, Blank.contains(scalars[start]) { start += 1 }
    // A stroke of the signature may have been read as a letter.
    while start + 2 < scalars.count, LetterCase.isUppercase(scalars[start]),
      Blank.contains(scalars[start + 1])
    {
      start += 2
    }
    let rest = String(scalars: scalars[start...])
    guard let name = PersonalName(rest) else { return nil }
    let words = name.name.reduce(1) { $0 + ($1 == " " ? 1 : 0) }
    guard name.hasFamilyName || mayBeAny && words > 2 else { return nil }
    return (name, start)
  }

  private static func isNameWord(_ word: String) -> Bool {
    let scalars = word.unicodeScalars
    guard let first = scalars.first, LetterCase.isUppercase(first), scalars.count <= 8 else {
      return false
    }
    // What is in capitals is a heading or an abbreviation.
    if scalars.dropFirst().contains(where: LetterCase.isUppercase) { return false }
    return !scalars.contains { $0.value &- 0x30 < 10 || $0 == "/" || $0 == "(" || $0 == "," }
  }

  private static func withoutRank(_ words: [String]) -> [String] {
    var words = words
    while words.count > 2 {
      let pair = words[0].folded + " " + words[1].folded
      let title = words[0].folded.filter { $0.isLetter }
      if ranks.contains(pair), words.count > 3 {
        words.removeFirst(2)
      } else if titles.contains(title), words[0].count < 9 {
        words.removeFirst()
      } else {
        break
      }
    }
    return words
  }

  private static let ranks: Set<String> = [
    "dai tuong", "thuong tuong", "trung tuong", "thieu tuong", "dai ta", "thuong ta", "trung ta",
    "thieu ta", "dai uy", "thuong uy", "chuan do", "do doc", "pho do",
  ]
  private static let titles: Set<String> = [
    "gs", "pgs", "ts", "ths", "gsts", "pgsts", "bs", "dr", "ong", "ba", "cn", "ks", "nb",
  ]
  private static let families: Set<[UInt8]> = Set(
    """
    Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Đoàn Đào Trịnh \
    Trương Lâm Mai Tô Tạ Hà Cao Lương Lưu Thái Chu Châu Quách Triệu Kiều Ma Mạc Nông Hứa Tống Vương \
    La Nghiêm Phùng Tăng Thân Thạch Kim Lò Cầm Giàng Khuất Tiêu Ninh Diệp Âu Uông Đàm Ông Vi Hầu \
    Sùng Vàng Lường Quàng Cà Điêu Bế Hoàng Viên Văn Thang Giáp Cù Từ Tôn Lại Bạch Đồng Nhữ Hàn Thiều \
    Chẩu Sầm Vừ Hạ Trà Đậu Thi A Y Khổng Phí Nhâm Quản Chử Doãn Bá Rơ Ksor Siu Ama
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { PrintedForm.letters($0) }
  )
}

extension Substring {
  /// The word without signs at its ends.
  fileprivate var trimmingSigns: String {
    let isSign = { (character: Character) in ".,;:*'\"“”|_~-".contains(character) }
    var word = self.drop(while: isSign)
    while let last = word.last, isSign(last) { word.removeLast() }
    return String(word)
  }
}
