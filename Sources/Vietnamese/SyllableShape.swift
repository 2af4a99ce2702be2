/// Whether a word has the shape of a Vietnamese syllable: onset, vowels and coda that exist.
///
/// Marks and tones do not count, nor whether the three parts go together: `nghieng`, `Đảng` and
/// `cac` have the shape, `nghị-định`, `phd` and `Park` have not.
public enum SyllableShape {
  /// The letters of the longest syllables, such as nghiêng.
  static let longest = 7

  /// Whether the whole text is one word of the shape.
  ///
  /// - Complexity: O(1); longer words than a syllable can be are refused at once.
  public static func fits(_ text: some StringProtocol) -> Bool {
    text.utf8.withContiguousStorageIfAvailable(fits) ?? fits(String(text))
  }

  /// Whether valid UTF-8 is one word of the shape.
  package static func fits(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    // A letter takes at most three bytes, or one and two marks of two bytes each.
    guard bytes.count <= longest * 5 else { return false }
    let pages = Folding.pages
    var word = Letters()
    var index = 0
    while index < bytes.count {
      let folded = pages.folded(bytes.scalarValue(at: &index))
      if folded == 0 { continue }
      guard word.count < longest, folded &- 0x61 < 26 else { return false }
      word.append(UInt8(truncatingIfNeeded: folded &- 0x60))
    }
    return fits(word)
  }

  private static func fits(_ word: Letters) -> Bool {
    let parts = Self.parts
    for onset in 0...min(3, word.count) where parts.has(.onset, word.code(0, onset)) {
      let rest = word.count - onset
      guard rest > 0 else { continue }
      for nucleus in 1...min(3, rest) where parts.has(.nucleus, word.code(onset, nucleus)) {
        let coda = rest - nucleus
        if coda <= 3, parts.has(.coda, word.code(onset + nucleus, coda)) { return true }
      }
    }
    return false
  }

  private static let parts = Parts()
}

extension SyllableShape {
  /// Up to seven letters, a as 1 … z as 26, five bits each, the first one lowest.
  private struct Letters {
    private var bits: UInt64 = 0
    private(set) var count = 0

    mutating func append(_ letter: UInt8) {
      bits |= UInt64(letter) &<< UInt64(5 &* count)
      count &+= 1
    }

    /// The letters of a part of at most three as one number; 0 for none.
    func code(_ start: Int, _ count: Int) -> Int {
      Int(bits &>> UInt64(5 &* start) & (1 &<< UInt64(5 &* count) &- 1))
    }
  }

  private enum Part: UInt8 {
    case onset = 1
    case nucleus = 2
    case coda = 4
  }

  /// The folded parts of `SyllableInventory` by their code.
  private struct Parts: Sendable {
    private var flags = [UInt8](repeating: 0, count: 1 << 15)

    init() {
      add(SyllableInventory.onsets, as: .onset)
      add(SyllableInventory.foldedNuclei, as: .nucleus)
      add(SyllableInventory.codas, as: .coda)
    }

    func has(_ part: Part, _ code: Int) -> Bool {
      flags[code] & part.rawValue != 0
    }

    private mutating func add(_ texts: [String], as part: Part) {
      for text in texts {
        var letters = Letters()
        for byte in text.folded.utf8 { letters.append(byte - 0x60) }
        flags[letters.code(0, letters.count)] |= part.rawValue
      }
    }
  }
}
