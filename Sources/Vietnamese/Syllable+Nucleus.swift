extension Syllable {
  /// The vowel letters without glide and tone.
  public enum Nucleus: String, CaseIterable, Hashable, Sendable {
    case a, ă, â, e, ê, i, y, o, ô, ơ, u, ư
    /// The long o of loans: *xoong*.
    case oo
    case ia, iê, ya, yê, ua, uô, ưa, ươ
  }
}

extension Syllable.Nucleus {
  /// Whether the first letter is one before which k, gh and ngh are written.
  var isFront: Bool {
    switch self {
    case .e, .ê, .i, .y, .ia, .iê, .ya, .yê: true
    default: false
    }
  }

  /// The letter that bears the tone: the second one where a coda must follow.
  var tonedLetter: Int {
    switch self {
    case .oo, .iê, .yê, .uô, .ươ: 1
    default: 0
    }
  }
}
