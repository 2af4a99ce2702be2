import Vietnamese

/// The words by which texts name the kinds of documents, with the kinds they mean.
enum KindPhrase {
  /// A kind as it is named in a text.
  ///
  /// A reference, because tables hand names out at every other word.
  final class Name: Sendable {
    /// The kind in lower case, as citations give it.
    let kind: String
    /// The same with a capital, as headings and sentences begin with it.
    let titleCased: String
    /// Whether the words are an abbreviation, which has to be in capitals.
    let isAbbreviation: Bool
    /// Whether documents of the kind are called by their bare figure: `Nghị quyết 57`.
    let takesFigure: Bool
    /// Whether the words also are a verb or a common noun, so that a bare figure needs more.
    let isCommon: Bool

    fileprivate init(
      _ kind: String,
      isAbbreviation: Bool = false,
      takesFigure: Bool = true,
      isCommon: Bool = false
    ) {
      self.kind = kind
      titleCased = kind.prefix(1).uppercased() + kind.dropFirst()
      self.isAbbreviation = isAbbreviation
      self.takesFigure = takesFigure
      self.isCommon = isCommon
    }
  }

  /// All phrases.
  static let table = PhraseTable<Name>(
    figured.map { ($0, Name($0)) } + common.map { ($0, Name($0, isCommon: true)) }
      + others.map { ($0, Name($0, takesFigure: false)) }
      + variants.map { ($0.text, Name($0.kind, isCommon: true)) }
      + abbreviations.map { ($0.text, Name($0.kind, isAbbreviation: true)) }
  )

  /// The phrase that begins at a token.
  static func match(_ tokens: [Token], at start: Int) -> (end: Int, name: Name)? {
    guard let found = table.match(tokens, at: start) else { return nil }
    guard !found.value.isAbbreviation || isAbbreviation(tokens[start]) else { return nil }
    return (found.end, found.value)
  }

  /// The phrase that ends before a token.
  static func match(_ tokens: [Token], endingAt end: Int) -> (start: Int, name: Name)? {
    guard let found = table.match(tokens, endingAt: end) else { return nil }
    guard !found.value.isAbbreviation || isAbbreviation(tokens[found.start]) else { return nil }
    return (found.start, found.value)
  }

  /// The last words of all phrases whose kind takes a bare figure, parted by blanks.
  static let lastWordsBeforeFigures = (figured + common + (variants + abbreviations).map(\.text))
    .compactMap { $0.split(separator: " ").last.map { String($0).folded } }.joined(separator: " ")

  private static func isAbbreviation(_ token: Token) -> Bool { token.isAllCapitals }

  /// Kinds that are called by their bare figure and are nothing else.
  private static let figured = [
    "nghị quyết", "nghị định", "thông tư", "thông tư liên tịch", "thông tư liên bộ", "chỉ thị",
    "công văn", "công điện", "pháp lệnh", "sắc lệnh", "nghị quyết liên tịch", "thông tri", "luật",
  ]
  /// Kinds whose names are verbs or common nouns as well.
  private static let common = [
    "quyết định", "quy định", "kết luận", "hướng dẫn", "thông báo", "đề án", "kế hoạch", "tờ trình",
    "chương trình",
  ]
  private static let others = [
    "quy chế", "thông cáo", "báo cáo", "quy hoạch", "dự án", "phương án", "biên bản", "bộ luật",
    "hiến pháp", "lệnh", "sắc luật", "văn bản hợp nhất", "văn bản", "tuyên bố", "công hàm",
    "hợp đồng", "giấy phép", "giấy mời", "giấy chứng nhận", "phiếu chuyển", "quyết nghị",
    "bản án", "công thư",
  ]
  private static let variants: [(text: String, kind: String)] = [
    ("thông báo kết luận", "thông báo"), ("chương trình hành động", "chương trình"),
  ]
  private static let abbreviations: [(text: String, kind: String)] = [
    ("NQ", "nghị quyết"), ("NĐ", "nghị định"), ("QĐ", "quyết định"), ("TT", "thông tư"),
    ("CT", "chỉ thị"), ("KL", "kết luận"), ("CV", "công văn"), ("TTLT", "thông tư liên tịch"),
    ("TB", "thông báo"), ("KH", "kế hoạch"), ("HD", "hướng dẫn"),
  ]
}
