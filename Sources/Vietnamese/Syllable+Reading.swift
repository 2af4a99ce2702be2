extension Syllable {
  /// The syllable that a word is, in any case, in NFC or NFD, with either placement of the tone.
  ///
  /// - Complexity: O(1); some 50 ns for a word in NFC. Longer words are refused at once.
  public init?(_ text: some StringProtocol) {
    let read = text.utf8.withContiguousStorageIfAvailable { Syllable(utf8: $0) }
    guard let syllable = read ?? Syllable(String(text)) else { return nil }
    self = syllable
  }

  /// The syllable that valid UTF-8 is.
  package init?(utf8 bytes: UnsafeBufferPointer<UInt8>) {
    // A letter takes at most three bytes, or one and two marks of two bytes each.
    guard !bytes.isEmpty, bytes.count <= SyllableLetters.longest * 5 else { return nil }
    let letters = SyllableLetters.shared
    var word = Word()
    var index = 0
    while index < bytes.count {
      let value = bytes.scalarValue(at: &index)
      let code = letters.code(of: value)
      if code == 0 {
        guard value &- 0x300 < 0x70, let syllable = Self.composing(bytes) else { return nil }
        self = syllable
        return
      }
      guard word.append(code) else { return nil }
    }
    guard let syllable = word.syllable else { return nil }
    self = syllable
  }

  /// A word with combining marks; nil, too, when they stay after composing.
  private static func composing(_ bytes: UnsafeBufferPointer<UInt8>) -> Syllable? {
    let text = String(decoding: bytes, as: UTF8.self).composed
    guard !text.unicodeScalars.contains(where: Folding.marks.contains) else { return nil }
    return Syllable(text)
  }
}

extension Syllable {
  /// The letters of a word, five bits each, the first one lowest, and its tone.
  private struct Word {
    private var letters: UInt64 = 0
    private var count = 0
    private var tone = Tone.ngang
    private var tonedLetter = 0

    /// False when the word has become none of ours: too long, or with two tones.
    mutating func append(_ code: UInt8) -> Bool {
      guard count < SyllableLetters.longest else { return false }
      letters |= UInt64(code & 0x1F) &<< UInt64(5 &* count)
      if code >= 0x20 {
        guard tone == .ngang, let read = Tone(rawValue: code &>> 5) else { return false }
        tone = read
        tonedLetter = count
      }
      count &+= 1
      return true
    }

    /// The longest onset that leaves a rhyme which it takes; gi also shares its i.
    var syllable: Syllable? {
      let table = SyllableTable.shared
      var length = min(3, count &- 1)
      while length >= 0 {
        if let onset = table.onset(key(0, length)) {
          let isAfterQ = Syllable.Onset.order[onset] == .q
          if let entry = table.entry(key(length, count &- length), isAfterQ: isAfterQ),
            entry.onsets & (1 &<< UInt32(onset)) != 0,
            !(Syllable.Onset.order[onset] == .gi && entry.sharesI)
          {
            return syllable(Syllable.Onset.order[onset], entry, length)
          }
        }
        length &-= 1
      }
      guard key(0, 2) == Self.gi, let entry = table.entry(key(1, count &- 1), isAfterQ: false),
        entry.sharesI
      else { return nil }
      return syllable(.gi, entry, 1)
    }

    private static let gi = SyllableLetters.key(of: "gi")

    private func syllable(
      _ onset: Syllable.Onset,
      _ entry: SyllableTable.Entry,
      _ start: Int
    ) -> Syllable? {
      guard entry.rhyme.coda.takes(tone) else { return nil }
      if tone != .ngang {
        let letter = tonedLetter &- start
        guard letter == Int(entry.newLetter) || letter == Int(entry.oldLetter) else { return nil }
      }
      return Syllable(onset: onset, rhyme: entry.rhyme, tone: tone)
    }

    /// The letters of a part as one number; that of more than five is no key.
    private func key(_ start: Int, _ count: Int) -> UInt32 {
      guard count <= 5 else { return 1 << 30 }
      return UInt32(letters &>> UInt64(5 &* start) & (1 &<< UInt64(5 &* count) &- 1))
    }
  }
}
