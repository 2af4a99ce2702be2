/// The folded letters of a word and the number of its accents, as they grow.
///
/// The accents are one number, so that postings need no list of spellings: in a mixed radix each letter
/// says which of its variants it is (a ă â, d đ, e ê, o ô ơ, u ư), then the tone follows. A word with
/// several tones, which no Vietnamese word has, mixes them. Where the tone stands does not matter, so
/// that hoà and hòa are one form.
struct WordForm {
  private(set) var bytes: [UInt8] = []
  private var variants = 0
  private var tones = 0
  private var count = 0
  private var isNumber = true

  /// Numbers of accents are less than this; what lies beyond is wrapped.
  static let accentLimit = 1 << 20

  /// 0 for a word without marks.
  var accents: Int { (variants * 6 + tones) % WordForm.accentLimit }

  mutating func clear() {
    bytes.removeAll(keepingCapacity: true)
    variants = 0
    tones = 0
    count = 0
    isNumber = true
  }

  mutating func append(_ entry: ScalarForms.Entry) {
    guard count < WordScanner.longestWord else { return }
    count += 1
    if entry.tone > 0 { tones = (tones * 6 + entry.tone) % WordForm.accentLimit }
    guard entry.folded != 0 else { return }
    if entry.folded &- 0x30 >= 10 { isNumber = false }
    let (radix, variant) = WordForm.variant(entry)
    variants = (variants * radix + variant) % WordForm.accentLimit
    guard let scalar = Unicode.Scalar(entry.folded) else { return }
    bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }

  /// Drops the zeros before a number.
  mutating func end() {
    guard isNumber, bytes.count > 1 else { return }
    bytes.removeFirst(min(bytes.prefix { $0 == 0x30 }.count, bytes.count - 1))
  }

  /// How many variants a letter has, and which it is.
  private static func variant(_ entry: ScalarForms.Entry) -> (radix: Int, variant: Int) {
    switch entry.folded {
    case 0x61: (3, entry.letter == 0x103 ? 1 : entry.letter == 0xE2 ? 2 : 0)
    case 0x64: (2, [0x111, 0xF0, 0x256].contains(entry.letter) ? 1 : 0)
    case 0x65: (2, entry.letter == 0xEA ? 1 : 0)
    case 0x6F: (3, entry.letter == 0xF4 ? 1 : entry.letter == 0x1A1 ? 2 : 0)
    case 0x75: (2, entry.letter == 0x1B0 ? 1 : 0)
    default: (1, 0)
    }
  }
}
