import Vietnamese

/// A letter that a printed word can hold: what a channel emits readings from.
///
/// The codes 0 ..< `smallCount` are the small letters, and the capital of letter n has the code
/// n + `smallCount`.
struct PrintedLetter: Hashable, Sendable {
  let code: UInt8

  init(code: UInt8) {
    self.code = code
  }

  /// Nil for what is no letter of Vietnamese or English.
  init?(_ scalar: Unicode.Scalar) {
    guard scalar.value < Self.codes.count else { return nil }
    let code = Self.codes[Int(scalar.value)]
    guard code != Self.none else { return nil }
    self.code = code
  }

  var scalar: Unicode.Scalar { Self.scalars[Int(code)] }
  var isCapital: Bool { Int(code) >= Self.smallCount }
  var capital: PrintedLetter {
    isCapital ? self : PrintedLetter(code: code + UInt8(Self.smallCount))
  }

  /// The letters whose readings stand in where too few of its own were seen: without the tone, then
  /// without marks.
  var parents: [PrintedLetter] {
    let (toneless, tone) = Tone.split(scalar)
    var parents: [PrintedLetter] = []
    if tone != .ngang, let letter = PrintedLetter(toneless) { parents.append(letter) }
    if let plain = Folding.fold(toneless), let small = PrintedLetter(plain) {
      let base = isCapital ? small.capital : small
      if base != self, base != parents.last { parents.append(base) }
    }
    return parents
  }
}

extension PrintedLetter {
  /// The letters of a word of either case; nil when something else stands in it.
  static func letters(of word: some StringProtocol) -> [PrintedLetter]? {
    var letters: [PrintedLetter] = []
    for scalar in word.unicodeScalars {
      guard let letter = PrintedLetter(scalar) else { return nil }
      letters.append(letter)
    }
    return letters
  }

  static let smallCount = scalars.count / 2
  static let count = scalars.count

  private static let scalars: [Unicode.Scalar] = {
    let consonants = "bcdđfghjklmnpqrstvwxz".unicodeScalars
    let vowels = "aăâeêioôơuưy".unicodeScalars.flatMap { vowel in
      Tone.allCases.map { $0.applied(to: vowel) ?? vowel }
    }
    let small = consonants + vowels
    return small + small.map { $0.properties.uppercaseMapping.unicodeScalars.first ?? $0 }
  }()

  private static let none = UInt8.max

  /// The code of each scalar, `none` for what is no letter.
  private static let codes: [UInt8] = {
    let last = scalars.map(\.value).max() ?? 0
    var codes = [UInt8](repeating: none, count: Int(last) + 1)
    for (code, scalar) in scalars.enumerated() { codes[Int(scalar.value)] = UInt8(code) }
    return codes
  }()
}
