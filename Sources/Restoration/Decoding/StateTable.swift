/// A hash table from states to places, emptied in no time: open addressing with linear probing.
struct StateTable {
  private var keys: [LanguageModel.State] = []
  private var places: [Int32] = []
  /// A slot is taken if it has the number of this round.
  private var rounds: [UInt32] = []
  private var round: UInt32 = 0
  private var mask = 0

  /// Empties the table and makes room for `limit` states.
  mutating func begin(limit: Int) {
    round &+= 1
    guard keys.count < limit * 2 || round == 0 else { return }
    var capacity = max(256, keys.count)
    while capacity < limit * 2 { capacity *= 2 }
    keys = Array(repeating: .empty, count: capacity)
    places = Array(repeating: 0, count: capacity)
    rounds = Array(repeating: 0, count: capacity)
    round = 1
    mask = capacity - 1
  }

  /// The place of a state; `next` becomes the place of one that is new.
  ///
  /// - Complexity: O(1) on average.
  mutating func place(of state: LanguageModel.State, next: Int) -> Int {
    // A multiplication by an odd number mixes upwards, so the slot is taken from above (Knuth,
    // "The Art of Computer Programming", volume 3, 6.4).
    var hash = UInt64(state.first) &* 0x9E37_79B9_7F4A_7C15
    hash = (hash ^ UInt64(state.second)) &* 0xBF58_476D_1CE4_E5B9
    hash = (hash ^ UInt64(state.third)) &* 0x94D0_49BB_1331_11EB
    var slot = Int(truncatingIfNeeded: hash >> 32) & mask
    while rounds[slot] == round {
      if keys[slot] == state { return Int(places[slot]) }
      slot = (slot + 1) & mask
    }
    rounds[slot] = round
    keys[slot] = state
    places[slot] = Int32(next)
    return next
  }
}
