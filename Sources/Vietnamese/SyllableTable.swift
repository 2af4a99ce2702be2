/// Onsets and rhymes by their letters, with what the rules of `Syllable.Onset.takes(_:)` say.
///
/// Computed once, in a few milliseconds; a look-up is a hash and mostly one comparison.
struct SyllableTable: Sendable {
  /// A rhyme as it is written.
  struct Entry: Sendable {
    let rhyme: Syllable.Rhyme
    /// Bit n is set for the n-th onset that takes the rhyme.
    let onsets: UInt32
    /// Whether gi takes it and the two share their i.
    let sharesI: Bool
    /// The letters of the rhyme that may bear the tone, in the new placement and in the old one.
    let newLetter: UInt8
    let oldLetter: UInt8
  }

  static let shared = SyllableTable()

  private(set) var entries: [Entry] = []
  private var keys = [UInt32](repeating: 0, count: 1 << Self.bits)
  private var places = [UInt8](repeating: 0, count: 1 << Self.bits)
  private var onsets = [UInt8](repeating: 0, count: 1 << 15)

  private static let bits = 10
  /// Set in the key of a rhyme after q, where *ua* is a glide and a nucleus.
  private static let afterQ: UInt32 = 1 << 31

  private init() {
    for (place, onset) in Syllable.Onset.allCases.enumerated() {
      onsets[Int(SyllableLetters.key(of: onset.rawValue))] = UInt8(place + 1)
    }
    for row in Syllable.Rhyme.table { add(row.glide, row.nucleus, row.codas, isAfterQ: false) }
    for row in Syllable.Rhyme.tableAfterQ { add(.u, row.nucleus, row.codas, isAfterQ: true) }
  }

  /// The onset of this key and its number.
  @inline(__always)
  func onset(_ key: UInt32) -> Int? {
    let place = onsets[Int(key)]
    return place == 0 ? nil : Int(place) &- 1
  }

  /// The rhyme with this key.
  @inline(__always)
  func entry(_ key: UInt32, isAfterQ: Bool) -> Entry? {
    let key = isAfterQ ? key | Self.afterQ : key
    var slot = Self.slot(key)
    while keys[slot] != 0 {
      if keys[slot] == key { return entries[Int(places[slot])] }
      slot = (slot &+ 1) & (keys.count &- 1)
    }
    return nil
  }

  /// Fibonacci hashing (Knuth, The Art of Computer Programming, 6.4).
  @inline(__always)
  private static func slot(_ key: UInt32) -> Int {
    Int((key &* 2_654_435_769) &>> UInt32(32 - bits))
  }

  private mutating func add(
    _ glide: Syllable.Glide,
    _ nucleus: Syllable.Nucleus,
    _ codas: String,
    isAfterQ: Bool
  ) {
    for coda in Syllable.Rhyme.codas(codas) {
      let rhyme = Syllable.Rhyme(glide: glide, nucleus: nucleus, coda: coda)
      var onsets: UInt32 = 0
      for (place, onset) in Syllable.Onset.allCases.enumerated()
      where (onset == .q) == isAfterQ && onset.takes(rhyme) {
        onsets |= 1 << UInt32(place)
      }
      let key = SyllableLetters.key(of: rhyme.text) | (isAfterQ ? Self.afterQ : 0)
      var slot = Self.slot(key)
      while keys[slot] != 0 { slot = (slot + 1) & (keys.count - 1) }
      keys[slot] = key
      places[slot] = UInt8(entries.count)
      entries.append(
        Entry(
          rhyme: rhyme,
          onsets: onsets,
          sharesI: !isAfterQ && rhyme.beginsWithI && Syllable.Onset.gi.takes(rhyme),
          newLetter: UInt8(rhyme.tonedLetter(.new, after: isAfterQ ? .q : .none)),
          oldLetter: UInt8(rhyme.tonedLetter(.old, after: isAfterQ ? .q : .none))
        )
      )
    }
  }
}
