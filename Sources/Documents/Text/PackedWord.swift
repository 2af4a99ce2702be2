/// A folded word in one machine word, so that words are compared as numbers.
///
/// Vietnamese syllables fold to at most seven letters; what is longer than eight codes keeps a hash
/// and can be confounded with nothing in a list of syllables.
struct PackedWord: Hashable, Sendable {
  let bits: UInt64

  /// Packs the codes of a word.
  init(_ codes: some Collection<UInt8>) {
    var bits: UInt64 = 0
    if codes.count <= 8 {
      for code in codes { bits = bits << 8 | UInt64(code) }
    } else {
      bits = 0xCBF2_9CE4_8422_2325
      for code in codes { bits = (bits ^ UInt64(code)) &* 0x100_0000_01B3 }
      bits |= 1 << 63
    }
    self.bits = bits
  }

  /// A word that was packed before.
  init(bits: UInt64) { self.bits = bits }

  /// Packs a folded word.
  init(_ word: String) { self.init(Array(word.utf8)) }

  /// What has no letters: signs and numbers.
  static let nothing = PackedWord("")

  /// Stands for words that are longer than any that is looked for.
  static let unread = PackedWord(bits: .max)
}

extension PackedWord: ExpressibleByStringLiteral {
  /// A word of the program text: at most eight letters, which the compiler packs.
  @inline(__always)
  init(stringLiteral word: StaticString) {
    var bits: UInt64 = 0
    let bytes = word.utf8Start
    for index in 0..<word.utf8CodeUnitCount { bits = bits << 8 | UInt64(bytes[index]) }
    self.bits = bits
  }
}
