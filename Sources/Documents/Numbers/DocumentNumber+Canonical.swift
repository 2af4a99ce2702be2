extension DocumentNumber {
  /// Puts the parts of a printed number in the form of its side.
  ///
  /// The separators are set right where the side of the body is known (`06/NQ-TW` → `06-NQ/TW`,
  /// `11-NQ/CP` → `11/NQ-CP`) and where the number has a year; old and unknown forms keep theirs. A
  /// blank that stands for a separator becomes `-` where the signs have a slash, else `/`.
  init(parts: NumberScanner.Parts, kind: String?, assembly: String?) {
    var signs = parts.signs
    if let kind { signs[0] = kind }
    if let assembly { signs[signs.count - 1] = assembly }
    let isKindFirst = kind != nil && signs.count > 1
    let body = isKindFirst ? signs[1] : signs.count == 1 && kind != nil ? nil : signs[0]
    let printed = parts.separators.enumerated().map { index, separator -> UInt8 in
      guard separator == 0x20 || separator == 0 else { return separator }
      guard index == 0 else { return parts.separators[0] == 0x2D ? 0x2F : 0x2D }
      return parts.separators.dropFirst().contains(0x2F) && parts.year == nil ? 0x2D : 0x2F
    }
    let bodySide = body.flatMap(Self.side(ofBody:))
    let isParty =
      if let bodySide { bodySide == .party } else {
        parts.year == nil && isKindFirst && printed[0] == 0x2D && printed[1] == 0x2F
          && !Self.isStateKind(kind)
      }
    var separators = printed
    if parts.year != nil {
      separators = [0x2F] + Array(repeating: 0x2D, count: signs.count - 1)
    } else if isKindFirst, let bodySide, body != "LB", kind != "TC" {
      // "08-TT/LB" and "26-TC/TCT" are forms of older law.
      let form: [UInt8] = bodySide == .party ? [0x2D, 0x2F] : [0x2F, 0x2D]
      separators.replaceSubrange(0..<2, with: form)
    }
    var canonical = parts.serial
    if parts.year != nil { canonical += "/" + parts.yearText }
    for (separator, sign) in zip(separators, signs) {
      canonical += separator == 0x2D ? "-" : "/"
      canonical += sign
    }
    self.init(
      canonical: canonical,
      side: isParty ? .party : .state,
      serial: parts.serial,
      year: parts.year,
      kindSign: kind,
      issuerSign: body,
      units: Array(signs.dropFirst(isKindFirst ? 2 : 1))
    )
  }

  /// The side of a body by its sign; nil where the sign does not tell.
  static func side(ofBody sign: String) -> Side? {
    if let side = CentralBodies.side(of: sign) { return side }
    if assemblySign(sign) != nil { return .state }
    switch sign {
    case "UBND", "HĐND", "UB", "TTHĐND", "LB": return .state
    case "BCSĐ", "ĐĐ", "CB", "ThU", "TƯ", "BTV": return .party
    default:
      let isCommittee =
        sign.hasSuffix("TW") || sign.hasSuffix("TU") || sign.hasSuffix("HU")
        || sign.hasSuffix("QU") || sign.hasSuffix("ĐU")
      return isCommittee && !sign.hasPrefix("MT") ? .party : nil
    }
  }

  /// `QH13` or `UBTVQH14` from letters where Q was read as O or 0, figures as letters.
  static func assemblySign(_ letters: String) -> String? {
    guard let start = letters.utf8.first, "QO0U".utf8.contains(start) else { return nil }
    var rest = letters[...]
    var prefix = ""
    if rest.hasPrefix("UBTV") {
      prefix = "UBTV"
      rest = rest.dropFirst(4)
    }
    guard let first = rest.first, "QO0".contains(first), rest.dropFirst().first == "H" else {
      return nil
    }
    rest = rest.dropFirst(2)
    guard (1...4).contains(rest.count) else { return nil }
    var figures = ""
    var lookAlike: Character?
    for letter in rest {
      guard letter.isNumber || Self.lookAlikes[letter] != nil else { return nil }
      let figure = Self.lookAlikes[letter] ?? letter
      // A letter and the figure that it stands for are one figure read twice: "I15", "1S5".
      if letter.isNumber, lookAlike == letter {
        lookAlike = nil
        continue
      }
      figures.append(figure)
      lookAlike = letter.isNumber ? nil : figure
    }
    guard figures.utf8.count < 3 else { return nil }
    return prefix + "QH" + figures
  }

  /// Letters that are read for figures.
  private static let lookAlikes: [Character: Character] = [
    "I": "1", "l": "1", "i": "1", "O": "0", "o": "0", "S": "5",
  ]

  /// Whether only the State has the kind.
  private static func isStateKind(_ sign: String?) -> Bool {
    guard let sign else { return false }
    return DocumentKind.kinds(sign: sign, side: .party).isEmpty
      && !DocumentKind.kinds(sign: sign, side: .state).isEmpty
  }
}
