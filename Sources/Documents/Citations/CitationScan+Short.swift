import Vietnamese

extension CitationScan {
  /// Reads a citation by the bare figure after a kind, and its list; the token to go on with.
  mutating func short(_ start: Int, _ kindEnd: Int, _ name: KindPhrase.Name) -> Int? {
    guard name.takesFigure, isPrinted(name, start..<kindEnd) else { return nil }
    var at = kindEnd
    let hasWord =
      at < tokens.count && tokens[at].word == "so" && !tokens[at].isAllCapitals
      || at < tokens.count && tokens[at].word == "so" && tokens[start].isAllCapitals
    if hasWord { at += 1 }
    guard let first = figure(at), isPlausible(first, name, start: start, hasWord: hasWord) else {
      return nil
    }
    append(shortMention(start, first, name.kind, hasOwnKind: true))
    var next = first.end
    while let member = member(after: next) {
      append(shortMention(member.start, member.figure, name.kind, hasOwnKind: false))
      next = member.figure.end
    }
    return bound
  }

  /// Reads an abbreviated kind with its figure glued on: `NQ98`, `NĐ100`; the token to go on with.
  mutating func gluedShort(_ at: Int) -> Int? {
    let token = tokens[at]
    guard token.shape == .word, token.isAllCapitals, (3...6).contains(token.figureCount) else {
      return nil
    }
    let codes = text.codes(token)
    let figures = codes.dropFirst(2)
    guard figures.allSatisfy(\.isDigitCode) else { return nil }
    let kind: String
    switch PackedWord(codes.prefix(2)) {
    case "nq": kind = "nghị quyết"
    case "nd": kind = "nghị định"
    default: return nil
    }
    if isGlued(at + 1, "/") || isGlued(at + 1, "-") { return nil }
    var mention = Mention(start: at, end: at + 1, type: .short, kind: kind)
    mention.figure = String(decoding: figures, as: UTF8.self)
    append(mention)
    return at + 1
  }

  /// A figure, perhaps with a year: 57, 154/2024.
  private struct Figure {
    let text: String
    let value: Int
    let digits: Int
    let hasYear: Bool
    let end: Int
  }

  private func shortMention(
    _ start: Int,
    _ figure: Figure,
    _ kind: String,
    hasOwnKind: Bool
  ) -> Mention {
    var mention = Mention(start: start, end: figure.end, type: .short, kind: kind)
    mention.hasOwnKind = hasOwnKind
    mention.figure = figure.text
    return mention
  }

  private func figure(_ at: Int) -> Figure? {
    guard at < tokens.count, tokens[at].shape == .figures, tokens[at].figureCount < 5 else {
      return nil
    }
    let token = tokens[at]
    var end = at + 1
    var hasYear = false
    if isGlued(end, "/") {
      guard end + 1 < tokens.count, tokens[end + 1].shape == .figures,
        tokens[end + 1].figureCount == 4, (1945...2099).contains(tokens[end + 1].value)
      else { return nil }
      end += 2
      hasYear = true
    }
    // Decimals, ranges, dates and further signs.
    if isGlued(end, "/") || isGlued(end, "-") || isGlued(end, "%") { return nil }
    if isGlued(end, ".") || isGlued(end, ","), end + 1 < tokens.count,
      !tokens[end + 1].followsBlank,
      tokens[end + 1].shape == .figures
    {
      return nil
    }
    if end + 1 < tokens.count, tokens[end].isSign("-"), tokens[end + 1].shape == .figures {
      return nil
    }
    return Figure(
      text: String(decoding: text.surface(at..<end).utf8.filter { $0 != 0x20 }, as: UTF8.self),
      value: Int(token.value),
      digits: token.figureCount,
      hasYear: hasYear,
      end: end
    )
  }

  private func isGlued(_ index: Int, _ sign: Unicode.Scalar) -> Bool {
    index < tokens.count && tokens[index].isSign(sign) && !tokens[index].followsBlank
  }

