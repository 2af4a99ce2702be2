/// The six tones, in the order of Vietnamese dictionaries.
public enum Tone: UInt8, CaseIterable, Comparable, Hashable, Sendable {
  case ngang, huyen, hoi, nga, sac, nang

  public static func < (first: Tone, second: Tone) -> Bool {
    first.rawValue < second.rawValue
  }
}

extension Tone {
  /// The twelve vowel letters, each with the six tones in the order of the cases.
  static let vowels = [
    "aàảãáạ", "ăằẳẵắặ", "âầẩẫấậ", "eèẻẽéẹ", "êềểễếệ", "iìỉĩíị",
    "oòỏõóọ", "ôồổỗốộ", "ơờởỡớợ", "uùủũúụ", "ưừửữứự", "yỳỷỹýỵ",
    "AÀẢÃÁẠ", "ĂẰẲẴẮẶ", "ÂẦẨẪẤẬ", "EÈẺẼÉẸ", "ÊỀỂỄẾỆ", "IÌỈĨÍỊ",
    "OÒỎÕÓỌ", "ÔỒỔỖỐỘ", "ƠỜỞỠỚỢ", "UÙỦŨÚỤ", "ƯỪỬỮỨỰ", "YỲỶỸÝỴ",
  ]

  /// A composed letter taken apart into the letter without tone and the tone.
  ///
  /// What is no vowel of Vietnamese is returned as it is, without tone.
  public static func split(_ scalar: Unicode.Scalar) -> (letter: Unicode.Scalar, tone: Tone) {
    if scalar.value < 0x80 { return (scalar, .ngang) }
    guard let place = places[scalar] else { return (scalar, .ngang) }
    return (rows[place.row][0], place.tone)
  }

  /// The composed letter with this tone; nil when `letter` is no vowel without tone.
  public func applied(to letter: Unicode.Scalar) -> Unicode.Scalar? {
    guard let place = Tone.places[letter], place.tone == .ngang else { return nil }
    return Tone.rows[place.row][Int(rawValue)]
  }

  private static let rows = vowels.map { Array($0.unicodeScalars) }

  private static let places: [Unicode.Scalar: (row: Int, tone: Tone)] = {
    var places: [Unicode.Scalar: (row: Int, tone: Tone)] = [:]
    for (row, letters) in rows.enumerated() {
      for (letter, tone) in zip(letters, allCases) { places[letter] = (row, tone) }
    }
    return places
  }()
}
