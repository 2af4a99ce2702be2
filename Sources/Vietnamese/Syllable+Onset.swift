extension Syllable {
  /// The consonant letters that a syllable begins with.
  public enum Onset: String, CaseIterable, Hashable, Sendable {
    case none = ""
    case b, c, ch, d
    case đ
    case g, gh, gi, h, k, kh, l, m, n, ng, ngh, nh, p, ph
    /// Always written with the glide u.
    case q
    case r, s, t, th, tr, v, x
  }
}

extension Syllable.Onset {
  /// Whether the spelling lets a rhyme follow.
  ///
  /// 1. k, gh and ngh stand before e, ê, i, y; c, g and ng before all else.
  /// 2. /kw/ is written qu; after c, k, gh, ngh and gi no glide is written.
  /// 3. yê, and y with a coda, need a glide or no onset; iê needs an onset.
  /// 4. gi and a rhyme in i share the i: *gì*, *giếng*. What then reads as gi and another rhyme is
  ///    that (*gia*, *giu*), and iê stands for ê (*giên*).
  func takes(_ rhyme: Syllable.Rhyme) -> Bool {
    if self == .q { return rhyme.glide == .u && rhyme.isAfterQ }
    guard rhyme.isAfterOthers else { return false }
    switch self {
    case .k, .gh, .ngh: if rhyme.glide != .none || !rhyme.nucleus.isFront { return false }
    case .g, .ng: if rhyme.glide == .none, rhyme.nucleus.isFront { return false }
    case .c: if rhyme.glide != .none || rhyme.nucleus.isFront { return false }
    case .gi: return takesAfterGi(rhyme)
    default: break
    }
    guard rhyme.glide == .none else { return true }
    switch rhyme.nucleus {
    case .y: return Self.beforeY.contains(self)
    case .yê: return self == .none
    case .iê: return self != .none
    default: return true
    }
  }

  private func takesAfterGi(_ rhyme: Syllable.Rhyme) -> Bool {
    guard rhyme.glide == .none else { return false }
    return switch rhyme.nucleus {
    case .ia, .y, .yê: false
    case .i: rhyme.coda != .u
    case .ê: rhyme.coda == .none
    default: true
    }
  }

  /// The cases by their number.
  static let order = allCases

  private static let beforeY: Set<Self> = [.none, .d, .h, .k, .l, .m, .n, .s, .t, .th, .v]
}
