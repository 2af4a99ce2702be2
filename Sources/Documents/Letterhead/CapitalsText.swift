import Vietnamese

/// Text set in capitals brought back to the usual case, as far as that can be known.
enum CapitalsText {
  /// The text in small letters; the first letter, Roman figures, signs of numbers and well-known
  /// names keep their capitals.
  static func lowered(_ text: String) -> String {
    var words = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    for index in words.indices {
      let word = words[index]
      if keeps(word) { continue }
      words[index] = word.lowercased()
    }
    for index in words.indices where index + 1 < words.count {
      let pair = words[index].folded + " " + words[index + 1].folded.filter { $0.isLetter }
      if names.contains(pair) {
        words[index] = words[index].capitalizedFirst
        if pair == "viet nam" { words[index + 1] = words[index + 1].capitalizedFirst }
      }
    }
    return capitalizingPlaces(words.joined(separator: " ")).capitalizedFirst
  }

  private static let names: Set<String> = [
    "viet nam", "quoc hoi", "chinh phu", "nha nuoc", "thanh uy", "tinh uy", "trung uong",
  ]
  private static let abbreviations: Set<String> = [
    "UBND", "HĐND", "TP", "TP.", "BCH", "BTV", "MTTQ", "UBMTTQ", "TNCS", "ĐBQH", "QPPL", "UBTVQH",
  ]

  /// Whether a word is written in capitals in any text.
  private static func keeps(_ word: String) -> Bool {
    if word.contains("/") || word.contains(where: \.isNumber) { return true }
    let letters = word.unicodeScalars.filter { WordScalar.contains($0) }
    if letters.count > 1 || letters.first == "I" || letters.first == "V" || letters.first == "X",
      RomanNumeral.value(of: letters) != nil
    {
      return true
    }
    return abbreviations.contains(String(String.UnicodeScalarView(letters)))
  }

  /// Gives the names of places their capitals.
  private static func capitalizingPlaces(_ text: String) -> String {
    var text = text
    for place in Places.forms.map(\.name) {
      let small = place.lowercased()
      var from = text.startIndex
      while let range = text[from...].firstRange(of: small) {
        text.replaceSubrange(range, with: place)
        from = text.index(range.lowerBound, offsetBy: place.count)
      }
    }
    return text
  }
}
