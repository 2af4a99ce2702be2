import Vietnamese

/// A law, a code, an ordinance or the constitution called by its name.
///
/// The name ends where the list of names says; else it is the run of capitals after the kind with
/// small syllables between them. An amending law has the names of those that it amends in its own:
/// `Luật sửa đổi, bổ sung một số điều của Luật A, Luật B và Luật C 2024` is one.
struct LawPhrase {
  /// The kind in lower case.
  let kind: String
  /// The first token.
  let start: Int
  /// The token after the name, the year and the number included.
  let end: Int
  /// The index of the token that is the number of the law, if one follows the name.
  let number: Int?

  /// Reads the law that begins at a token, if one does.
  static func match(_ text: TokenizedText, at start: Int) -> LawPhrase? {
    guard let (kind, nameStart) = opening(text.tokens, at: start) else { return nil }
    if kind == "hiến pháp" { return constitution(text, at: start) }
    guard !isOtherUse(text.tokens, before: start), nameStart < text.tokens.count else { return nil }
    guard kind != "luật" || !isForeign(text, at: nameStart),
      let nameEnd = name(text, kind: kind, at: nameStart)
    else { return nil }
    return completed(text, kind: kind, start: start, nameEnd: nameEnd)
  }

  /// The kind that begins at a token, and the token after it.
  private static func opening(_ tokens: [Token], at start: Int) -> (kind: String, end: Int)? {
    let next: PackedWord = start + 1 < tokens.count ? tokens[start + 1].word : .nothing
    switch tokens[start].word {
    case "luat": return ("luật", start + 1)
    case "bo" where next == "luat": return ("bộ luật", start + 2)
    case "phap" where next == "lenh": return ("pháp lệnh", start + 2)
    case "hien" where next == "phap": return ("hiến pháp", start + 2)
    default: return nil
    }
  }

  /// "Pháp luật", "kỷ luật", "Đại học Luật", "Công ước về Luật Biển" and the like name no law.
  private static func isOtherUse(_ tokens: [Token], before start: Int) -> Bool {
    guard start > 0 else { return false }
    if wordsBefore.contains(tokens[start - 1].word) { return true }
    return tokens[start - 1].word == "ve"
      && tokens[max(0, start - 8)..<start].contains {
        $0.word == "uoc"
      }
  }

  /// What stands before "luật" where it names no law.
  static let wordsBefore = PackedWordSet(
    "phap ky quy dieu hoc khoa vien ty phong nganh am tam dao nghiem thiet si"
  )

  private static func constitution(_ text: TokenizedText, at start: Int) -> LawPhrase? {
    let tokens = text.tokens
    guard tokens[start].isCapital, start == 0 || tokens[start - 1].word != "dong" else {
      return nil
    }
    var end = start + 2
    if let country = nation.match(tokens, at: end) {
      end = country.end
    } else if isForeign(text, at: end) || isOfAnother(tokens, at: end) {
      return nil
    }
    return LawPhrase(
      kind: "hiến pháp",
      start: start,
      end: year(tokens, at: end) ?? end,
      number: nil
    )
  }

  /// "Hiến pháp của Djibouti", "Hiến pháp Cộng hòa Nhân dân Trung Hoa".
  private static func isOfAnother(_ tokens: [Token], at end: Int) -> Bool {
    var at = end
    while at < tokens.count, tokens[at].word == "cua" || tokens[at].word == "nuoc" { at += 1 }
    guard at < tokens.count, tokens[at].isCapital, !tokens[at].isAllCapitals else { return false }
    if tokens[at].word == "cong", at + 1 < tokens.count, tokens[at + 1].word == "hoa" {
      return nation.match(tokens, at: at) == nil
    }
    return at > end && nation.match(tokens, at: at) == nil
  }

  private static let nation = PhraseTable<Bool>([
    ("nước Cộng hòa xã hội chủ nghĩa Việt Nam", true), ("nước Việt Nam dân chủ cộng hòa", true),
    ("Việt Nam", true),
    ("Cộng hòa xã hội chủ nghĩa Việt Nam", true), ("của Việt Nam", true),
  ])

  /// Adds to a name its year and its number.
  private static func completed(
    _ text: TokenizedText,
    kind: String,
    start: Int,
    nameEnd: Int
  ) -> LawPhrase? {
    let tokens = text.tokens
    if isForeign(text, at: nameEnd) { return nil }
    var end = nameEnd
    // "Luật Thi hành án dân sự sửa đổi 2014", "… sửa đổi, bổ sung năm 2012"
    if let amended = amendedAfter.match(tokens, at: end), let after = year(tokens, at: amended.end)
    {
      end = after
    } else if let after = year(tokens, at: end) {
      end = after
    }
    var at = end
    if at < tokens.count, NumberWord.matches(text, at: at) { at += 1 }
    if at < tokens.count, tokens[at].shape == .number {
      let number = text.numbers[Int(tokens[at].number)].number
      if number.assembly != nil || number.kindSign == "PL" || number.kindSign == "L" {
        return LawPhrase(kind: kind, start: start, end: at + 1, number: at)
      }
    }
    return LawPhrase(kind: kind, start: start, end: end, number: nil)
  }

  private static let amendedAfter = PhraseTable<Bool>([
    ("sửa đổi, bổ sung", true), ("sửa đổi", true), ("bổ sung", true),
  ])

  private static func year(_ tokens: [Token], at start: Int) -> Int? {
    var at = start
    if at < tokens.count, tokens[at].word == "nam" { at += 1 }
    guard at < tokens.count, tokens[at].shape == .figures, tokens[at].figureCount == 4,
      (1940...2099).contains(tokens[at].value)
    else { return nil }
    // "2020-2025" and "20/2020" are no years of laws.
    if at + 1 < tokens.count, tokens[at + 1].isSign("/") { return nil }
    return at + 1
  }

  /// Laws of other countries are not ours to cite.
  private static func isForeign(_ text: TokenizedText, at end: Int) -> Bool {
    let tokens = text.tokens
    var at = end
    while at < tokens.count, tokens[at].word == "cua" || tokens[at].word == "nuoc" { at += 1 }
    guard at < tokens.count, tokens[at].isCapital, let country = countries.match(tokens, at: at)
    else { return false }
    return text.isDamaged || text.surface(at..<country.end).composed == country.value
  }

  private static let countries = PhraseTable<String>(
    [
      "Mỹ", "Hoa Kỳ", "Trung Quốc", "Nhật Bản", "Hàn Quốc", "Pháp", "Đức", "Anh", "Nga",
      "Liên bang",
      "Thái Lan", "Singapore", "Malaysia", "Indonesia", "Philippines", "Campuchia", "Lào", "Úc",
      "Australia", "Canada", "Ấn Độ", "Đài Loan", "Hồng Kông", "Hồng Công", "Liên Xô", "Ukraine",
      "EU", "Liên minh châu Âu", "Tây Ban Nha", "Italia", "Ý", "Israel", "Iran", "Brazil", "Brasil",
      "LHQ", "Liên hợp quốc", "Quốc tế",
    ].map { ($0, $0) }
  )
}
