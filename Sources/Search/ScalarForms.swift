import Vietnamese

/// What becomes of each scalar in the form of a word, as a table for the scripts of Vietnamese.
struct ScalarForms: Sendable {
  /// A scalar as part of a word.
  struct Entry: Sendable {
    /// The lower-case letter without tone.
    var letter: UInt32
    /// The letter without marks, đ as d; 0 for a mark that stands alone.
    var folded: UInt32
    /// 0 for none, else 1–5 in the order of `Tone`.
    var tone = 0
    var isWord = false
    /// Whether the word must be composed (NFC) before its letters are looked at.
    var needsComposing = false
  }

  private static let tones: [UInt32: Tone] = [
    0x300: .huyen, 0x309: .hoi, 0x303: .nga, 0x301: .sac, 0x323: .nang,
  ]

  static let shared = ScalarForms()

  private let entries: [Entry]
  /// Whether a scalar below U+2000 belongs to words.
  let isWord: [Bool]

  private init() {
    entries = (0..<0x2000).map { ScalarForms.entry(of: $0) }
    isWord = entries.map(\.isWord)
  }

  subscript(value: UInt32) -> Entry {
    value < 0x2000 ? entries[Int(value)] : ScalarForms.entry(of: value)
  }
}

extension ScalarForms {
  private static func entry(of value: UInt32) -> Entry {
    guard let scalar = Unicode.Scalar(value), isWord(scalar) else {
      return Entry(letter: value, folded: value)
    }
    let needsComposing = !isStable(value)
    if let tone = tones[value] {
      return Entry(
        letter: 0,
        folded: 0,
        tone: Int(tone.rawValue),
        isWord: true,
        needsComposing: needsComposing
      )
    }
    let lower = scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
    let split = Tone.split(lower)
    return Entry(
      letter: split.letter.value,
      folded: Folding.fold(split.letter)?.value ?? 0,
      tone: Int(split.tone.rawValue),
      isWord: true,
      needsComposing: needsComposing
    )
  }

  /// Letters, marks and decimal digits; what `WordScalar` counts beside them (m², ½) is not typed by
  /// those who search.
  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .letterNumber, .otherNumber: false
    default: WordScalar.contains(scalar)
    }
  }

  /// Whether a word of such scalars is in NFC whatever their order: letters of Latin, Greek and
  /// Cyrillic that are their own composition.
  private static func isStable(_ value: UInt32) -> Bool {
    switch value {
    case 0..<0x300: true
    case 0x370..<0x483, 0x48A..<0x530, 0x1E00..<0x2000:
      Unicode.Scalar(value).map { Array(String($0).composed.unicodeScalars) == [$0] } ?? false
    default: false
    }
  }
}
