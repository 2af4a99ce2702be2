import Vietnamese

/// A line above a signature: by what authority, in what post (`TM. ỦY BAN NHÂN DÂN`, `CHỦ TỊCH`).
struct AuthorityLine: Sendable, Hashable {
  /// The line as printed, without noise at its ends.
  let text: String
  /// Whether it says on whose behalf: T/M, K/T, T/L, TUQ.
  let isOnBehalf: Bool
  /// The post in which was signed; nil for lines on behalf.
  let post: String?

  /// The authority that a text consists of; nil where it is anything else.
  init?(_ text: String) {
    guard text.utf8.count < 300, LetterCase.mayBeCapitals(text), LetterCase.isCapitals(text) else {
      return nil
    }
    let text = Self.trimmed(text)
    guard LetterCase.isCapitals(text) else { return nil }
    if Self.endOfSign(text) != nil {
      self.text = text
      isOnBehalf = true
      post = nil
      return
    }
    let printed = PrintedLine(text)
    guard printed.letters.count < 70, let found = Post.reading(printed) else { return nil }
    self.text = text
    isOnBehalf = false
    post = Self.posts(in: text, first: found)
  }

  /// Where in a line of two columns an authority begins, in scalars; nil where none stands there.
  ///
  /// What begins behind `limit` is not looked at.
  static func start(in text: String, within limit: Int = .max) -> Int? {
    let scalars = text.firstScalars(300)
    var start = 0
    var previous: Unicode.Scalar = ";"
    while start < scalars.count {
      while start < scalars.count, Blank.contains(scalars[start]) { start += 1 }
      guard start < scalars.count, start <= limit else { return nil }
      let first = scalars[start]
      if LetterCase.isUppercase(first) || first == "£" {
        let rest = String(scalars: scalars[start...])
        if LetterCase.isCapitals(rest) {
          if endOfSign(rest) != nil { return start }
          // A post alone must stand apart from words in capitals before it.
          let standsApart = !LetterCase.isUppercase(previous)
          if standsApart, AuthorityLine(rest) != nil { return start }
        }
      }
      while start < scalars.count, !Blank.contains(scalars[start]) {
        previous = scalars[start]
        start += 1
      }
    }
    return nil
  }

  /// Where a second authority begins in a line that sets two side by side, in scalars.
  static func second(in text: String) -> Int? {
    guard let end = endOfSign(text) else { return nil }
    let rest = String(text.unicodeScalars.dropFirst(end))
    var offset = end
    for word in rest.unicodeScalars.split(
      omittingEmptySubsequences: false,
      whereSeparator: Blank.contains
    ) {
      let tail = String(text.unicodeScalars.dropFirst(offset))
      if offset > end + 3, endOfSign(tail) != nil { return offset }
      offset += word.count + 1
    }
    return nil
  }

  /// The end of a sign (T/M, K/T, T/L, TUQ and their forms with dots) before words in capitals.
  private static func endOfSign(_ text: String) -> Int? {
    let scalars = text.firstScalars(10)
    for sign in signs {
      var at = 0
      var letters = 0
      while at < scalars.count, letters < sign.count {
        if Folding.fold(scalars[at]) == sign[letters], LetterCase.isUppercase(scalars[at]) {
          letters += 1
        } else if letters == 0 || scalars[at] != "/" && scalars[at] != "." {
          break
        }
        at += 1
      }
      guard letters == sign.count, at < scalars.count else { continue }
      let hasSlash = scalars[..<at].contains("/")
      let end = scalars[at]
      guard hasSlash || ".,:;/ ".unicodeScalars.contains(end) else { continue }
      let rest = text.unicodeScalars.dropFirst(at)
      let capitals = rest.reduce(0) { $0 + (LetterCase.isUppercase($1) ? 1 : 0) }
      guard capitals >= 4 else { continue }
      // "TL 12" is no authority: a word in capitals must follow.
      if end == " ", !hasSlash,
        Post.reading(PrintedLine(String(String.UnicodeScalarView(rest.dropFirst())))) == nil,
        sign.count < 3, !opensBody(rest.dropFirst())
      {
        continue
      }
      return at
    }
    return nil
  }

  private static func opensBody(_ rest: some Sequence<Unicode.Scalar>) -> Bool {
    let printed = PrintedLine(String(String.UnicodeScalarView(rest)))
    return bodies.contains { $0.prefix(of: printed) != nil }
  }

  private static let bodies = [
    "Ủy ban", "Hội đồng", "Ban Chấp hành", "Ban Thường vụ", "Chính phủ", "Đảng ủy", "Tỉnh ủy",
    "Thành ủy", "Chi bộ", "Thường trực", "Đoàn Chủ tịch", "Bộ Chính trị", "Ban Bí thư", "Đảng bộ",
  ].map { PrintedPhrase($0, limit: 1) }

  private static let signs: [[Unicode.Scalar]] = ["tuq", "tm", "kt", "tl"]
    .map { Array($0.unicodeScalars) }

  /// One post, or two that one person holds: "BỘ TRƯỞNG, CHỦ NHIỆM".
  private static func posts(in text: String, first: (name: String, end: Int)) -> String {
    guard let comma = text.firstIndex(of: ",") else { return first.name }
    let rest = PrintedLine(text[text.index(after: comma)...])
    guard let second = Post.reading(rest) else { return first.name }
    return "\(first.name), \(second.name)"
  }

  /// A text without signs and single strokes at its ends, which a seal leaves.
  static func trimmed(_ text: String) -> String {
    var words = text.split(separator: " ", omittingEmptySubsequences: true)
    while let last = words.last, !last.unicodeScalars.contains(where: WordScalar.contains) {
      words.removeLast()
    }
    while let first = words.first, !first.unicodeScalars.contains(where: WordScalar.contains) {
      words.removeFirst()
    }
    var joined = words.joined(separator: " ")[...]
    while let last = joined.last, ".,;:*'\"“”#-–".contains(last) { joined.removeLast() }
    return String(joined)
  }
}