  /// Whether a text with its marks really has the kind: "Công diễn 3" folds like "công điện".
  private func isPrinted(_ name: KindPhrase.Name, _ range: Range<Int>) -> Bool {
    guard !text.isDamaged, !name.isAbbreviation else { return true }
    let surface = text.surface(range)
    if surface == name.kind || surface == name.titleCased { return true }
    let printed = surface.composed.lowercased()
    return printed == name.kind || printed.hasSuffix(" " + name.kind)
      || printed.hasPrefix(name.kind + " ")
  }

  private func isPlausible(
    _ figure: Figure,
    _ name: KindPhrase.Name,
    start: Int,
    hasWord: Bool
  ) -> Bool {
    if figure.hasYear || hasWord { return figure.value > 0 }
    let next: PackedWord = figure.end < tokens.count ? tokens[figure.end].word : .nothing
    if isCounted(figure.end) { return false }
    if name.kind == "luật" { return false }
    if name.isAbbreviation {
      return figure.digits > 1 && ["nghị quyết", "nghị định", "quyết định"].contains(name.kind)
    }
    guard name.isCommon else { return figure.value > 0 }
    if figure.digits == 1 { return false }
    let isYear = figure.digits == 4 && (2000...2060).contains(figure.value)
    if isYear { return name.kind == "quyết định" && tokens[start].isCapital }
    if tokens[start].isCapital { return true }
    guard name.kind == "quyết định" || name.kind == "quy định" || name.kind == "đề án" else {
      return false
    }
    return figure.end >= tokens.count || tokens[figure.end].shape == .sign
      || Self.followers.contains(next)
  }

  /// A further figure of a list: ", 70", "và số 83/2025".
  private func member(after index: Int) -> (start: Int, figure: Figure)? {
    var at = index
    while at < tokens.count, at - index < 2, tokens[at].isSign(",") || tokens[at].word == "va" {
      at += 1
    }
    guard at > index, at < tokens.count else { return nil }
    let start = at
    if tokens[at].word == "so" { at += 1 }
    guard let figure = figure(at), figure.value > 0 else { return nil }
    guard !figure.hasYear, at == start else { return (start, figure) }
    if figure.end < tokens.count, tokens[figure.end].shape != .sign,
      !Self.followers.contains(tokens[figure.end].word)
    {
      return nil
    }
    return (start, figure)
  }

  /// Whether what follows a figure is counted by it: "5 năm", but not "254 năm 2025".
  private func isCounted(_ index: Int) -> Bool {
    guard let found = Self.counted.match(tokens, at: index) else { return false }
    guard tokens[index].word == "nam", index + 1 < tokens.count else { return found.value }
    return tokens[index + 1].shape != .figures || tokens[index + 1].figureCount != 4
  }

  /// What a figure before it counts; false for words that only begin like it.
  private static let counted = PhraseTable<Bool>(
    [
      "năm", "tháng", "ngày", "giờ", "phút", "tuần", "triệu", "tỷ", "tỉ", "nghìn", "ngàn", "người",
      "lần", "cấp", "bước", "loại", "nhóm", "bài", "nội dung", "nhiệm vụ", "giải pháp", "vấn đề",
      "văn bản", "nghị quyết", "quyết định", "nghị định", "thông tư", "dự án", "chương trình",
      "đồng chí", "điểm mới", "điểm", "cơ quan", "đơn vị", "doanh nghiệp", "địa phương", "tỉnh",
      "huyện", "xã", "phường", "trường hợp", "trường", "hồ sơ", "khu", "công trình", "cán bộ",
      "mức", "phương án", "đối tượng", "tổ", "đoàn", "đợt", "bộ", "chỉ tiêu", "mục tiêu", "tập",
      "phần", "chương", "khoản", "trang", "đồng", "USD", "ha", "km", "m", "kg", "phiên", "gói",
      "hành vi", "bị cáo", "cá nhân", "tổ chức", "lĩnh vực", "nhân sự", "thành viên", "hạng",
    ].map { ($0, true) } + [("đồng ý", false), ("bộ trưởng", false), ("bố trí", false)]
  )

  /// What may follow the last figure of a citation.
  private static let followers = PackedWordSet(
    "va cua ve ngay da duoc trong tai nham se deu thi la hoac voi theo nay moi vua cung den"
  )
}
