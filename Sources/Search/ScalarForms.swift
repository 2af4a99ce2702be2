import Vietnamese

/// What becomes of each scalar in the form of a word, as a table for the scripts of Vietnamese.
struct ScalarForms: Sendable {
  /// A scalar as part of a word.
  ///
  /// Bits 0–20 hold the lower-case letter without tone, bits 21–23 the tone, bit 24 says that it
  /// belongs to words, bit 25 that the word must be composed first.
  struct Entry: Sendable {
    let bits: UInt32

    @inline(__always) var letter: UInt32 { bits & 0x1F_FFFF }
    @inline(__always) var tone: Int { Int(bits &>> 21 & 7) }
    @inline(__always) var isWord: Bool { bits & 1 &<< 24 != 0 }
    @inline(__always) var needsComposing: Bool { bits & 1 &<< 25 != 0 }
  }

  /// The second byte, after CC, of the UTF-8 of the tone marks, in the order of `Tone`; 0 for none.
  static let markBytes: [UInt8] = [0, 0x80, 0x89, 0x83, 0x81, 0xA3]

  private static let tones: [UInt32: Tone] = [
    0x300: .huyen, 0x309: .hoi, 0x303: .nga, 0x301: .sac, 0x323: .nang,
  ]

  static let shared = ScalarForms()

  private let entries: [Entry]

  private init() {
    entries = (0..<0x2000).map { ScalarForms.entry(of: $0) }
  }

  @inline(__always)
  subscript(value: UInt32) -> Entry {
    value < 0x2000 ? entries[Int(value)] : ScalarForms.entry(of: value)
  }
}

extension ScalarForms {
  private static func entry(of value: UInt32) -> Entry {
    guard let scalar = Unicode.Scalar(value), isWord(scalar) else { return Entry(bits: value) }
    let flags: UInt32 = 1 << 24 | (isStable(value) ? 0 : 1 << 25)
    if let tone = tones[value] { return Entry(bits: flags | UInt32(tone.rawValue) << 21) }
    let lower = scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
    let split = Tone.split(lower)
    return Entry(bits: flags | UInt32(split.tone.rawValue) << 21 | split.letter.value)
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
