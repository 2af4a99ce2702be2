extension Syllable {
  /// Every legal syllable once, by onset, rhyme and tone; 17,570, most of them never used.
  ///
  /// - Complexity: O(1) after the first call, which takes some milliseconds.
  public static let all: [Syllable] = Onset.allCases.enumerated().flatMap { place, onset in
    SyllableTable.shared.entries.filter { $0.onsets & 1 << UInt32(place) != 0 }.flatMap { entry in
      Tone.allCases.filter(entry.rhyme.coda.takes).map { tone in
        Syllable(onset: onset, rhyme: entry.rhyme, tone: tone)
      }
    }
  }
}
