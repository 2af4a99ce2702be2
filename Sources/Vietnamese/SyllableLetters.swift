/// The letters of Vietnamese syllables as numbers, a as 1 … y as 29, and the tones on them.
struct SyllableLetters: Sendable {
  static let alphabet = "aăâbcdđeêghiklmnoôơpqrstuưvxy"

  /// The letters of the longest syllables, such as nghiêng.
  static let longest = 7

  /// `tone << 5 | letter` of a scalar value, in either case; 0 for what is no such letter.
  @inline(__always)
  func code(of value: UInt32) -> UInt8 {
    if value < UInt32(low.count) { return low[Int(value)] }
    let offset = value &- Self.highStart
    return offset < UInt32(high.count) ? high[Int(offset)] : 0
  }

  /// The letters of a short text without tones as one number, five bits each, the first one lowest.
  static func key(of text: String) -> UInt32 {
    var key: UInt32 = 0
    for (place, scalar) in text.unicodeScalars.enumerated() {
      key |= UInt32(shared.code(of: scalar.value) & 0x1F) << UInt32(5 * place)
    }
    return key
  }

  static let shared = SyllableLetters()

  private static let highStart: UInt32 = 0x1EA0
  private var low = [UInt8](repeating: 0, count: 0x1B1)
  private var high = [UInt8](repeating: 0, count: 0x1F00 - 0x1EA0)

  private init() {
    var codes: [Unicode.Scalar: UInt8] = [:]
    for (place, letter) in Self.alphabet.unicodeScalars.enumerated() {
      codes[letter] = UInt8(place + 1)
    }
    for (letter, code) in codes {
      for tone in Tone.allCases {
        guard let toned = tone == .ngang ? letter : tone.applied(to: letter) else { continue }
        for scalar in [toned, toned.properties.uppercaseMapping.unicodeScalars.first ?? toned] {
          set(tone.rawValue << 5 | code, of: scalar.value)
        }
      }
    }
  }

  private mutating func set(_ code: UInt8, of value: UInt32) {
    if value < UInt32(low.count) {
      low[Int(value)] = code
    } else {
      high[Int(value - Self.highStart)] = code
    }
  }
}
