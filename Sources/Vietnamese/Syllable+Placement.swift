extension Syllable {
  /// Where the tone mark of an open syllable with oa, oe or uy stands.
  public enum Placement: CaseIterable, Hashable, Sendable {
    /// On the first of the two letters, as most print and this project have it: hòa, thủy, ủy.
    case old
    /// On the nucleus, as school books have it: hoà, thuỷ, uỷ.
    case new
  }
}

extension Syllable.Rhyme {
  /// The letter of the rhyme, from 0, that bears the tone.
  ///
  /// After q the u belongs to the onset for both placements: quý, quà.
  func tonedLetter(_ placement: Syllable.Placement, after onset: Syllable.Onset) -> Int {
    if placement == .old, glide != .none, coda == .none, onset != .q {
      switch nucleus {
      case .a, .e, .y: return 0
      default: break
      }
    }
    return (glide == .none ? 0 : 1) + nucleus.tonedLetter
  }

  /// Whether gi and the rhyme share their i.
  var beginsWithI: Bool { nucleus == .i || nucleus == .iê }
}
