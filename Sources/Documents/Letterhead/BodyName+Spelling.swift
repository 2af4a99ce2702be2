import Vietnamese

extension BodyName {
  /// A name printed in capitals in its usual case: `Ủy ban nhân dân thành phố Hà Nội`.
  ///
  /// Names of levels are small and what follows them is a proper name; a Bộ or Sở is followed by one
  /// capital. A name made of nothing but words of the genre and a known place gets the marks of
  /// these, however it was read.
  static func spelled(_ name: String) -> String {
    var words = name.split(whereSeparator: { $0 == " " || $0 == "\u{A0}" }).map(String.init)
    let isCapitals = LetterCase.isCapitals(name)
    if isCapitals {
      words = words.map { abbreviations.contains($0) ? $0 : $0.lowercased() }
    }
    let levels = hasMarks(name) ? markedLevels : plainLevels
    words = withMarks(words)
    guard isCapitals || !hasMarks(name) else { return words.joined(separator: " ") }
    var isProper = false
    var capitalNext = true
    for index in words.indices {
      let word = words[index].folded
      let next = index + 1 < words.count ? words[index + 1].folded : ""
      let before = index > 0 ? words[index - 1].folded : ""
      let isLevel =
        next != "uy"
        && (levels.contains(words[index].lowercased()) || word == "pho" && before == "thanh")
      let opensLevel = word == "thanh" && next == "pho"
      if index == 0 || (capitalNext || isProper) && !isLevel && !opensLevel {
        words[index] = words[index].capitalizedFirst
      }
      capitalNext = word == "viet" && next == "nam"
      if properWords.contains(word + " " + next) || word == "dang" && index > 0
        || word == "nam"
          && before == "viet"
      {
        words[index] = words[index].capitalizedFirst
      }
      // "Bộ Tài chính", but "Đảng bộ tỉnh" and "Ủy ban nhân dân".
      let isUnit = unitHeads.contains(word) && before != "dang" && (word != "ban" || index == 0)
      if isUnit, !isProper { capitalNext = true }
      if word == "-" || word == "–" {
        capitalNext = true
        isProper = false
      }
      if isLevel || word == "uy" && committeeHeads.contains(before) { isProper = true }
      if word == "va" { isProper = false }
    }
    return words.joined(separator: " ")
  }

  private static let markedLevels: Set<String> = [
    "tỉnh", "huyện", "quận", "xã", "phường", "tp", "tp.", "trấn",
  ]
  private static let plainLevels: Set<String> = [
    "tinh", "huyen", "quan", "xa", "phuong", "tp", "tp.",
  ]
  private static let abbreviations: Set<String> = [
    "UBND", "HĐND", "TP", "TP.", "MTTQ", "UBMTTQ", "TNCS", "BCH", "TW",
  ]
  private static let committeeHeads: Set<String> = [
    "tinh", "thanh", "quan", "huyen", "thi", "dang",
  ]
  private static let unitHeads: Set<String> = ["bo", "so", "cuc", "vu", "vien", "ban", "phong"]
  private static let properWords: Set<String> = [
    "viet nam", "quoc hoi", "chinh phu", "trung uong", "nha nuoc", "thu do",
    "to quoc", "mat tran", "cong an", "quan doi",
  ]

  /// Whether a text holds letters that only Vietnamese has: its marks were read.
  static func hasMarks(_ text: String) -> Bool {
    text.unicodeScalars.contains {
      switch $0.value {
      case 0x102, 0x103, 0x110, 0x111, 0x128, 0x129, 0x168, 0x169, 0x1A0, 0x1A1, 0x1AF, 0x1B0,
        0x1EA0...0x1EF9:
        true
      default: false
      }
    }
  }

  /// Words of the genre, longest first, that get their marks back where all were lost.
  private static let genre = [
    "ủy ban nhân dân", "hội đồng nhân dân", "ban chấp hành", "ban thường vụ", "thành ủy",
    "tỉnh ủy", "huyện ủy", "quận ủy", "đảng ủy", "đảng bộ", "thành phố", "tỉnh", "huyện", "quận",
    "phường", "xã", "thị xã", "văn phòng", "trung ương", "chính phủ", "quốc hội", "thủ tướng",
    "ủy ban thường vụ quốc hội", "đoàn đại biểu quốc hội",
  ].map { ($0, PrintedForm.letters($0)) }.sorted { $0.1.count > $1.1.count }

  /// The words with their marks, where all of them are words of the genre and known places.
  private static func withMarks(_ words: [String]) -> [String] {
    let letters = PrintedForm.letters(words.joined())
    var found: [String] = []
    var rest = letters[...]
    while !rest.isEmpty {
      if let place = Places.forms.first(where: { $0.letters[...] == rest }) {
        found.append(place.name)
        rest = []
      } else if let phrase = genre.first(where: { rest.starts(with: $0.1) }) {
        found.append(phrase.0)
        rest = rest.dropFirst(phrase.1.count)
      } else {
        return words
      }
    }
    return found.flatMap { $0.split(separator: " ").map(String.init) }
  }
}

extension Places {
  /// All places with their letters, cities first.
  static let forms = (centralCities + provinces).map {
    (name: $0, letters: PrintedForm.letters($0))
  }

  /// The known place that a name is, where its marks were lost or are the same.
  static func known(_ printed: String, among others: [String] = []) -> String? {
    let letters = PrintedForm.letters(printed)
    let hasMarks = BodyName.hasMarks(printed)
    let others = others.lazy.map { (name: $0, letters: PrintedForm.letters($0)) }
    let found = others.first { $0.letters == letters } ?? forms.first { $0.letters == letters }
    guard let place = found?.name else { return nil }
    let isSame =
      TonePlacement.unified(place.lowercased()) == TonePlacement.unified(printed.lowercased())
    return !hasMarks || isSame ? place : nil
  }
}

extension String {
  /// The text with its first letter as a capital.
  var capitalizedFirst: String {
    guard let first else { return self }
    return first.uppercased() + dropFirst()
  }
}
